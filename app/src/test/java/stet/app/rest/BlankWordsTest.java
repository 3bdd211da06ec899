package stet.app.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import stet.app.rest.Api.Answer;
import tools.jackson.databind.JsonNode;

/** What a machine sends blank counts for as little as what it leaves out. */
class BlankWordsTest extends RestTest {

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\\u00a0", "\\u200b", "\\u2800", "\\ufeff\\u3164", "\\u0000"})
    void a_verdict_rests_on_no_blank_passage_and_no_blank_reason(String blank) {
        String statement = statement();
        done(ada().post(statement + "/flag-claim", "{}"));
        done(ada().post(
                        statement + "/attach-source",
                        source("blank.example")
                                .replace("The bridge opened.", blank)
                                .replace("paragraph 1", blank)));
        String verdict = """
                {"verdict": "SUPPORTED", "rating": 5, "rationale": "It says so.", "singleSourceReason": "%s"}""".formatted(blank);
        refused(ada().post(statement + "/propose-verdict", verdict), 409, "no-exact-source");
        done(ada().post(statement + "/attach-source", source("blank.example")));
        refused(ada().post(statement + "/propose-verdict", verdict), 409, "single-origin");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\\u00a0", "\\u200b"})
    void what_may_be_absent_is_absent_when_it_is_blank(String blank) {
        String statement = statement();
        done(ada().post(
                        statement + "/flag-claim",
                        "{\"reason\": \"%s\", \"proposition\": \"%s\"}".formatted(blank, blank)));
        JsonNode attached = done(ada().post(statement + "/attach-source", """
                        {"title": "A report", "publisher": "The Paper", "url": "%s", "origin": "%s", "stance": "SUPPORTS",
                         "excerpt": "%s", "locator": "%s"}""".formatted(blank, blank, blank, blank)))
                .json();
        assertThat(attached.get("proposition").isNull()).isTrue();
        JsonNode source = attached.get("sources").get(0);
        assertThat(source.get("origin").asString()).isEqualTo("The Paper");
        assertThat(List.of(source.get("excerpt"), source.get("locator"))).allMatch(JsonNode::isNull);
    }

    @Test
    void a_source_that_is_named_by_nothing_but_blanks_is_not_named() {
        String statement = statement();
        done(ada().post(statement + "/flag-claim", "{}"));
        Answer answer = ada().post(
                        statement + "/attach-source",
                        "{\"url\": \" \", \"title\": \"\\u200b\", \"stance\": \"SUPPORTS\"}");
        refused(answer, 422, "no-source-named");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\\u00a0", "\\u200b"})
    void what_must_be_there_is_missing_when_it_is_blank(String blank) {
        String statement = statement();
        for (String command : List.of("dismiss-statement", "add-note"))
            refused(
                    ada().post(
                                    statement + "/" + command,
                                    command.equals("add-note")
                                            ? "{\"text\": \"%s\"}".formatted(blank)
                                            : "{\"kind\": \"NOT_CHECKABLE\", \"reason\": \"%s\"}".formatted(blank)),
                    422,
                    "field-missing");
        refused(ada().post("/api/v1/sources", "{\"title\": \"%s\"}".formatted(blank)), 422, "field-missing");
        refused(
                ada().post("/api/v1/articles", "{\"title\": \"A\", \"text\": \"%s\"}".formatted(blank)),
                422,
                "field-missing");
        Api root = root("root");
        String account = "{\"id\": \"nameless\", \"name\": \"%s\", \"kind\": \"AUTOMATION\", \"roles\": []}";
        refused(root.post("/api/v1/accounts", account.formatted(blank)), 422, "field-missing");
    }
}
