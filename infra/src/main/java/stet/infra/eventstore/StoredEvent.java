package stet.infra.eventstore;

import java.time.Instant;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.serialization.SerializedMetaData;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SimpleSerializedObject;

/**
 * An event in the form in which it is stored: JSON in UTF-8. Axon's own form of it would write the instant down as text and
 * read it from there.
 */
record StoredEvent(
        String id,
        String stream,
        String streamType,
        long version,
        Instant recordedAt,
        SerializedObject<byte[]> payload,
        SerializedObject<byte[]> metadata)
        implements DomainEventData<byte[]> {

    static SerializedObject<byte[]> payload(String type, String revision, byte[] json) {
        return new SimpleSerializedObject<>(json, byte[].class, type, revision);
    }

    static SerializedObject<byte[]> metadata(byte[] json) {
        return new SerializedMetaData<>(json, byte[].class);
    }

    @Override
    public String getEventIdentifier() {
        return id;
    }

    @Override
    public String getAggregateIdentifier() {
        return stream;
    }

    @Override
    public String getType() {
        return streamType;
    }

    @Override
    public long getSequenceNumber() {
        return version;
    }

    @Override
    public Instant getTimestamp() {
        return recordedAt;
    }

    @Override
    public SerializedObject<byte[]> getPayload() {
        return payload;
    }

    @Override
    public SerializedObject<byte[]> getMetaData() {
        return metadata;
    }
}
