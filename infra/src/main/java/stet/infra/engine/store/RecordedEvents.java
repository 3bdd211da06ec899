package stet.infra.engine.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventsourcing.EventStreamUtils;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.jspecify.annotations.Nullable;
import stet.infra.family.Families;

/** Reads events back as what they mean, from the form in which they are stored. */
public class RecordedEvents {
    private final Serializer serializer;
    private final EventUpcaster upcasters;
    private final Families families;

    RecordedEvents(Serializer serializer, EventUpcaster upcasters, Families families) {
        this.serializer = serializer;
        this.upcasters = upcasters;
        this.families = families;
    }

    /** The wire name of every type of event. */
    public List<String> types() {
        return families.types();
    }

    /** What an event of the log says, in words that are read behind the name of whoever did it. */
    public String sentence(Object event, @Nullable String sourceTitle) {
        return families.sentence(event, sourceTitle);
    }

    /**
     * The event that a row of the log holds, in the form that its type has today.
     *
     * @param id the event's own id
     */
    public Object read(String id, String type, String revision, String payload) {
        DomainEventData<byte[]> stored = new StoredEvent(
                id,
                "any",
                "any",
                0,
                Instant.EPOCH,
                StoredEvent.payload(type, revision, payload.getBytes(UTF_8)),
                StoredEvent.metadata("{}".getBytes(UTF_8)));
        return EventStreamUtils.upcastAndDeserializeDomainEvents(Stream.of(stored), serializer, upcasters)
                .next()
                .getPayload();
    }
}
