package stet.app.openapi;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.JavaType;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Tells what may be null in an answer and what is always there, as the types of the records do. */
class RecordSchemas implements ModelConverter {

    @Override
    public @Nullable Schema<?> resolve(
            AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
        Schema<?> resolved = chain.hasNext() ? chain.next().resolve(type, context, chain) : null;
        JavaType java = Json31.mapper().constructType(type.getType());
        Schema<?> defined = resolved == null || resolved.get$ref() == null
                ? resolved
                : context.getDefinedModels().get(resolved.get$ref().replaceFirst(".*/", ""));
        if (defined != null && java != null && java.getRawClass().isRecord()) describe(defined, java.getRawClass());
        return resolved;
    }

    private static void describe(Schema<?> schema, Class<?> type) {
        @SuppressWarnings("rawtypes")
        Map<String, Schema> properties = schema.getProperties();
        if (properties == null) return;
        boolean answer =
                type.getSimpleName().endsWith("Json") || type.getSimpleName().equals("Part");
        if (answer) components(type).forEach(component -> describe(schema, component));
    }

    private static void describe(Schema<?> schema, RecordComponent component) {
        Schema<?> property = schema.getProperties().get(component.getName());
        if (property == null) return;
        if (!isNullable(component)) require(schema, component.getName());
        else if (property.getTypes() != null) allowNull(property);
    }

    @SuppressWarnings("unchecked")
    private static void allowNull(Schema<?> property) {
        property.addType("null");
        if (property.getEnum() != null) ((Schema<@Nullable Object>) property).addEnumItemObject(null);
    }

    private static void require(Schema<?> schema, String name) {
        Set<String> required = new LinkedHashSet<>(schema.getRequired() == null ? Set.of() : schema.getRequired());
        required.add(name);
        schema.setRequired(required.stream().toList());
    }

    private static Stream<RecordComponent> components(Class<?> type) {
        return Arrays.stream(type.getRecordComponents())
                .flatMap(component -> component.getAccessor().isAnnotationPresent(JsonUnwrapped.class)
                        ? components(component.getType())
                        : Stream.of(component));
    }

    private static boolean isNullable(RecordComponent component) {
        return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }
}
