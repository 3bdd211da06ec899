package stet.app.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import stet.app.rest.Api.Answer;
import tools.jackson.databind.JsonNode;

/** Every way in which the API says no. */
class RefusalsTest extends RestTest {

    @Test
    void a_body_that_is_no_json_is_refused_with_its_place() {
        Answer answer = ada().post("/api/v1/articles", "{\"title\": \"A\",\n  \"text\" \"B\"}");
        refused(answer, 400, "malformed-json");
        assertThat(answer.value("detail")).contains("line 2, column");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[1]", "\"text\"", "{\"title\": \"A\", \"title\": \"B\"}", "{} {}", "{'title': 1}", "null"})
    void a_body_that_is_no_object_is_refused(String body) {
        assertThat(ada().post("/api/v1/articles", body).status()).isEqualTo(400);
    }

    @Test
    void a_missing_body_is_refused() {
        refused(ada().post("/api/v1/articles", ""), 400, "body-missing");
    }

    @Test
    void an_unknown_field_is_refused_by_name() {
        Answer answer = ada().post("/api/v1/articles", "{\"titel\": \"A\"}");
        refused(answer, 400, "unknown-field");
        assertThat(answer.value("detail")).contains("\"titel\"").contains("title, url");
        assertThat(answer.json().get("errors").get(0).get("field").asString()).isEqualTo("titel");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"title": 5}               | title          | text
            {"title": ["A"]}           | title          | text
            {"text": true}             | text           | text
            {"allowDuplicate": "true"} | allowDuplicate | true or false""")
    void a_wrong_type_is_refused_with_what_was_expected(String body, String field, String expected) {
        Answer answer = ada().post("/api/v1/articles", body);
        refused(answer, 400, "wrong-type");
        assertThat(answer.json().get("errors").get(0).get("field").asString()).isEqualTo(field);
        assertThat(answer.value("detail")).contains(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"3.5", "\"3\"", "true"})
    void a_rating_is_a_whole_number(String rating) {
        Answer answer = ada().post(statement() + "/propose-verdict", "{\"rating\": " + rating + "}");
        refused(answer, 400, "wrong-type");
        assertThat(answer.value("detail")).isEqualTo("rating must be a whole number.");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 6, -1})
    void a_rating_is_from_one_to_five(int rating) {
        Answer answer = ada().post(statement() + "/propose-verdict", """
                {"verdict": "REFUTED", "rating": %d, "rationale": "No."}""".formatted(rating));
        refused(answer, 422, "choice-unknown");
        assertThat(answer.value("detail")).contains("1 (false) to 5 (true)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"refuted", "FALSE", ""})
    void a_verdict_is_one_of_four(String verdict) {
        Answer answer = ada().post(statement() + "/propose-verdict", "{\"verdict\": \"%s\"}".formatted(verdict));
        refused(answer, 422, "choice-unknown");
        assertThat(answer.value("detail")).contains("SUPPORTED, REFUTED, CONFLICTING_EVIDENCE, NOT_ENOUGH_EVIDENCE");
    }

    @Test
    void what_a_command_must_have_is_asked_for() {
        String statement = statement();
        refused(ada().post(statement + "/propose-verdict", "{}"), 422, "field-missing");
        refused(ada().post(statement + "/dismiss-statement", "{\"reason\": \"A\"}"), 422, "field-missing");
        refused(ada().post(statement + "/dismiss-statement", "{\"kind\": \"NOT_CHECKABLE\"}"), 422, "field-missing");
        refused(ada().post(statement + "/add-note", "{}"), 422, "field-missing");
        refused(ada().post(statement + "/detach-source", "{}"), 422, "field-missing");
        refused(ada().post(statement + "/assign-checker", "{}"), 422, "field-missing");
        refused(ada().post(statement + "/attach-source", "{}"), 422, "no-source-named");
        refused(
                ada().post(
                                statement + "/attach-source",
                                "{\"sourceId\": \"%s\", \"url\": \"https://a.example\"}".formatted(UUID.randomUUID())),
                422,
                "source-named-twice");
    }

    @Test
    void several_wrong_fields_are_told_at_once() {
        Answer answer = ada().post("/api/v1/articles", "{\"text\": \" \", \"url\": \"ftp://a\"}");
        refused(answer, 422, "several-fields");
        assertThat(answer.json()
                        .get("errors")
                        .valueStream()
                        .map(error -> error.get("field").asString()))
                .containsExactly("title", "text", "url");
        assertThat(answer.json().get("errors").get(2).get("code").asString()).isEqualTo("web-address-malformed");
    }

    @Test
    void bytes_that_are_no_utf_8_are_refused() {
        byte[] latin = "{\"title\": \"Café\", \"text\": \"A.\"}".getBytes(StandardCharsets.ISO_8859_1);
        refused(ada().send("POST", "/api/v1/articles", latin), 400, "invalid-utf-8");
    }

    @Test
    void half_a_character_and_control_characters_are_refused() {
        refused(
                ada().post("/api/v1/articles", "{\"title\": \"A\", \"text\": \"a \\ud800 b\"}"),
                422,
                "broken-character");
        refused(
                ada().post("/api/v1/articles", "{\"title\": \"A\", \"text\": \"a \\u0000 b\"}"),
                422,
                "control-character");
    }

    @Test
    void the_largest_text_fits_and_a_larger_one_does_not() {
        String words = "Word. ".repeat(333_333);
        assertThat(ada().post(
                                "/api/v1/articles",
                                "{\"title\": \"A\", \"text\": \"%s\"}".formatted(escaped("x".repeat(2_000_000))))
                        .status())
                .isEqualTo(201);
        refused(
                ada().post("/api/v1/articles", "{\"title\": \"A\", \"text\": \"%s\"}".formatted(words + "abc")),
                413,
                "text-too-large");
        refused(
                ada().post("/api/v1/articles", "{\"title\": \"%s\"}".formatted("x".repeat(13_000_000))),
                413,
                "body-too-large");
    }

    private static String escaped(String text) {
        return text.replace("x", "\\u0078");
    }

    @Test
    void another_content_type_is_refused() {
        refused(ada().with("Content-Type", "text/plain").post("/api/v1/articles", "A"), 415, "not-json");
        refused(
                ada().with("Content-Type", "application/x-www-form-urlencoded").post("/api/v1/articles", "title=A"),
                415,
                "not-json");
        refused(
                ada().with("Content-Type", "multipart/form-data; boundary=x").post("/api/v1/articles", "--x--"),
                415,
                "not-json");
    }

    @Test
    void another_method_is_refused_with_those_that_are_taken() {
        Answer answer = ada().send("DELETE", "/api/v1/articles", null);
        refused(answer, 405, "wrong-method");
        assertThat(answer.header("Allow")).isEqualTo("GET, POST");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api", "/api/", "/api/v1", "/api/v2/articles", "/api/v1/article", "/api/v1/articles/"})
    void an_unknown_path_is_refused(String path) {
        refused(ada().get(path), 404, "no-such-path");
    }

    @Test
    void an_answer_in_another_form_is_refused() {
        refused(ada().with("Accept", "application/xml").get("/api/v1/articles"), 406, "not-acceptable");
    }

    @Test
    void unknown_things_are_refused() {
        UUID unknown = UUID.randomUUID();
        refused(ada().get("/api/v1/articles/" + unknown), 404, "unknown-article");
        refused(ada().get("/api/v1/articles/" + unknown + "/statements"), 404, "unknown-article");
        refused(ada().get("/api/v1/statements/" + unknown), 404, "unknown-statement");
        refused(ada().get("/api/v1/statements/" + unknown + "/history"), 404, "unknown-statement");
        refused(ada().post("/api/v1/statements/" + unknown + "/flag-claim", "{}"), 404, "unknown-statement");
        refused(ada().get("/api/v1/sources/" + unknown), 404, "unknown-source");
        refused(ada().get("/api/v1/sources/" + unknown + "/claims"), 404, "unknown-source");
        refused(
                ada().post("/api/v1/sources/" + unknown + "/withdraw-source", "{\"reason\": \"A\"}"),
                404,
                "unknown-source");
        refused(ada().get("/api/v1/audit/events/999999999"), 404, "unknown-event");
        refused(ada().get("/api/v1/audit/timestamps/999999999"), 404, "unknown-timestamp");
        refused(ada().get("/api/v1/audit/timestamps/999999999/text"), 404, "unknown-timestamp");
        refused(ada().get("/api/v1/statements/12"), 400, "malformed-parameter");
        refused(ada().get("/api/v1/audit/events/twelve"), 400, "malformed-parameter");
    }

    @Test
    void what_does_not_fit_the_state_is_refused() {
        String statement = statement();
        refused(ada().post(statement + "/attach-source", source("one.example")), 409, "not-flagged");
        done(ada().post(statement + "/flag-claim", "{}"));
        refused(ada().post(statement + "/flag-claim", "{}"), 409, "already-flagged");
        refused(ada().post(statement + "/mark-verified", "{}"), 409, "no-verdict-proposed");
        refused(ada().post(statement + "/assign-checker", "{\"person\": \"otto\"}"), 422, "unknown-checker");
    }

    @Test
    void the_same_text_is_refused_with_the_first_article_until_a_duplicate_is_allowed() {
        String body = article("Twice told.");
        Answer first = ada().post("/api/v1/articles", body);
        Answer again = ben().post("/api/v1/articles", body);
        refused(again, 409, "same-text");
        assertThat(again.value("existing")).isEqualTo(first.header("Location"));
        assertThat(again.value("detail")).contains(first.value("id"));
        Answer allowed = ben().post("/api/v1/articles", body.replace("{", "{\"allowDuplicate\": true, "));
        assertThat(allowed.status()).isEqualTo(201);
        assertThat(allowed.value("duplicateOf")).isEqualTo(first.value("id"));
    }

    @Test
    void a_source_s_address_is_taken_once() {
        String body = "{\"title\": \"A\", \"url\": \"https://once.example/a\"}";
        Answer first = ada().post("/api/v1/sources", body);
        Answer again = ben().post("/api/v1/sources", body);
        refused(again, 409, "same-address");
        assertThat(again.value("existing")).isEqualTo(first.header("Location"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"yesterday", "2021-13-01", "2021-06-16T10:00:00", "", "0000-12-31", "+999999999-12-31T00:00:00Z"
            })
    void a_date_is_a_day_or_a_moment(String date) {
        refused(
                ada().post(
                                "/api/v1/articles",
                                "{\"title\": \"A\", \"text\": \"B.\", \"publishedAt\": \"%s\"}".formatted(date)),
                422,
                "date-malformed");
    }

    @Test
    void a_malformed_path_is_refused_as_a_problem() {
        Answer answer = ada().get("/api/v1/articles;x=1");
        assertThat(answer.status()).isEqualTo(400);
        refused(answer, 400, "malformed-request");
    }

    @Test
    void a_problem_names_where_and_which_request() {
        Answer answer = ada().with("X-Request-Id", "my-request.1").get("/api/v1/nothing");
        JsonNode problem = answer.json();
        assertThat(problem.get("instance").asString()).isEqualTo("/api/v1/nothing");
        assertThat(problem.get("requestId").asString()).isEqualTo("my-request.1");
        assertThat(problem.get("title").asString()).isEqualTo("No such path");
        assertThat(problem.has("errors")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"articles?query=%FF", "audit/events?person=%00", "audit/events?type=a%00b"})
    void an_address_that_is_no_text_is_refused(String path) {
        refused(ada().get("/api/v1/" + path), 400, "malformed-request");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            articles?descending=maybe | descending must be true or false.
            articles?sort=LENGTH      | sort must be one of RECEIVED, TITLE, PUBLISHER.
            articles?limit=many       | limit must be a whole number.
            audit/events?article=1    | article must be an id such as 0198c6a5-7f3e-7c59-9d3c-0f6f4f6f2a11.""")
    void a_parameter_of_another_form_is_refused_with_the_form_that_it_takes(String path, String sentence) {
        Answer answer = ada().get("/api/v1/" + path);
        refused(answer, 400, "malformed-parameter");
        assertThat(answer.value("detail")).isEqualTo(sentence);
    }
}
