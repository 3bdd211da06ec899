package stet.infra.desk;

import java.util.ArrayList;
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
        read(type.name(), streams, (stream, version, event) -> {
            StreamState<S> before =
                    Objects.requireNonNullElseGet(states.get(stream), () -> Streams.beginning(type, stream));
            states.put(stream, Streams.with(type, before, version, event));
        });
    }

    /** All events of each of some streams, for whoever asks how they came to be what they are; of one of another kind, nothing. */
    @SuppressWarnings("unchecked") // the events of a stream are those of its family
    public <S, E> Map<UUID, List<E>> history(StreamType<S, E> type, Collection<UUID> streams) {
        Map<UUID, List<E>> histories = new LinkedHashMap<>();
        read(
                type.name(),
                List.copyOf(streams),
                (stream, version, event) -> histories
                        .computeIfAbsent(stream, _ -> new ArrayList<>())
                        .add((E) event));
        return histories;
    }

    private void read(String type, List<UUID> streams, Each each) {
        database.sql(EVENTS)
                .param("streams", streams.toArray(UUID[]::new))
                .param("type", type)
                .query(row -> {
                    Object event = events.read(
                            row.getString("event_id"),
                            row.getString("type"),
                            row.getString("revision"),
                            row.getString("payload"));
                    each.accept(row.getObject("stream", UUID.class), row.getLong("version"), event);
                });
    }

    /** What is done with each event, in the order of its stream. */
    @FunctionalInterface
    private interface Each {
        void accept(UUID stream, long version, Object event);
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
