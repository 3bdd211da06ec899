package stet.app.openapi;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import stet.app.openapi.Reference.Answer;
import stet.app.openapi.Reference.Field;
import stet.app.openapi.Reference.Group;
import stet.app.openapi.Reference.Operation;
import stet.app.openapi.Reference.Shape;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/** Reads the API's description as OpenAPI gives it into what its page shows. */
final class ReferenceReading {
    private static final ObjectWriter PRETTY = JsonMapper.builder().build().writerWithDefaultPrettyPrinter();

    private final JsonNode description;

    private ReferenceReading(JsonNode description) {
        this.description = description;
    }

    static Reference read(JsonNode description) {
        return new ReferenceReading(description).read();
    }

    private Reference read() {
        List<Group> groups = description
                .path("tags")
                .valueStream()
                .map(tag -> new Group(text(tag, "name"), text(tag, "description"), operations(text(tag, "name"))))
                .toList();
        return new Reference(groups, shapes());
    }

    /** The operations about something: first what reads, then what writes, each in the order of their paths. */
    private List<Operation> operations(String group) {
        List<Operation> operations = new ArrayList<>();
        description.path("paths").properties().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(path -> path.getValue().properties().stream()
                        .filter(method ->
                                method.getValue().at("/tags/0").asString().equals(group))
                        .map(method -> operation(path.getKey(), method.getKey(), method.getValue()))
                        .forEach(operations::add));
        return operations;
    }

    private Operation operation(String path, String method, JsonNode operation) {
        return new Operation(
                text(operation, "operationId"),
                method.toUpperCase(Locale.ROOT),
                path,
                text(operation, "summary"),
                operation
                        .at("/security/0/token")
                        .valueStream()
                        .map(JsonNode::asString)
                        .toList(),
                operation
                        .path("parameters")
                        .valueStream()
                        .map(ReferenceReading::parameter)
                        .toList(),
                body(operation.at("/requestBody/content/application~1json/schema")),
                operation.path("responses").properties().stream()
                        .map(answer -> answer(answer.getKey(), answer.getValue()))
                        .toList());
    }

    private static Field parameter(JsonNode parameter) {
        return new Field(
                text(parameter, "name"),
                Types.of(parameter.path("schema")),
                parameter.path("required").asBoolean(false),
                optional(parameter, "description"));
    }

    private @Nullable Shape body(JsonNode schema) {
        String name = Types.of(schema).shape();
        return name == null ? null : shape(name, description.at("/components/schemas/" + name));
    }

    private static Answer answer(String status, JsonNode answer) {
        JsonNode schema = answer.path("content")
                .valueStream()
                .map(content -> content.path("schema"))
                .findFirst()
                .orElse(null);
        return new Answer(status, text(answer, "description"), schema == null ? null : Types.of(schema));
    }

    /** Everything that is answered; what is sent stands with its operation. */
    private List<Shape> shapes() {
        JsonNode schemas = description.at("/components/schemas");
        return schemas.properties().stream()
                .filter(schema -> !schema.getValue().has("example"))
                .sorted(Map.Entry.comparingByKey())
                .map(schema -> shape(schema.getKey(), schema.getValue()))
                .toList();
    }

    private static Shape shape(String name, JsonNode schema) {
        Set<String> required =
                schema.path("required").valueStream().map(JsonNode::asString).collect(Collectors.toSet());
        List<Field> fields = schema.path("properties").properties().stream()
                .map(property -> new Field(
                        property.getKey(),
                        Types.of(property.getValue()),
                        required.contains(property.getKey()),
                        optional(property.getValue(), "description")))
                .toList();
        return new Shape(name, fields, schema.has("example") ? PRETTY.writeValueAsString(schema.get("example")) : null);
    }

    private static String text(JsonNode node, String name) {
        return node.path(name).asString("");
    }

    private static @Nullable String optional(JsonNode node, String name) {
        return node.has(name) ? node.get(name).asString() : null;
    }
}
