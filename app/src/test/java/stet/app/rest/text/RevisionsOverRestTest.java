package stet.app.rest.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import stet.app.rest.Api.Answer;
import stet.app.rest.RestTest;
import tools.jackson.databind.JsonNode;

/** An article's text is revised by machines. */
class RevisionsOverRestTest extends RestTest {
    private String article;
    private String text;
    private List<String> statements;

    @BeforeEach
    void an_article() {
        JsonNode taken = ada().post(
                        "/api/v1/articles",
                        article("The dam did not break in 1959. Judith Stone saw it. It cost 40 crowns."))
                .json();
        article = "/api/v1/articles/" + taken.get("id").asString();
        text = taken.get("text").asString();
        statements = taken.get("statements")
                .valueStream()
                .map(statement -> statement.get("id").asString())
                .toList();
    }

    private Answer revise(String to, int base) {
        return ada().post(article + "/revise-article", body(to, base));
    }

    private static String body(String text, int base) {
        return "{\"text\": \"%s\", \"baseRevision\": %d, \"note\": \"As printed.\"}"
                .formatted(text.replace("\n", "\\n"), base);
    }

    @Test
    void a_preview_tells_of_each_statement_and_records_nothing() {
        String next = text.replace("did not", "did").replace(" It cost 40 crowns.", " Nobody knows what it cost.");

        JsonNode preview = done(ada().post(
                                article + "/preview-revision",
                                "{\"text\": \"%s\"}".formatted(next.replace("\n", "\\n"))))
                .json();

        JsonNode first = preview.get("rows").get(0);
        assertThat(first.get("change").asString()).isEqualTo("CHANGED");
        assertThat(first.get("statement").asString()).isEqualTo(statements.getFirst());
        assertThat(next.substring(first.get("start").asInt(), first.get("end").asInt()))
                .isEqualTo(first.get("newText").asString());
        assertThat(first.get("diff")
                        .valueStream()
                        .filter(part -> part.get("kind").asString().equals("STRUCK"))
                        .map(part -> part.get("text").asString().strip()))
                .containsExactly("not");
        assertThat(preview.get("rows").get(1).get("change").asString()).isEqualTo("CARRIED");
        assertThat(ada().get(article).json().get("revision").asInt()).isEqualTo(1);
    }

    @Test
    void the_answer_is_the_article_with_the_new_revision_and_the_old_one_stays_readable() {
        String next = "At first. " + text.replace("did not", "did").replace(" It cost 40 crowns.", "");
        Answer revised = done(revise(next, 1));

        assertThat(revised.json().get("revision").asInt()).isEqualTo(2);
        assertThat(revised.json().get("text").asString()).isEqualTo(next);
        assertThat(revised.json()
                        .get("statements")
                        .valueStream()
                        .map(each -> next.substring(
                                each.get("start").asInt(), each.get("end").asInt())))
                .isEqualTo(revised.json()
                        .get("statements")
                        .valueStream()
                        .map(each -> each.get("text").asString())
                        .toList());
        JsonNode cut = ada().get("/api/v1/statements/" + statements.get(2)).json();
        assertThat(cut.get("cut").asBoolean()).isTrue();
        assertThat(revised.header("ETag")).isEqualTo(ada().get(article).header("ETag"));

        JsonNode before = done(ada().get(article + "?revision=1")).json();
        assertThat(before.get("text").asString()).isEqualTo(text);
        assertThat(before.get("revision").asInt()).isEqualTo(1);
        assertThat(before.get("latestRevision").asInt()).isEqualTo(2);
        assertThat(before.get("statements")
                        .valueStream()
                        .map(each -> each.get("id").asString()))
                .isEqualTo(statements);
        assertThat(done(ada().get(article + "/statements?revision=1")).json().get("items"))
                .isEqualTo(before.get("statements"));
        JsonNode revisions = done(ada().get(article + "/revisions")).json();
        assertThat(revisions.valueStream().map(each -> each.get("changed").asInt()))
                .containsExactly(0, 1);
        assertThat(revisions.get(1).get("note").asString()).isEqualTo("As printed.");
    }

    @Test
    void what_can_not_be_revised_is_refused_in_words() {
        refused(revise(text, 1), 409, "text-unchanged");
        refused(
                ada().post(article + "/preview-revision", "{\"text\": \"%s\"}".formatted(text.replace("\n", "\\n"))),
                409,
                "text-unchanged");
        refused(revise("Other words.", 2), 409, "revised-meanwhile");
        refused(revise("", 1), 422, "field-missing");

        refused(ada().get(article + "?revision=2"), 404, "unknown-revision");
        refused(ada().get(article + "/statements?revision=0"), 404, "unknown-revision");
        refused(
                ada().post(
                                "/api/v1/articles/00000000-0000-0000-0000-000000000000/revise-article",
                                body("Other words.", 1)),
                404,
                "unknown-article");
    }
}
