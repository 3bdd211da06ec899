package stet.infra.source;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import stet.domain.source.Source;
import stet.domain.source.SourceId;
import stet.infra.desk.Streams;

/** Keeps attaching a source and withdrawing it apart, for as long as a transaction takes. */
@Component
public final class SourcesAtHand {
    private final JdbcClient database;
    private final Streams streams;

    SourcesAtHand(JdbcClient database, Streams streams) {
        this.database = database;
        this.streams = streams;
    }

    /** A source as it stands, and stays until the current transaction ends: nobody withdraws it meanwhile. */
    public Source hold(SourceId id) {
        lock("pg_advisory_xact_lock_shared", id);
        return streams.now(SourceHandler.SOURCE, id.value());
    }

    /** Waits until nobody is attaching a source any more, and keeps others from it until this transaction ends. */
    void waitForAttaching(SourceId id) {
        lock("pg_advisory_xact_lock", id);
    }

    private void lock(String lock, SourceId id) {
        database.sql("select " + lock + "(hashtextextended(:id, 0))")
                .param("id", id.toString())
                .query((row, number) -> id)
                .single();
    }
}
