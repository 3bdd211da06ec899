package stet.infra.history;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import stet.domain.Person;
import stet.domain.article.ArticleId;
import stet.domain.statement.StatementEvent.RevisionEvent;
import stet.domain.statement.StatementEvent.StatementRecorded;
import stet.infra.family.EventType;
import stet.infra.family.Families;
import stet.infra.lists.Columns;

/** The moments at which something of an article changed. */
@Component
public class ArticleMoments {
    /**
     * What one append recorded is one moment, and so is all that rules made of one event, in appends of their own. An entry of which
     * the event is gone stands for itself.
     */
    private static final String MOMENTS = """
            with entry as (
                select a.log_index, a.at, a.type, a.type = any (:text) as of_text,
                       case when e.arrival is null then a.log_index::text
                            else coalesce(e.metadata ->> 'cause', concat(e.xmin::text, ' ', e.metadata ->> 'requestId'))
                            end as together
                  from audit_entry a
                  left join log_entry l using (log_index)
                  left join recorded_event e using (arrival)
                 where a.article = :article)
            select max(log_index) as log_index, bool_or(of_text) as of_text,
                   (array_agg(at order by log_index desc))[1] as at,
                   (array_agg(type order by log_index desc))[1] as type
              from entry
             group by together
             order by 1""";

    private final JdbcClient jdbc;
    private final String[] text;

    ArticleMoments(JdbcClient jdbc, Families families) {
        this.jdbc = jdbc;
        this.text = families.types().stream()
                .filter(type ->
                        families.called(type).map(EventType::event).stream().anyMatch(ArticleMoments::isOfText))
                .toArray(String[]::new);
    }

    private static boolean isOfText(Class<?> event) {
        return event == StatementRecorded.class || RevisionEvent.class.isAssignableFrom(event);
    }

    /**
     * One moment.
     *
     * @param index the last entry of the log that belongs to it
     * @param type of that entry
     * @param ofText whether the text became another one, or was divided otherwise
     */
    public record Step(long index, Instant at, String type, boolean ofText) {}

    /** All of them, the first one first. */
    public List<Step> of(ArticleId article) {
        return jdbc.sql(MOMENTS)
                .param("article", article.value())
                .param("text", text)
                .query((row, number) -> new Step(
                        row.getLong("log_index"),
                        new Columns(row).instant("at"),
                        row.getString("type"),
                        row.getBoolean("of_text")))
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
