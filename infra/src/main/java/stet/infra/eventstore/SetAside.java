package stet.infra.eventstore;

import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which events administrators set aside, as the log says it: known at once, even to a reader that stands before that event. */
@Component
public class SetAside {
    private final JdbcClient database;

    SetAside(JdbcClient database) {
        this.database = database;
    }

    /** The indices of the events that a reader passes over. */
    public Set<Long> of(String reader) {
        return database.sql("""
                select (payload ->> 'index')::bigint from recorded_event
                 where type = 'event-set-aside' and payload ->> 'reader' = :reader
                """).param("reader", reader).query((row, number) -> row.getLong(1)).list().stream()
                .collect(Collectors.toUnmodifiableSet());
    }
}
