package stet.infra.desk;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import stet.infra.engine.store.RecordedEvents;

/** Reads and carries on many streams of one kind at once: to ask for each by itself would take minutes for a large article. */
@Component
public final class ManyStreams {
    private static final int AT_ONCE = 2_000;
    private static final String EVENTS = """
            select stream, version, event_id, type, revision, payload from recorded_event
             where stream = any (:streams) and stream_type = :type
             order by stream, version""";

    private final JdbcClient database;
    private final RecordedEvents events;
    private final EventStore log;

    ManyStreams(JdbcClient database, RecordedEvents events, EventStore log) {
        this.database = database;
        this.events = events;
        this.log = log;
    }

    /** What the log says of each of some streams now; of one that has not begun, nothing. */
    public <S, E> Map<UUID, StreamState<S>> now(StreamType<S, E> type, Collection<UUID> streams) {
        Map<UUID, StreamState<S>> states = new LinkedHashMap<>();
        List<UUID> all = List.copyOf(streams);
        for (int from = 0; from < all.size(); from += AT_ONCE)
            read(type, all.subList(from, Math.min(all.size(), from + AT_ONCE)), states);
        return states;
    }

    private <S, E> void read(StreamType<S, E> type, List<UUID> streams, Map<UUID, StreamState<S>> states) {
        database.sql(EVENTS)
                .param("streams", streams.toArray(UUID[]::new))
                .param("type", type.name())
                .query(row -> {
                    UUID stream = row.getObject("stream", UUID.class);
                    Object event = events.read(
                            row.getString("event_id"),
                            row.getString("type"),
                            row.getString("revision"),
                            row.getString("payload"));
                    StreamState<S> before =
                            Objects.requireNonNullElseGet(states.get(stream), () -> Streams.beginning(type, stream));
                    states.put(stream, Streams.with(type, before, row.getLong("version"), event));
                });
    }

    /**
     * Carries streams on, all with the same append.
     *
     * @param following what follows in each of them
     * @param states each as it was when that was decided: the log takes nothing if one has gone on meanwhile
     */
    public <S> void publish(
            StreamType<S, ?> type, Map<UUID, ? extends List<?>> following, Map<UUID, StreamState<S>> states) {
        log.publish(following.entrySet().stream()
                .flatMap(stream -> Streams.messages(
                        type.name(),
                        stream.getKey(),
                        Objects.requireNonNull(states.get(stream.getKey())).version() + 1,
                        stream.getValue())
                        .stream())
                .toList());
    }
}
