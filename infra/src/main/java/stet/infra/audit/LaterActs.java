package stet.infra.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.axonframework.serialization.SerializationException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import stet.domain.Person;
import stet.infra.engine.store.RecordedEvents;
import stet.infra.family.Families;
import stet.infra.lists.Columns;

/** What happened to one thing since someone read it, as it is recorded at this moment, with or without a place in the log. */
@Component
public class LaterActs {
    private static final Logger LOG = LoggerFactory.getLogger(LaterActs.class);

    private final JdbcClient jdbc;
    private final RecordedEvents events;
    private final Families families;

    LaterActs(JdbcClient jdbc, RecordedEvents events, Families families) {
        this.jdbc = jdbc;
        this.events = events;
        this.families = families;
    }

    /**
     * Something that happened.
     *
     * @param version the thing's version after it
     * @param byRule whether it is nobody's act, but what a rule of Stet's own made of one
     * @param sentence what happened, in newsroom words, without who and when
     */
    public record LaterAct(long version, Person by, boolean byRule, Instant at, String sentence) {}

    /** The first acts behind a version, oldest first; none when they can't be read as they were recorded. */
    public List<LaterAct> since(UUID stream, long version, int most) {
        try {
            return jdbc.sql("""
                    select event_id, version, recorded_at, type, revision, payload, metadata ->> 'actor' as actor
                      from recorded_event
                     where stream = :stream and version > :version
                     order by version
                     limit :most
                    """)
                    .param("stream", stream)
                    .param("version", version)
                    .param("most", most)
                    .query(this::act)
                    .list();
        } catch (IllegalArgumentException | SerializationException unreadable) {
            LOG.warn("what happened to {} can't be read as it was recorded: {}", stream, unreadable.toString());
            return List.of();
        }
    }

    private LaterAct act(ResultSet row, int number) throws SQLException {
        Columns columns = new Columns(row);
        String type = columns.text("type");
        Object event = events.read(
                columns.id("event_id", Function.identity()).toString(),
                type,
                columns.text("revision"),
                columns.text("payload"));
        return new LaterAct(
                row.getLong("version"),
                columns.of("actor", Person::new),
                AuditEntry.isByRule(type),
                columns.instant("recorded_at"),
                events.sentence(event, title(families.subject(event).source())));
    }

    private @Nullable String title(@Nullable UUID source) {
        return source == null
                ? null
                : jdbc.sql("select title from source_summary where source = :source")
                        .param("source", source)
                        .query(String.class)
                        .optional()
                        .orElse(null);
    }
}
