package stet.infra.engine.store;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import stet.domain.Person;
import stet.domain.source.SourceId;
import stet.domain.statement.StatementId;

/** What only the log itself can say, and says at once, however far the read models are. */
public class EventLog {
    private final JdbcClient database;

    EventLog(JdbcClient database) {
        this.database = database;
    }

    /** Those of some streams to which somebody's request with a key led to an event. */
    public Set<UUID> recordedWith(Person account, String key, Collection<UUID> streams) {
        return Set.copyOf(database.sql("""
                select distinct stream from recorded_event
                 where stream = any (:streams) and metadata ->> 'actor' = :account
                   and metadata ->> 'idempotencyKey' = :key""")
                .param("streams", streams.toArray(UUID[]::new))
                .param("account", account.id())
                .param("key", key)
                .query(UUID.class)
                .list());
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
