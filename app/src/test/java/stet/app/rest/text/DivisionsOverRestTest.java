package stet.app.rest.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import stet.app.rest.Api.Answer;
import stet.app.rest.RestTest;
import tools.jackson.databind.JsonNode;

/** A text that was read wrong is divided otherwise by machines. */
class DivisionsOverRestTest extends RestTest {
    private String article;
    private String text;
    private List<String> statements;

    @BeforeEach
    void an_article() {
        JsonNode taken = ada().post(
                        "/api/v1/articles",
                        article("Ada crossed the bridge. It cost 40 crowns, and nobody paid 👩‍🚒. It fell in 1932."))
                .json();
        article = "/api/v1/articles/" + taken.get("id").asString();
        text = taken.get("text").asString();
        statements = taken.get("statements")
                .valueStream()
                .map(statement -> statement.get("id").asString())
                .toList();
    }

    private Answer split(int statement, int at) {
        return ada().post(
                        article + "/split-statement",
                        "{\"statement\": \"%s\", \"at\": %d}".formatted(statements.get(statement - 1), at));
    }

    private Answer merge(String one, String other) {
        return ada().post(article + "/merge-statements", "{\"statements\": [\"%s\", \"%s\"]}".formatted(one, other));
    }

    private static List<String> words(Answer answer) {
        return answer.json()
                .get("statements")
                .valueStream()
                .map(statement -> statement.get("text").asString())
                .toList();
    }

    @Test
    void the_answer_to_a_split_is_the_article_with_both_pieces_in_the_same_revision() {
        Answer divided = done(split(2, text.indexOf("and nobody")));

        assertThat(words(divided))
                .contains("It cost 40 crowns,", "and nobody paid 👩‍🚒.")
                .hasSize(5);
        assertThat(divided.json().get("revision").asInt()).isEqualTo(1);
        assertThat(divided.json().get("text").asString()).isEqualTo(text);
        assertThat(ada().get("/api/v1/statements/" + statements.get(2))
                        .json()
                        .get("position")
                        .asInt())
                .isEqualTo(4);
    }

    @Test
    void a_statement_that_is_named_by_nothing_is_missing() {
        for (String nothing : List.of("null", "\" \""))
            refused(
                    ada().post(article + "/merge-statements", "{\"statements\": [%s]}".formatted(nothing)),
                    422,
                    "field-missing");
    }

    @Test
    void offsets_inside_a_character_and_outside_of_the_statement_are_refused() {
        int inside = text.indexOf("👩") + 1;

        refused(split(2, inside), 422, "inside-character");
        refused(split(2, inside + 1), 422, "inside-character");
        refused(split(2, 3), 422, "no-place-to-split");
        refused(split(2, -1), 422, "no-place-to-split");
    }

    @Test
    void neighbours_are_merged_and_a_merged_one_is_cut() {
        Answer merged = done(merge(statements.get(1), statements.get(2)));

        assertThat(words(merged)).hasSize(3);
        JsonNode cut = ada().get("/api/v1/statements/" + statements.get(2)).json();
        assertThat(cut.get("cut").asBoolean()).isTrue();
        refused(merge(statements.get(1), statements.get(2)), 409, "not-of-this-text");
        refused(merge(statements.getFirst(), statements.getFirst()), 422, "not-neighbours");
    }

    @Test
    void a_statement_is_adjusted_and_never_into_another() {
        String address = "/api/v1/statements/" + statements.get(1);
        int start = text.indexOf("It cost");

        Answer adjusted = done(ada().post(
                        address + "/adjust-statement",
                        "{\"start\": %d, \"end\": %d}".formatted(start, text.indexOf(", and nobody"))));

        assertThat(adjusted.json().get("text").asString()).isEqualTo("It cost 40 crowns");
        assertThat(adjusted.json().get("end").asInt()).isEqualTo(text.indexOf(", and nobody"));
        refused(
                ada().post(address + "/adjust-statement", "{\"start\": 2, \"end\": %d}".formatted(start + 5)),
                409,
                "inside-statement");
        refused(ada().post(address + "/adjust-statement", "{\"start\": 9, \"end\": 9}"), 422, "no-range");
    }

    @Test
    void what_was_read_as_a_sentence_is_said_to_be_a_heading() {
        String address = "/api/v1/statements/" + statements.getFirst();

        Answer set = done(ada().post(address + "/set-kind", "{\"kind\": \"HEADING\"}"));

        assertThat(set.json().get("kind").asString()).isEqualTo("HEADING");
        refused(ada().post(address + "/set-kind", "{\"kind\": \"HEADING\"}"), 409, "kind-is-that");
    }
}
