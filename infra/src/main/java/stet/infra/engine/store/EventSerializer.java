package stet.infra.engine.store;

import java.util.Optional;
import org.axonframework.serialization.SerializationException;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.UnknownSerializedType;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import stet.infra.family.EventType;
import stet.infra.family.Families;

/** Stores events under their wire names, and stops at an event that it cannot read instead of passing over it. */
final class EventSerializer extends Jackson3Serializer {

    private final Families families;

    EventSerializer(Families families) {
        super(builder().jsonMapperBuilderCustomizer(mapper -> EventJson.customize(mapper, families)));
        this.families = families;
    }

    @Override
    @SuppressWarnings("rawtypes") // as Axon declares it
    public SerializedType typeForClass(Class type) {
        Class<?> event = type;
        return families.find(event)
                .<SerializedType>map(known -> new SimpleSerializedType(known.name(), known.revision()))
                .orElseGet(() -> super.typeForClass(type));
    }

    @Override
    @SuppressWarnings("TypeParameterUnusedInFormals") // as Axon declares it
    public <S, T> T deserialize(SerializedObject<S> object) {
        return object instanceof StoredJson stored ? stored.meaning(super::deserialize) : super.deserialize(object);
    }

    @Override
    public Class<?> classForType(SerializedType type) {
        Optional<EventType<?>> known = families.called(type.getName());
        Class<?> read = known.<Class<?>>map(EventType::event).orElseGet(() -> super.classForType(type));
        boolean ofAnotherRevision = known.filter(event -> !event.revision().equals(type.getRevision()))
                .isPresent();
        if (UnknownSerializedType.class.isAssignableFrom(read) || ofAnotherRevision)
            throw new SerializationException("This version of Stet knows no event called %s, revision %s."
                    .formatted(type.getName(), type.getRevision()));
        return read;
    }
}
