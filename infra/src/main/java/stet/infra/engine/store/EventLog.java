package stet.infra.engine.store;

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
