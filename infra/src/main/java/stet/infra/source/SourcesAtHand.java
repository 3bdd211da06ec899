package stet.infra.source;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import stet.domain.Decision.Accepted;
import stet.domain.source.Source;
import stet.domain.source.SourceCommand.NameOrigin;
import stet.domain.source.SourceEvent;
import stet.domain.source.SourceId;
import stet.infra.desk.ManyStreams;
import stet.infra.desk.Streams;

/** Keeps attaching a source and withdrawing it apart, for as long as a transaction takes. */
@Component
public final class SourcesAtHand {
    private final JdbcClient database;
    private final Streams streams;
    private final ManyStreams many;

    SourcesAtHand(JdbcClient database, Streams streams, ManyStreams many) {
        this.database = database;
        this.streams = streams;
        this.many = many;
    }

    /** A source as it stands, and stays until the current transaction ends: nobody withdraws it meanwhile. */
    public Source hold(SourceId id) {
        lock("pg_advisory_xact_lock_shared", id);
        return streams.now(SourceHandler.SOURCE, id.value());
    }

    /** Some sources as they stand by the log at this moment. */
    public Map<SourceId, Source> now(Set<SourceId> ids) {
        return ids.stream().collect(Collectors.toMap(id -> id, id -> streams.now(SourceHandler.SOURCE, id.value())));
    }

    /** The same of many, by one question; those that nobody registered are left out. */
    public Map<SourceId, Source> allNow(Set<SourceId> ids) {
        return many.now(SourceHandler.SOURCE, ids.stream().map(SourceId::value).toList()).entrySet().stream()
                .collect(Collectors.toMap(
                        each -> new SourceId(each.getKey()),
                        each -> each.getValue().state()));
    }

    /** Has a source that is held keep the first word on its origin; anyone's later word changes nothing. */
    public void keepOrigin(NameOrigin command, Source held) {
        if (held.decide(command) instanceof Accepted<SourceEvent>(var events) && !events.isEmpty())
            streams.give(SourceHandler.SOURCE, command.source().value(), null, source -> source.decide(command));
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
