package stet.infra.engine.store;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.UUID;
import java.util.function.Function;
import stet.domain.Person;
import stet.domain.article.ArticleId;
import stet.domain.reader.ReaderName;
import stet.domain.review.ReviewId;
import stet.domain.source.SourceId;
import stet.domain.statement.AttachmentId;
import stet.domain.statement.StatementId;
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

    static void customize(JsonMapper.Builder mapper) {
        mapper.disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
                .changeDefaultPropertyInclusion(always -> always.withValueInclusion(JsonInclude.Include.NON_NULL))
                .changeDefaultVisibility(all -> all.withFieldVisibility(Visibility.ANY)
                        .withGetterVisibility(Visibility.NONE)
                        .withIsGetterVisibility(Visibility.NONE))
                .addModule(plainIds());
    }

    private static SimpleModule plainIds() {
        SimpleModule module = new SimpleModule("stet-ids");
        asText(module, ArticleId.class, id -> new ArticleId(UUID.fromString(id)));
        asText(module, ReaderName.class, ReaderName::new);
        asText(module, ReviewId.class, id -> new ReviewId(UUID.fromString(id)));
        asText(module, SourceId.class, id -> new SourceId(UUID.fromString(id)));
        asText(module, StatementId.class, id -> new StatementId(UUID.fromString(id)));
        asText(module, AttachmentId.class, id -> new AttachmentId(UUID.fromString(id)));
        asText(module, Person.class, Person::new);
        return module;
    }

    private static <T> void asText(SimpleModule module, Class<T> type, Function<String, T> fromText) {
        module.addSerializer(type, new TextSerializer<>(type));
        module.addDeserializer(type, new TextDeserializer<>(type, fromText));
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
        private final Function<String, T> fromText;

        TextDeserializer(Class<T> type, Function<String, T> fromText) {
            super(type);
            this.fromText = fromText;
        }

        @Override
        public T deserialize(JsonParser json, DeserializationContext context) {
            return fromText.apply(json.getString());
        }
    }
}
