package stet.infra.whatif;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import stet.domain.statement.StatementEvent.VerdictProposed;
import stet.domain.statement.StatementId;
import stet.domain.verdict.ReasonedVerdict;
import stet.infra.engine.store.RecordedEvents;

/** The verdicts that were proposed last, by the log. */
@Component
class Conclusions {
    private final JdbcClient database;
    private final RecordedEvents events;

    Conclusions(JdbcClient database, RecordedEvents events) {
        this.database = database;
        this.events = events;
    }

    /** By the claims that they are about. */
    Map<StatementId, Map<Integer, ReasonedVerdict>> of(Collection<UUID> statements) {
        Map<StatementId, Map<Integer, ReasonedVerdict>> conclusions = new HashMap<>();
        database.sql("""
                select distinct on (stream, coalesce(payload ->> 'claim', '1')) event_id, type, revision, payload
                  from recorded_event
                 where stream = any (:statements) and type = 'verdict-proposed'
                 order by stream, coalesce(payload ->> 'claim', '1'), version desc""").param("statements", statements.toArray(UUID[]::new)).query(row -> {
            VerdictProposed proposed = (VerdictProposed) events.read(
                    row.getString("event_id"),
                    row.getString("type"),
                    row.getString("revision"),
                    row.getString("payload"));
            conclusions
                    .computeIfAbsent(proposed.statement(), _ -> new HashMap<>())
                    .put(proposed.claim(), proposed.conclusion());
        });
        return conclusions;
    }
}
