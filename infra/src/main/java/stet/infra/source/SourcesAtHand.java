package stet.infra.source;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import stet.domain.Decision.Accepted;
import stet.domain.source.Lineage;
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

    /** Some sources as they stand by the log at this moment, with those that they have their words from. */
    public Map<SourceId, Source> now(Set<SourceId> ids) {
        return withOrigins(
                ids,
                some -> some.stream()
                        .collect(Collectors.toMap(id -> id, id -> streams.now(SourceHandler.SOURCE, id.value()))));
    }

    /** The same of many, by one question for each step of the way; those that nobody registered are left out. */
    public Map<SourceId, Source> allNow(Set<SourceId> ids) {
        return withOrigins(ids, this::some);
    }

    private static Map<SourceId, Source> withOrigins(
            Set<SourceId> ids, Function<Set<SourceId>, Map<SourceId, Source>> read) {
        Map<SourceId, Source> all = new HashMap<>();
        Set<SourceId> next = ids;
        while (!next.isEmpty()) {
            Map<SourceId, Source> some = read.apply(next);
            all.putAll(some);
            next = some.values().stream()
                    .flatMap(source -> source.from().stream())
                    .filter(from -> !all.containsKey(from))
                    .collect(Collectors.toSet());
        }
        return all;
    }

    private Map<SourceId, Source> some(Set<SourceId> ids) {
        return many.now(SourceHandler.SOURCE, ids.stream().map(SourceId::value).toList()).entrySet().stream()
                .collect(Collectors.toMap(
                        each -> new SourceId(each.getKey()),
                        each -> each.getValue().state()));
    }

    /** A source that another is said to have its words from, which stays as it is until the transaction ends. */
    Lineage lineage(SourceId other) {
        hold(other);
        return new Lineage(now(Set.of(other)));
    }

    /** Has a source that is held keep the first word on its origin; anyone's later word changes nothing. */
    public void keepOrigin(NameOrigin command, Source held) {
        if (held.decide(command) instanceof Accepted<SourceEvent>(var events) && !events.isEmpty())
            streams.give(SourceHandler.SOURCE, command.source().value(), null, source -> source.decide(command));
    }

    /** Lets nobody else say meanwhile which sources are from which: so none comes to rest on itself. */
    void waitForOrigins() {
        database.sql("select pg_advisory_xact_lock(hashtextextended('origins of sources', 0))")
                .query((row, number) -> row)
                .single();
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
