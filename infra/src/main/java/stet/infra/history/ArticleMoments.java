package stet.infra.history;

import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import stet.domain.article.ArticleId;
import stet.infra.lists.Columns;

/** The moments at which something of an article changed. */
@Component
public class ArticleMoments {
    /** What an act made of many statements, or a rule made of an act, is no moment of its own. */
    private static final String MOMENTS = """
            select log_index, at, type
              from (select log_index, at, type, lead(type) over (order by log_index) as next
                      from audit_entry
                     where article = :article) entry
             where next is null
                or next not in ('statement-recorded', 'statement-carried', 'statement-changed', 'statement-cut',
                                'verdict-became-stale')
             order by log_index""";

    private final JdbcClient jdbc;

    ArticleMoments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One moment.
     *
     * @param index the last entry of the log that belongs to it
     * @param type of that entry
     */
    public record Step(long index, Instant at, String type) {
        /** Whether the text became another one. */
        public boolean isOfText() {
            return type.startsWith("statement-") && !type.equals("statement-dismissed") && !type.equals("statement-verified");
        }
    }

    /** All of them, the first one first. */
    public List<Step> of(ArticleId article) {
        return jdbc.sql(MOMENTS)
                .param("article", article.value())
                .query((row, number) ->
                        new Step(row.getLong("log_index"), new Columns(row).instant("at"), row.getString("type")))
                .list();
    }
}
