package stet.app.published;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import stet.app.web.Words;
import stet.domain.newsroom.Description;
import stet.domain.newsroom.Policies;
import stet.domain.newsroom.RatingScale;
import stet.domain.publication.Edition.Finding;
import stet.domain.publication.Edition.Line;
import stet.domain.publication.Edition.Provenance;
import stet.infra.publication.Correction;
import stet.infra.publication.Published;
import tools.jackson.databind.json.JsonMapper;

/** What pages say to machines, in the words of schema.org and by the rules that search engines document. */
final class StructuredData {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String CONTEXT = "https://schema.org";

    private final Site site;

    StructuredData(Site site) {
        this.site = site;
    }

    /** The article with whoever published it. */
    String article(Published published) {
        Provenance provenance = published.edition().provenance();
        Map<String, Object> article = thing("Article");
        article.put("@context", CONTEXT);
        article.put("headline", published.edition().title());
        article.put("url", site.whole(Site.path(published.article())));
        article.put("datePublished", published.publicAt().toString());
        article.put("dateModified", published.changedAt().toString());
        if (published.retraction().isPresent()) article.put("creativeWorkStatus", "Retracted");
        if (!published.corrections().isEmpty())
            article.put(
                    "correction",
                    published.corrections().stream()
                            .map(StructuredData::correction)
                            .toList());
        put(article, "inLanguage", provenance.language());
        put(article, "author", writer(provenance));
        article.put("publisher", newsroom(published.newsroom()));
        return block(article);
    }

    private static Map<String, Object> correction(Correction correction) {
        Map<String, Object> comment = thing("CorrectionComment");
        comment.put("text", Words.of(correction.kind()) + ": " + correction.note());
        comment.put("datePublished", correction.at().toString());
        return comment;
    }

    /** The review of one claim; absent while it is doubted or retracted, when no rating stands. */
    @Nullable
    String claim(Published published, Finding finding) {
        if (!isReviewed(published, finding)) return null;
        Map<String, Object> review = review(published, finding);
        Map<String, Object> whole = new LinkedHashMap<>();
        whole.put("@context", CONTEXT);
        whole.putAll(review);
        return block(whole);
    }

    /** Every review that stands. */
    String feed(List<Published> all, Description newsroom) {
        List<Object> items = new ArrayList<>();
        Instant last = Instant.EPOCH;
        for (Published published : all) {
            if (published.changedAt().isAfter(last)) last = published.changedAt();
            for (Line line : published.edition().lines())
                for (Finding finding : line.findings())
                    if (isReviewed(published, finding)) items.add(item(published, finding));
        }
        Map<String, Object> feed = thing("DataFeed");
        feed.put("@context", CONTEXT);
        feed.put("name", newsroom.name());
        feed.put("dateModified", last.toString());
        feed.put("dataFeedElement", items);
        return JSON.writeValueAsString(feed);
    }

    private Map<String, Object> item(Published published, Finding finding) {
        Map<String, Object> item = thing("DataFeedItem");
        item.put("dateModified", published.changedAt().toString());
        item.put("item", review(published, finding));
        return item;
    }

    private static boolean isReviewed(Published published, Finding finding) {
        return published.stands()
                && published.retraction().isEmpty()
                && !published.underReview().containsKey(finding.number());
    }

    private Map<String, Object> review(Published published, Finding finding) {
        Map<String, Object> review = thing("ClaimReview");
        review.put("url", site.whole(Site.path(published.article(), finding.number())));
        review.put("datePublished", published.publicAt().toString());
        review.put("claimReviewed", finding.says());
        review.put("author", newsroom(published.newsroom()));
        review.put("reviewRating", rating(published.newsroom(), finding));
        review.put(
                "itemReviewed",
                claimed(published.edition().provenance(), published.edition().title()));
        return review;
    }

    private static Map<String, Object> rating(Description newsroom, Finding finding) {
        Map<String, Object> rating = thing("Rating");
        if (finding.rating() != null) {
            rating.put("ratingValue", finding.rating().value());
            rating.put("worstRating", 1);
            rating.put("bestRating", RatingScale.STEPS);
        }
        rating.put("alternateName", Shown.rating(newsroom, finding));
        return rating;
    }

    /** Who said it, and where it appeared, as far as that is known. */
    private static Map<String, Object> claimed(Provenance provenance, String title) {
        Map<String, Object> claim = thing("Claim");
        put(claim, "author", writer(provenance));
        if (provenance.publishedAt() != null)
            claim.put("datePublished", provenance.publishedAt().toString());
        if (provenance.url() != null) {
            Map<String, Object> appearance = thing("CreativeWork");
            appearance.put("url", provenance.url());
            appearance.put("headline", title);
            if (provenance.publishedAt() != null)
                appearance.put("datePublished", provenance.publishedAt().toString());
            claim.put("appearance", appearance);
        }
        return claim;
    }

    private static @Nullable Map<String, Object> writer(Provenance provenance) {
        String name = provenance.author() == null ? provenance.publisher() : provenance.author();
        if (name == null) return null;
        Map<String, Object> writer = thing(provenance.author() == null ? "Organization" : "Person");
        writer.put("name", name);
        return writer;
    }

    private Map<String, Object> newsroom(Description newsroom) {
        Policies policies = newsroom.policies();
        Map<String, Object> organisation = thing("NewsMediaOrganization");
        organisation.put("name", newsroom.name());
        put(organisation, "url", newsroom.url());
        put(organisation, "logo", newsroom.logo());
        put(organisation, "verificationFactCheckingPolicy", address(policies.verification(), "/published/method"));
        put(organisation, "correctionsPolicy", address(policies.corrections(), "/published/corrections"));
        put(organisation, "unnamedSourcesPolicy", address(policies.unnamedSources(), "/published/about"));
        put(organisation, "actionableFeedbackPolicy", address(policies.feedback(), "/published/about"));
        return organisation;
    }

    /** Where a policy is read: elsewhere, or on the page that has its words. */
    private @Nullable String address(@Nullable String policy, String page) {
        if (policy == null) return null;
        return Policies.isAddress(policy) ? policy.strip() : site.whole(page);
    }

    private static void put(Map<String, Object> thing, String name, @Nullable Object value) {
        if (value != null) thing.put(name, value);
    }

    private static Map<String, Object> thing(String type) {
        Map<String, Object> thing = new LinkedHashMap<>();
        thing.put("@type", type);
        return thing;
    }

    /** As it stands in a page: nothing in it ends the element that it stands in. */
    private static String block(Map<String, Object> data) {
        return JSON.writeValueAsString(data).replace("<", "\\u003c");
    }
}
