package stet.infra.audit;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import stet.infra.lists.Columns;

/** What entries of the log are about, by the names that a newsroom knows it by. */
@Component
public class Things {
    private static final String NAMED = """
            select 'ARTICLE' as kind, article as id, title as name, publisher as place
              from article_summary where article = :id
             union all
            select 'STATEMENT', s.statement, left(s.text, %d), a.title
              from statement_status s join article_summary a using (article) where s.statement = :id
             union all
            select 'SOURCE', source, title, publisher from source_summary where source = :id
            """.formatted(FirstWords.ENOUGH);

    private final JdbcClient jdbc;

    Things(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What the log can be narrowed to besides people and accounts. */
    public enum Kind {
        ARTICLE,
        STATEMENT,
        SOURCE
    }

    /**
     * An article, a statement or a source.
     *
     * @param name its title, or its first words
     * @param place who published it, or the title of the article that it stands in
     */
    public record Thing(
            Kind kind, UUID id, String name, @Nullable String place) {
        public Thing {
            name = String.valueOf(FirstWords.of(name));
        }
    }

    /** What has this id; of one kind, as nothing shares its id. */
    public List<Thing> named(UUID id) {
        return jdbc.sql(NAMED)
                .param("id", id)
                .query((row, number) -> new Thing(
                        new Columns(row).of("kind", Kind::valueOf),
                        new Columns(row).id("id", thing -> thing),
                        new Columns(row).text("name"),
                        row.getString("place")))
                .list();
    }
}
