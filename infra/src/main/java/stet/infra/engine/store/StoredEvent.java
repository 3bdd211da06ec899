package stet.infra.engine.store;

import java.time.Instant;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.SimpleSerializedType;

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
        StoredJson payload,
        StoredJson metadata)
        implements DomainEventData<byte[]> {

    private static final SerializedType METADATA = new SimpleSerializedType(MetaData.class.getName(), null);

    static StoredJson payload(String type, String revision, byte[] json) {
        return new StoredJson(new SimpleSerializedType(type, revision), json);
    }

    static StoredJson metadata(byte[] json) {
        return new StoredJson(METADATA, json);
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
    public StoredJson getPayload() {
        return payload;
    }

    @Override
    public StoredJson getMetaData() {
        return metadata;
    }
}
