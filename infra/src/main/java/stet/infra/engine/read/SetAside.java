package stet.infra.engine.read;

import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which events administrators set aside, as the log says it: known at once, even to a reader that stands before that event. */
@Component
public class SetAside {
    static final String OF_READER = """
            select (payload ->> 'index')::bigint from recorded_event
             where type = 'event-set-aside' and payload ->> 'reader' = :reader""";

    private final JdbcClient database;

    SetAside(JdbcClient database) {
        this.database = database;
    }

    /** The indices of the events that a reader passes over. */
    public Set<Long> of(String reader) {
        return Set.copyOf(database.sql(OF_READER)
                .param("reader", reader)
                .query((row, number) -> row.getLong(1))
                .list());
    }
}
