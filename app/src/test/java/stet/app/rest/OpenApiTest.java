package stet.app.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;

class OpenApiTest extends RestTest {

    @Autowired
    private RequestMappingHandlerMapping requestMappingHandlerMapping;

    @Test
    void the_description_is_valid_openapi_3_1_for_everyone_to_read() {
        String description = anyone().get("/openapi.json").body();
        ParseOptions strict = new ParseOptions();
        strict.setResolve(true);
        SwaggerParseResult parsed = new OpenAPIV3Parser().readContents(description, List.of(), strict);
        assertThat(parsed.getMessages()).isEmpty();
        assertThat(parsed.getOpenAPI().getOpenapi()).isEqualTo("3.1.0");
        assertThat(parsed.getOpenAPI().getComponents().getSecuritySchemes()).containsOnlyKeys("token");
    }

    @Test
    void every_endpoint_of_the_api_is_described_under_a_name_of_its_own() {
        JsonNode paths = anyone().get("/openapi.json").json().get("paths");
        Set<String> mapped = requestMappingHandlerMapping.getHandlerMethods().keySet().stream()
                .flatMap(mapping -> mapping.getPatternValues().stream())
                .filter(path -> path.startsWith("/api/"))
                .map(path -> path.replace("{*", "{"))
                .collect(Collectors.toSet());
        assertThat(paths.propertyNames()).containsExactlyInAnyOrderElementsOf(mapped);
        List<String> names = paths.valueStream()
                .flatMap(JsonNode::valueStream)
                .map(operation -> operation.get("operationId").asString())
                .toList();
        assertThat(names).doesNotHaveDuplicates().allMatch(name -> name.matches("[a-z]+[A-Za-z]*"));
    }

    @Test
    void every_operation_says_what_it_is_for_what_it_needs_and_how_it_may_be_refused() {
        JsonNode paths = anyone().get("/openapi.json").json().get("paths");
        paths.valueStream().flatMap(JsonNode::valueStream).forEach(operation -> {
            assertThat(operation.get("summary").asString()).isNotBlank();
            assertThat(operation.get("security").get(0).has("token")).isTrue();
            assertThat(operation.get("responses").propertyNames()).contains("400", "401", "403", "503");
            JsonNode body = operation.get("requestBody");
            if (body != null)
                assertThat(exampleOf(body))
                        .as(operation.get("operationId").asString())
                        .isNotNull();
        });
    }

    @Test
    void only_commands_on_what_has_a_version_take_if_match() {
        JsonNode paths = anyone().get("/openapi.json").json().get("paths");
        assertThat(parameters(paths.get("/api/v1/statements/{statement}/flag-claim")))
                .contains("If-Match", "Idempotency-Key");
        assertThat(parameters(paths.get("/api/v1/administration/readers/{reader}/set-event-aside")))
                .contains("Idempotency-Key")
                .doesNotContain("If-Match");
    }

    private static List<String> parameters(JsonNode path) {
        return path.at("/post/parameters")
                .valueStream()
                .map(parameter -> parameter.get("name").asString())
                .toList();
    }

    private JsonNode exampleOf(JsonNode body) {
        String schema = body.get("content")
                .get("application/json")
                .get("schema")
                .get("$ref")
                .asString();
        return anyone().get("/openapi.json").json().at(schema.substring(1)).get("example");
    }

    @Test
    void what_an_answer_may_leave_null_and_what_a_body_must_have_is_said() {
        JsonNode schemas =
                anyone().get("/openapi.json").json().get("components").get("schemas");
        JsonNode statement = schemas.get("StatementDetail");
        assertThat(statement.get("required").valueStream().map(JsonNode::asString))
                .contains("id", "text", "status", "version", "sources", "verdict")
                .doesNotContain("statement");
        assertThat(statement.at("/properties/verdict/type").valueStream().map(JsonNode::asString))
                .containsExactlyInAnyOrder("string", "null");
        assertThat(schemas.at("/ProposeVerdict/required").valueStream().map(JsonNode::asString))
                .containsExactlyInAnyOrder("verdict", "rationale");
        assertThat(schemas.at("/AuditEntry/properties/event/type").valueStream().map(JsonNode::asString))
                .containsExactlyInAnyOrder("object", "null");
    }

    @Test
    void people_read_the_same_on_a_page() {
        String page = anyone().with("Accept", "text/html").get("/api-docs").body();
        anyone().get("/openapi.json")
                .json()
                .get("paths")
                .valueStream()
                .flatMap(JsonNode::valueStream)
                .forEach(operation -> assertThat(page)
                        .contains("id=\"%s\""
                                .formatted(operation.get("operationId").asString())));
        assertThat(page)
                .contains("SUPPORTED | REFUTED", "Two independent records", "#shape-StatementDetail")
                .doesNotContain("style=");
    }

    @Test
    void every_kind_of_refusal_has_its_page() {
        Api reader = anyone().with("Accept", "text/html");
        assertThat(reader.get("/problems").body()).contains("/problems/same-hand", "/problems/unexpected");
        assertThat(reader.get("/problems/same-hand").body()).contains("<h1>Same hand</h1>", "403");
        assertThat(reader.get("/problems/no-such-kind").status()).isEqualTo(404);
    }
}
