package stet.infra.desk;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import stet.domain.Decision;
import stet.domain.Decision.Accepted;
import stet.infra.desk.RequestRejection.ChangedMeanwhile;
import stet.infra.engine.store.StorageFailures;

/**
 * The one shell that carries every stream over Axon's event store: what its events have made of it decides, and what follows
 * is appended when the unit of work commits. No lock: the unique key of the log decides between replicas, so it may decide
 * here too.
 */
@Component
public final class Streams {
    private static final Logger LOG = LoggerFactory.getLogger(Streams.class);

    private final EventStore events;
    private final KnownStreams known = new KnownStreams();

    Streams(EventStore events) {
        this.events = events;
    }

    /** Lets a stream decide, and publishes what follows. */
    public <S, E> Answer give(
            StreamType<S, E> type, UUID stream, @Nullable Long expectedVersion, Function<S, Decision<E>> decide) {
        StreamState<S> before = type.remembered() ? remembered(type, stream) : read(type, stream);
        if (expectedVersion != null && before.version() >= 0 && expectedVersion != before.version())
            return Answer.refused(stream, new ChangedMeanwhile(expectedVersion, before.version()));
        Decision<E> decision = decide.apply(before.state());
        StreamState<S> after =
                decision instanceof Accepted<E>(var following) ? publish(type, stream, before, following) : before;
        return new Answer(stream, decision, after.version());
    }

    /** What the log says of a stream now, whatever is remembered of it. */
    public <S, E> S now(StreamType<S, E> type, UUID stream) {
        return read(type, stream).state();
    }

    /** The same; empty when someone laid hands on its events, so that nobody can act on it. */
    public <S, E> Optional<S> readable(StreamType<S, E> type, UUID stream) {
        try {
            return Optional.of(now(type, stream));
        } catch (RuntimeException failure) {
            if (StorageFailures.isUnavailable(failure) || StorageFailures.tookTooLong(failure)) throw failure;
            LOG.warn("the events of {} {} can't be read: {}", type.name(), stream, failure.toString());
            return Optional.empty();
        }
    }

    /** The version of a stream by the log, empty before its first event. */
    public Optional<Long> version(UUID stream) {
        return events.lastSequenceNumberFor(stream.toString());
    }

    @SuppressWarnings("unchecked") // what is remembered of a kind of stream is a state of that kind
    private <S, E> StreamState<S> remembered(StreamType<S, E> type, UUID stream) {
        return known.find(new KnownStreams.Key(type.name(), stream))
                .map(state -> (StreamState<S>) state)
                .orElseGet(() -> read(type, stream));
    }

    /** A stream of another kind under this id is none of this one. */
    private <S, E> StreamState<S> read(StreamType<S, E> type, UUID stream) {
        DomainEventStream past = events.readEvents(stream.toString());
        StreamState<S> beginning = beginning(type, stream);
        StreamState<S> state = beginning;
        while (past.hasNext()) {
            DomainEventMessage<?> next = past.next();
            if (!type.name().equals(next.getType())) return beginning;
            state = with(type, state, next.getSequenceNumber(), next.getPayload());
        }
        return state;
    }

    static <S> StreamState<S> beginning(StreamType<S, ?> type, UUID stream) {
        return new StreamState<>(type.beginning().apply(stream), -1);
    }

    @SuppressWarnings("unchecked") // the events of a stream are those of its family
    static <S, E> StreamState<S> with(StreamType<S, E> type, StreamState<S> state, long version, Object event) {
        return new StreamState<>(type.evolve().apply(state.state(), (E) event), version);
    }

    private <S, E> StreamState<S> publish(
            StreamType<S, E> type, UUID stream, StreamState<S> before, List<E> following) {
        StreamState<S> after = before;
        for (E event : following) after = with(type, after, after.version() + 1, event);
        events.publish(messages(type.name(), stream, before.version() + 1, following));
        if (type.remembered() && !following.isEmpty()) known.remember(new KnownStreams.Key(type.name(), stream), after);
        return after;
    }

    /** Begins many streams at once with their first events; that each begins once is seen to by the unique key of the log. */
    public void begin(String type, Map<UUID, ? extends List<?>> first) {
        events.publish(first.entrySet().stream()
                .flatMap(stream -> messages(type, stream.getKey(), 0, stream.getValue()).stream())
                .toList());
    }

    static List<? extends DomainEventMessage<?>> messages(String type, UUID stream, long version, List<?> events) {
        return IntStream.range(0, events.size())
                .mapToObj(place ->
                        new GenericDomainEventMessage<>(type, stream.toString(), version + place, events.get(place)))
                .toList();
    }
}
