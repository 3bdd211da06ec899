package stet.app.published;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import stet.app.web.Label;
import stet.app.web.Words;
import stet.domain.newsroom.Description;
import stet.domain.publication.Edition.Finding;
import stet.domain.publication.Edition.Line;
import stet.domain.publication.Edition.Reference;
import stet.domain.text.StatementKind;
import stet.domain.verdict.Rating;
import stet.infra.publication.Published;

/** A published article as its pages show it. */
record Shown(List<Paragraph> text, List<Claim> claims) {
    /** Lines that stand together, as the same part of the article. */
    record Paragraph(String part, List<Marked> lines) {}

    /** A statement with the marks of what was found about it. */
    record Marked(String text, List<Claim> claims) {}

    /**
     * What was found about a claim.
     *
     * @param quotes whether it says in other words what stands in the text
     * @param rating in the newsroom's words
     */
    record Claim(
            int number,
            String href,
            String says,
            String stands,
            boolean quotes,
            Label verdict,
            String rating,
            String rationale,
            @Nullable Instant checkedAt,
            List<String> checkedBy,
            List<Used> sources,
            @Nullable Instant underReviewSince) {}

    /** A source, with what it says of the claim. */
    record Used(
            Label stance,
            String title,
            @Nullable String publisher,
            @Nullable String url) {}

    static Shown of(Published article, Site site) {
        List<Paragraph> text = new ArrayList<>();
        List<Claim> claims = new ArrayList<>();
        for (Line line : article.edition().lines()) {
            List<Claim> found = line.findings().stream()
                    .map(finding -> claim(article, line, finding, site))
                    .toList();
            claims.addAll(found);
            if (line.begins() || text.isEmpty() || !text.getLast().part().equals(part(line.kind())))
                text.add(new Paragraph(part(line.kind()), new ArrayList<>()));
            text.getLast().lines().add(new Marked(line.text(), found));
        }
        return new Shown(text, claims);
    }

    private static String part(StatementKind kind) {
        return switch (kind) {
            case SENTENCE -> "is-text";
            case HEADING -> "is-heading";
            case BYLINE -> "is-byline";
            case CAPTION -> "is-caption";
        };
    }

    private static Claim claim(Published article, Line line, Finding finding, Site site) {
        return new Claim(
                finding.number(),
                site.to(Site.path(article.article(), finding.number())),
                finding.says(),
                line.text(),
                !finding.says().equals(line.text()),
                Words.of(finding.verdict()),
                rating(article.newsroom(), finding),
                finding.rationale(),
                finding.checkedAt(),
                finding.checkedBy(),
                finding.references().stream().map(Shown::used).toList(),
                article.underReview().get(finding.number()));
    }

    /** In the newsroom's words; of evidence that conflicts and leads to no rating, that. */
    static String rating(Description newsroom, Finding finding) {
        Rating rating = finding.rating();
        return switch (finding.verdict()) {
            case NOT_ENOUGH_EVIDENCE -> newsroom.scale().unrated();
            case SUPPORTED, REFUTED, CONFLICTING_EVIDENCE ->
                rating == null
                        ? Words.of(finding.verdict()).words()
                        : newsroom.scale().of(rating.value());
        };
    }

    private static Used used(Reference reference) {
        return new Used(Words.of(reference.stance()), reference.title(), reference.publisher(), reference.url());
    }
}
