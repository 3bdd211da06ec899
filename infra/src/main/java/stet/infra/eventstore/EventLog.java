package stet.infra.eventstore;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import stet.domain.source.SourceId;
import stet.domain.statement.StatementId;

/** What only the log itself can say, and says at once, however far the read models are. */
public class EventLog {
    private final JdbcClient database;

    EventLog(JdbcClient database) {
        this.database = database;
    }

    /** The index of the last event that the current transaction appended; it must have appended one. */
    public long lastIndexAppended() {
        return database.sql("select currval(pg_get_serial_sequence('recorded_event', 'log_index'))")
                .query(Long.class)
                .single();
    }

    /** Every statement that a source was ever attached to. */
    public List<StatementId> statementsEverRestingOn(SourceId source) {
        return database.sql("""
                select distinct stream from recorded_event
                 where type = 'source-attached' and payload #>> '{attachment,source}' = :source""")
                .param("source", source.toString())
                .query((row, number) -> new StatementId(row.getObject(1, UUID.class)))
                .list();
    }
}
