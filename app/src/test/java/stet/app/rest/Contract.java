package stet.app.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import stet.app.rest.Api.Answer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What the API's description promises, to be held against what is answered. */
public final class Contract {
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    private final JsonNode description;
    private final Map<String, Schema> known = new HashMap<>();

    public Contract(JsonNode description) {
        this.description = description;
    }

    /**
     * One operation.
     *
     * @param path with its variables in braces
     * @param scopes those that a token needs, all of them
     * @param example a body that it takes, null when it takes none
     */
    public record Operation(
            String id,
            String method,
            String path,
            Set<String> scopes,
            List<JsonNode> parameters,
            @Nullable JsonNode example,
            JsonNode answers) {}

    public List<Operation> operations() {
        List<Operation> operations = new ArrayList<>();
        description
                .get("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(method ->
                                operations.add(operation(path.getKey(), method.getKey(), method.getValue()))));
        return operations;
    }

    private Operation operation(String path, String method, JsonNode operation) {
        JsonNode body = operation.at("/requestBody/content/application~1json/schema/$ref");
        return new Operation(
                operation.get("operationId").asString(),
                method.toUpperCase(java.util.Locale.ROOT),
                path,
                operation
                        .at("/security/0/token")
                        .valueStream()
                        .map(JsonNode::asString)
                        .collect(Collectors.toSet()),
                operation.path("parameters").valueStream().toList(),
                body.isMissingNode()
                        ? null
                        : description.at(body.asString().substring(1)).path("example"),
                operation.get("responses"));
    }

    /** Fails unless the description knows such an answer. */
    public void check(Operation operation, Answer answer, String asked) {
        JsonNode promised = operation.answers().get(String.valueOf(answer.status()));
        assertThat(promised)
                .as("%s answered %d: %s", asked, answer.status(), answer.body())
                .isNotNull();
        String form = answer.header("Content-Type").replaceFirst(";.*", "");
        JsonNode content = promised.path("content");
        if (answer.body().isEmpty()) return;
        Map<String, JsonNode> forms = content.properties().stream()
                .collect(Collectors.toMap(
                        each -> each.getKey().replaceFirst(";.*", ""), Map.Entry::getValue, (a, b) -> a));
        assertThat(forms)
                .as("%s answered %d as %s: %s", asked, answer.status(), form, answer.body())
                .containsKey(form);
        JsonNode schema = forms.get(form).path("schema");
        if (form.endsWith("json") && schema.isObject())
            assertThat(schema(schema).validate(answer.json()))
                    .as("%s answered %s", asked, answer.body())
                    .isEmpty();
    }

    private Schema schema(JsonNode schema) {
        return known.computeIfAbsent(schema.toString(), text -> {
            ObjectNode whole = schema.deepCopy().asObject();
            whole.set("components", description.get("components"));
            return SCHEMAS.getSchema(whole);
        });
    }
}
