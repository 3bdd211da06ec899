package stet.infra.live;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import stet.domain.Person;
import stet.domain.article.ArticleId;
import stet.domain.statement.StatementId;
import stet.infra.lists.Columns;

/**
 * Which pages of articles are open now, on all replicas together, and which statement is selected on each. It is no part of the
 * record, and what gave no sign of life for a minute is gone.
 */
@Component
public class OpenPages {
    private final JdbcClient jdbc;

    public OpenPages(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Somebody who looks at an article. */
    public record Present(
            ArticleId article, Person person, @Nullable StatementId statement) {}

    public void open(UUID page, Person person, ArticleId article) {
        jdbc.sql("delete from open_page where seen_at < now() - interval '1 minute'")
                .update();
        jdbc.sql("insert into open_page (page, person, article) values (:page, :person, :article)")
                .param("page", page)
                .param("person", person.id())
                .param("article", article.value())
                .update();
    }

    /** Notes what a person has selected on a page of theirs; none when it is absent. */
    public void select(UUID page, Person person, @Nullable StatementId statement) {
        jdbc.sql("""
                        update open_page set statement = :statement, seen_at = clock_timestamp()
                         where page = :page and person = :person""")
                .param("statement", statement == null ? null : statement.value())
                .param("page", page)
                .param("person", person.id())
                .update();
    }

    /** These pages give a sign of life. */
    public void live(Collection<UUID> pages) {
        jdbc.sql("update open_page set seen_at = clock_timestamp() where page = any(:pages)")
                .param("pages", pages.toArray(UUID[]::new))
                .update();
    }

    public void close(UUID page) {
        jdbc.sql("delete from open_page where page = :page").param("page", page).update();
    }

    /** Who looks at some articles, in an order that stays. */
    public List<Present> of(Collection<ArticleId> articles) {
        return jdbc.sql("""
                        select distinct article, person, statement from open_page
                         where article = any(:articles) and seen_at > now() - interval '1 minute'
                         order by article, person, statement""")
                .param("articles", articles.stream().map(ArticleId::value).toArray(UUID[]::new))
                .query((row, number) -> {
                    Columns columns = new Columns(row);
                    return new Present(
                            columns.id("article", ArticleId::new),
                            columns.of("person", Person::new),
                            columns.idOrNull("statement", StatementId::new));
                })
                .list();
    }
}
