package stet.app.openapi;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import stet.app.openapi.Reference.Holds;
import tools.jackson.databind.JsonNode;

/** Says in words what a schema holds. */
final class Types {
    private static final String NULL = "null";

    private Types() {}

    static Holds of(JsonNode schema) {
        if (schema.has("$ref")) {
            String name = schema.get("$ref").asString().replaceFirst(".*/", "");
            return new Holds(name, name);
        }
        if (schema.has("anyOf")) {
            Holds shape = of(schema.get("anyOf").get(0));
            return new Holds(shape.words() + ", or null", shape.shape());
        }
        List<String> names = schema.path("type").isArray()
                ? schema.get("type").valueStream().map(JsonNode::asString).toList()
                : List.of(schema.path("type").asString("anything"));
        String name =
                names.stream().filter(type -> !type.equals(NULL)).findFirst().orElse("anything");
        if (name.equals("array")) return listOf(of(schema.path("items")));
        return new Holds(words(name, schema) + (names.contains(NULL) ? ", or null" : ""), null);
    }

    private static Holds listOf(Holds each) {
        return new Holds("list of " + each.words(), each.shape());
    }

    private static String words(String name, JsonNode schema) {
        if (schema.has("enum"))
            return schema.get("enum")
                    .valueStream()
                    .filter(value -> !value.isNull())
                    .map(JsonNode::asString)
                    .collect(Collectors.joining(" | "));
        return switch (name) {
            case "string" -> format(schema.path("format").asString(null));
            case "integer" ->
                schema.has("maximum")
                        ? "%d to %d"
                                .formatted(
                                        schema.path("minimum").asInt(),
                                        schema.get("maximum").asInt())
                        : "whole number";
            case "boolean" -> "true or false";
            default -> name;
        };
    }

    private static String format(@Nullable String format) {
        return switch (format) {
            case "uuid" -> "id";
            case "date-time" -> "moment";
            case "date" -> "day";
            case null, default -> "text";
        };
    }
}
