package stet.infra.engine.store;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import stet.domain.Person;
import stet.domain.article.ArticleId;
import stet.domain.authorlink.AuthorLinkEvent.AuthorLinkMade;
import stet.domain.authorlink.AuthorLinkEvent.AuthorLinkRevoked;
import stet.domain.authorlink.AuthorLinkId;
import stet.domain.enquiry.QueryId;
import stet.domain.statement.StatementEvent.QueryAnsweredByLink;
import stet.domain.statement.StatementId;

/** One event of each type that an author's link leads to. */
final class SampleAuthorLinkEvents {
    private static final ArticleId ARTICLE = new ArticleId(UUID.fromString("0199a000-0000-7000-8000-000000000001"));
    private static final StatementId STATEMENT =
            new StatementId(UUID.fromString("0199a000-0000-7000-8000-000000000011"));
    private static final QueryId QUERY = new QueryId(UUID.fromString("0199a000-0000-7000-8000-000000000071"));
    private static final AuthorLinkId LINK = new AuthorLinkId(UUID.fromString("0199a000-0000-7000-8000-0000000000a1"));
    private static final Person ADA = new Person("ada");

    private SampleAuthorLinkEvents() {}

    static Map<String, Object> all() {
        Map<String, Object> samples = new LinkedHashMap<>();
        samples.put(
                "author-link-made.1",
                new AuthorLinkMade(
                        ARTICLE, LINK, "Jo Writer", "ab".repeat(32), Instant.parse("2026-06-02T08:00:00Z"), ADA));
        samples.put("author-link-revoked.1", new AuthorLinkRevoked(ARTICLE, LINK, new Person("ben")));
        samples.put(
                "query-answered-by-link.1",
                new QueryAnsweredByLink(STATEMENT, 1, QUERY, "1933.", "Jo Writer", LINK, ADA));
        return samples;
    }
}
