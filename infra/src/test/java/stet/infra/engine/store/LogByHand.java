package stet.infra.engine.store;

import java.util.UUID;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericTrackedDomainEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import stet.infra.engine.read.Tokens;
import stet.infra.family.AllFamilies;
import stet.infra.lists.Columns;

/** Writes into the log and reads from it without Axon, for tests of what only reads. */
public final class LogByHand {
    private static final Serializer SERIALIZER = new EventSerializer(AllFamilies.together());

    private LogByHand() {}

    public static RecordedEvents reading() {
        return new RecordedEvents(SERIALIZER, new FamilyUpcaster(AllFamilies.together()), AllFamilies.together());
    }

    public static StoredStreams streams(JdbcTemplate database) {
        return new StoredStreams(database, SERIALIZER, new FamilyUpcaster(AllFamilies.together()));
    }

    public static Tokens tokens(JdbcClient database) {
        return new Tokens(database, SERIALIZER);
    }

    /** Records an event, which comes back as readers of the log get it: with its index. */
    public static GenericTrackedDomainEventMessage<?> append(JdbcClient database, DomainEventMessage<?> event) {
        SerializedObject<String> payload = event.serializePayload(SERIALIZER, String.class);
        long index = database.sql("""
                with event as (
                    insert into recorded_event
                        (event_id, stream, stream_type, version, type, revision, recorded_at, payload, metadata)
                    values (:id::uuid, :stream, 'any', :version, :type, :revision, :at, :payload::jsonb, :metadata::jsonb)
                    returning arrival)
                insert into log_entry (log_index, arrival, leaf)
                select (select count(*) from log_entry), arrival, sha256(convert_to(:payload, 'UTF8')) from event
                returning log_index
                """)
                .param("id", event.getIdentifier())
                .param("stream", UUID.fromString(event.getAggregateIdentifier()))
                .param("version", event.getSequenceNumber())
                .param("type", payload.getType().getName())
                .param("revision", payload.getType().getRevision())
                .param("at", Columns.bound(event.getTimestamp()))
                .param("payload", payload.getData())
                .param(
                        "metadata",
                        event.serializeMetaData(SERIALIZER, String.class).getData())
                .query(Long.class)
                .single();
        return new GenericTrackedDomainEventMessage<>(new GlobalSequenceTrackingToken(index), event);
    }
}
