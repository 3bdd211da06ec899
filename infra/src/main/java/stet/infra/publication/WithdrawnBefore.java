package stet.infra.publication;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import stet.domain.article.ArticleId;
import stet.domain.newsroom.Description;
import stet.domain.publication.Edition;
import stet.infra.lists.Columns;
import stet.infra.publication.Published.Withdrawal;

/** What was withdrawn and is to be public anew: until its time readers are told what they were told before. */
@Component
class WithdrawnBefore {
    private static final String GONE = """
            select p.article, p.gone_title, p.gone_public_at, p.gone_at, p.gone_because, d.description as newsroom
              from published_article p
              left join newsroom_description d on d.number = p.description
             where p.gone_at is not null and not (%s)
            """.formatted(Publications.PUBLIC);

    private final JdbcClient jdbc;
    private final Clock clock;

    WithdrawnBefore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Optional<Published> of(ArticleId article) {
        return jdbc.sql(GONE + " and p.article = :article")
                .param("now", Columns.bound(clock.instant()))
                .param("article", article.value())
                .query((row, number) -> published(row))
                .optional();
    }

    List<Published> all(int most) {
        return jdbc.sql(GONE + " order by p.gone_at desc limit :most")
                .param("now", Columns.bound(clock.instant()))
                .param("most", most)
                .query((row, number) -> published(row))
                .list();
    }

    /** Nothing of its text is told any more. */
    private static Published published(ResultSet row) throws SQLException {
        Columns columns = new Columns(row);
        String newsroom = row.getString("newsroom");
        Instant at = columns.instant("gone_at");
        return new Published(
                columns.id("article", ArticleId::new),
                new Edition(
                        columns.text("gone_title"), new Edition.Provenance(null, null, null, null, null), 1, List.of()),
                newsroom == null ? Description.PLAIN : PublicJson.description(newsroom),
                columns.instant("gone_public_at"),
                at,
                new Withdrawal(at, columns.text("gone_because")),
                List.of(),
                Map.of());
    }
}
