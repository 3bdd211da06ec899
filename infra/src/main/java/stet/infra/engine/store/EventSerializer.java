package stet.infra.engine.store;

import org.axonframework.serialization.SerializationException;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.UnknownSerializedType;
import org.axonframework.serialization.jackson3.Jackson3Serializer;

/** Stores events under their wire names, and stops at an event that it cannot read instead of passing over it. */
final class EventSerializer extends Jackson3Serializer {

    EventSerializer() {
        super(builder().jsonMapperBuilderCustomizer(EventJson::customize));
    }

    @Override
    @SuppressWarnings("rawtypes") // as Axon declares it
    public SerializedType typeForClass(Class type) {
        Class<?> event = type;
        return WireNames.find(event)
                .<SerializedType>map(name -> new SimpleSerializedType(name, WireNames.REVISION))
                .orElseGet(() -> super.typeForClass(type));
    }

    @Override
    @SuppressWarnings("TypeParameterUnusedInFormals") // as Axon declares it
    public <S, T> T deserialize(SerializedObject<S> object) {
        return object instanceof StoredJson stored ? stored.meaning(super::deserialize) : super.deserialize(object);
    }

    @Override
    public Class<?> classForType(SerializedType type) {
        Class<?> known = WireNames.eventCalled(type.getName()).orElseGet(() -> super.classForType(type));
        if (UnknownSerializedType.class.isAssignableFrom(known) || isOfAnotherRevision(type))
            throw new SerializationException("This version of Stet knows no event called %s, revision %s."
                    .formatted(type.getName(), type.getRevision()));
        return known;
    }

    private static boolean isOfAnotherRevision(SerializedType type) {
        return WireNames.eventCalled(type.getName()).isPresent() && !WireNames.REVISION.equals(type.getRevision());
    }
}
