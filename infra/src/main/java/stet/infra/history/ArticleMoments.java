package stet.infra.history;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import stet.domain.Person;
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
            return type.startsWith("statement-")
                    && !type.equals("statement-dismissed")
                    && !type.equals("statement-verified");
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

    /** The last entry of the log with which a revision of an article was recorded; empty when there is no such revision. */
    public Optional<Long> revision(ArticleId article, int revision) {
        return jdbc.sql("""
                select log_index from logged_event
                 where stream = :article
                   and (type = 'article-ingested' and :revision = 1
                     or type = 'article-revised' and (payload ->> 'revision')::int = :revision)
                 order by log_index limit 1""")
                .param("article", article.value())
                .param("revision", revision)
                .query(Long.class)
                .optional()
                .flatMap(first -> of(article).stream()
                        .map(Step::index)
                        .filter(index -> index >= first)
                        .findFirst());
    }

    /** The last entry with which somebody marked a statement of an article verified; empty when they never did. */
    public Optional<Long> signOff(ArticleId article, Person person) {
        return jdbc.sql("""
                select log_index from audit_entry
                 where article = :article and person = :person and type = 'statement-verified'
                 order by log_index desc limit 1""")
                .param("article", article.value())
                .param("person", person.id())
                .query(Long.class)
                .optional();
    }
}
