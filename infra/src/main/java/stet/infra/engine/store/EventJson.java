package stet.infra.engine.store;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonInclude;
import stet.domain.Person;
import stet.infra.family.Families;
import stet.infra.family.PlainId;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/** How an event is written as JSON: its fields in order, ids as plain text, instants as ISO 8601, no nulls. */
final class EventJson {
    private EventJson() {}

    static void customize(JsonMapper.Builder mapper, Families families) {
        mapper.disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
                .changeDefaultPropertyInclusion(always -> always.withValueInclusion(JsonInclude.Include.NON_NULL))
                .changeDefaultVisibility(all -> all.withFieldVisibility(Visibility.ANY)
                        .withGetterVisibility(Visibility.NONE)
                        .withIsGetterVisibility(Visibility.NONE))
                .addModule(plainIds(families));
    }

    private static SimpleModule plainIds(Families families) {
        SimpleModule module = new SimpleModule("stet-ids");
        families.ids().forEach(id -> asText(module, id));
        asText(module, new PlainId<>(Person.class, Person::new));
        return module;
    }

    private static <T> void asText(SimpleModule module, PlainId<T> id) {
        module.addSerializer(id.type(), new TextSerializer<>(id.type()));
        module.addDeserializer(id.type(), new TextDeserializer<>(id));
    }

    private static final class TextSerializer<T> extends StdSerializer<T> {
        TextSerializer(Class<T> type) {
            super(type);
        }

        @Override
        public void serialize(T value, JsonGenerator json, SerializationContext context) {
            json.writeString(value.toString());
        }
    }

    private static final class TextDeserializer<T> extends StdDeserializer<T> {
        private final PlainId<T> id;

        TextDeserializer(PlainId<T> id) {
            super(id.type());
            this.id = id;
        }

        @Override
        public T deserialize(JsonParser json, DeserializationContext context) {
            return id.read().apply(json.getString());
        }
    }
}
