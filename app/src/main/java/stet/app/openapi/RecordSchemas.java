package stet.app.openapi;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.JavaType;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Tells what may be null in an answer and what is always there, as the types of the records do. */
class RecordSchemas implements ModelConverter {
    private static final Set<String> ALSO_ANSWERED = Set.of("Part", "Problem", "Wrong", "LaterAct");

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
        boolean answer = type.getSimpleName().endsWith("Json") || ALSO_ANSWERED.contains(type.getSimpleName());
        if (!answer) return;
        boolean whole = !type.isAnnotationPresent(JsonInclude.class);
        components(type).forEach(component -> describe(schema, component, whole));
    }

    /**
     * Says of one field whether it is always there, and whether it may be null then.
     *
     * @param whole whether an answer holds every field: what is empty may be left out otherwise
     */
    private static void describe(Schema<?> schema, RecordComponent component, boolean whole) {
        Schema<?> property = schema.getProperties().get(component.getName());
        if (property == null) return;
        if (whole || !canBeEmpty(component)) require(schema, component.getName());
        if (!whole || !isNullable(component)) return;
        if (property.getTypes() != null) allowNull(property);
        else if (property.get$ref() != null) schema.getProperties().put(component.getName(), orNull(property));
    }

    @SuppressWarnings("unchecked")
    private static void allowNull(Schema<?> property) {
        property.addType("null");
        if (property.getEnum() != null && !property.getEnum().contains(null))
            ((Schema<@Nullable Object>) property).addEnumItemObject(null);
    }

    /** Another shape, or none of it. */
    private static Schema<?> orNull(Schema<?> shape) {
        return new JsonSchema().anyOf(List.of(shape, new JsonSchema().types(Set.of("null"))));
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

    private static boolean canBeEmpty(RecordComponent component) {
        return isNullable(component) || Collection.class.isAssignableFrom(component.getType());
    }

    private static boolean isNullable(RecordComponent component) {
        return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }
}
