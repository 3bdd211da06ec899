package stet.app.rest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import stet.app.rest.Api.Answer;
import tools.jackson.databind.JsonNode;

/** An origin belongs to its source, whatever is sent while it is attached. */
class OriginsTest extends RestTest {

    @Test
    void a_source_of_two_names_is_one_origin() {
        String statement = claim();
        String source = source("Port register", "\"publisher\": \"Harbour office\"");
        attach(statement, source, "\"origin\": \"Reuters\", \"locator\": \"p. 1\"");
        Answer second = attach(statement, source, "\"origin\": \"AFP\", \"locator\": \"p. 2\"");

        JsonNode use = second.json().get("sources").get(1);
        assertThat(use.get("origin").asString()).isEqualTo("Reuters");
        assertThat(use.get("quoted").asString()).isEqualTo("AFP");
        assertThat(second.json().get("sources").get(0).get("quoted").isNull()).isTrue();
        refused(ada().post(statement + "/propose-verdict", """
                {"verdict": "SUPPORTED", "rationale": "Both passages say so."}"""), 409, "single-origin");
        Answer named = ada().get("/api/v1/sources/" + source);
        assertThat(named.value("origin")).isEqualTo("Reuters");
        assertThat(named.value("version")).isEqualTo("1");
    }

    @Test
    void an_origin_that_nobody_gives_is_the_publisher_else_the_host_else_the_title() {
        String statement = claim();
        assertThat(originOf(source("Port register", "\"publisher\": \"Harbour office\""), statement))
                .isEqualTo("Harbour office");
        String url = "\"url\": \"https://www.harbour.example/%d\"".formatted(System.nanoTime());
        assertThat(originOf(source("Port register", url), statement)).isEqualTo("harbour.example");
        assertThat(originOf(source("Port register", "\"publisher\": \" \""), statement))
                .isEqualTo("Port register");
    }

    @Test
    void a_known_address_is_attached_without_its_title() {
        String statement = claim();
        String url = "https://known.example/%d".formatted(System.nanoTime());
        source("Port register", "\"url\": \"%s\"".formatted(url));
        Answer attached = done(
                ada().post(statement + "/attach-source", "{\"url\": \"%s\", \"stance\": \"SUPPORTS\"}".formatted(url)));
        assertThat(attached.json().get("sources").get(0).get("title").asString())
                .isEqualTo("Port register");
        refused(
                ada().post(
                                statement + "/attach-source",
                                "{\"url\": \"%s/new\", \"stance\": \"SUPPORTS\"}".formatted(url)),
                422,
                "field-missing");
    }

    private String originOf(String source, String statement) {
        JsonNode sources =
                attach(statement, source, "\"locator\": \"p. 1\"").json().get("sources");
        return sources.get(sources.size() - 1).get("origin").asString();
    }

    private Answer attach(String statement, String source, String more) {
        return done(ada().post(statement + "/attach-source", """
                {"sourceId": "%s", "stance": "SUPPORTS", "excerpt": "The bridge opened.", %s}""".formatted(source, more)));
    }

    private String claim() {
        String statement = statement();
        done(ada().post(statement + "/flag-claim", "{}"));
        return statement;
    }

    private String source(String title, String more) {
        Answer registered = ada().post("/api/v1/sources", "{\"title\": \"%s\", %s}".formatted(title, more));
        assertThat(registered.status()).as(registered.body()).isEqualTo(201);
        return registered.value("id");
    }
}
