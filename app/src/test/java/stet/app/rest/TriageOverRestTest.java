package stet.app.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import stet.app.rest.Api.Answer;
import tools.jackson.databind.JsonNode;

/** Several statements of one article, triaged in one request. */
class TriageOverRestTest extends RestTest {
    private String article;
    private List<String> statements;

    @BeforeEach
    void an_article_of_five() {
        JsonNode taken = ada().post("/api/v1/articles", article("One. Two. Three. Four."))
                .json();
        article = "/api/v1/articles/" + taken.get("id").asString();
        statements = taken.get("statements")
                .valueStream()
                .map(statement -> statement.get("id").asString())
                .toList();
    }

    @Test
    void all_of_it_is_done_and_the_article_answers() {
        done(ada().post(statement(3) + "/flag-claim", "{}"));
        Answer triaged = done(triage("""
                {"flag": ["%s"], "assign": {"statements": ["%s"], "person": "ada"},
                 "dismiss": [{"statement": "%s", "kind": "NOT_CHECKABLE", "reason": "An opinion."}]}""".formatted(statements.get(0), statements.get(3), statements.get(1))));

        JsonNode answered = triaged.json().get("statements");
        assertThat(answered.valueStream().map(each -> each.get("status").asString()))
                .startsWith("FLAGGED", "DISMISSED", "UNTRIAGED", "IN_CHECK");
        assertThat(triaged.json().get("refused").isEmpty()).isTrue();
        assertThat(triaged.header("ETag")).isEqualTo(ada().get(article).header("ETag"));
        assertThat(ada().get(article).json().get("statements")).isEqualTo(answered);
    }

    @Test
    void what_refuses_is_named_and_nothing_is_done() {
        done(ben().post(statement(1) + "/flag-claim", "{}"));
        String other = statement().replaceFirst(".*/", "");
        Answer answer = triage(flagging(statements.get(0), statements.get(1), other));

        refused(answer, 409, "triage-refused");
        assertThat(errors(answer, "errors"))
                .containsExactly(statements.get(1) + " already-flagged", other + " not-of-this-article");
        assertThat(ada().get(statement(0)).value("status")).isEqualTo("UNTRIAGED");
    }

    @Test
    void a_part_is_done_for_who_asks_for_it_and_the_rest_is_named_also_when_asked_again() {
        done(ben().post(statement(1) + "/flag-claim", "{}"));
        String partial = flagging(statements.get(0), statements.get(1)).replaceFirst("}$", ", \"partial\": true}");
        Api keyed = ada().with("Idempotency-Key", UUID.randomUUID().toString());

        Answer first = done(keyed.post(article + "/triage", partial));
        assertThat(errors(first, "refused")).containsExactly(statements.get(1) + " already-flagged");
        assertThat(ada().get(statement(0)).value("status")).isEqualTo("FLAGGED");

        Answer again = done(keyed.post(article + "/triage", partial));
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(again.header("Stet-Log-Index")).isEqualTo(first.header("Stet-Log-Index"));
        assertThat(errors(again, "refused")).containsExactly(statements.get(1) + " refused-before");
        refused(keyed.post(article + "/triage", flagging(statements.get(2))), 422, "key-used-before");
    }

    @Test
    void what_is_malformed_is_named_by_statement() {
        Answer twice = triage(flagging(statements.get(0), statements.get(0)));
        refused(twice, 422, "triage-malformed");
        assertThat(errors(twice, "errors")).containsExactly(statements.get(0) + " named-twice");
        Answer twoThings = triage("""
                {"flag": ["%s"], "release": ["%s"]}""".formatted(statements.get(0), statements.get(0)));
        assertThat(errors(twoThings, "errors")).containsExactly(statements.get(0) + " named-twice");
        Answer reasonless = triage("""
                {"dismiss": [{"statement": "%s", "kind": "NOT_CHECKABLE"}]}""".formatted(statements.get(0)));
        refused(reasonless, 422, "triage-malformed");
        assertThat(errors(reasonless, "errors")).containsExactly(statements.get(0) + " field-missing");
        Answer kindless = triage("""
                {"dismiss": [{"statement": "%s", "reason": "Odd."}]}""".formatted(statements.get(0)));
        assertThat(errors(kindless, "errors")).containsExactly(statements.get(0) + " field-missing");
        refused(triage("{}"), 422, "nothing-to-triage");
        refused(triage("{\"flag\": [null]}"), 422, "field-missing");
        refused(triage("{\"dismiss\": [null]}"), 422, "field-missing");
        refused(triage("{\"assign\": {\"statements\": [\"%s\"]}}".formatted(statements.get(0))), 422, "field-missing");
        refused(triage("{\"flags\": []}"), 400, "unknown-field");
        refused(
                ada().post("/api/v1/articles/" + UUID.randomUUID() + "/triage", flagging(statements.get(0))),
                404,
                "unknown-article");
    }

    @Test
    void only_who_may_triage_does() {
        refused(otto().post(article + "/triage", flagging(statements.get(0))), 403, "role-missing");
    }

    @Test
    void who_has_seen_the_article_as_it_is_goes_on_and_others_read_it_again() {
        String tag = ada().get(article).header("ETag");
        done(ada().with("If-Match", tag).post(article + "/triage", flagging(statements.get(0))));
        refused(
                ben().with("If-Match", tag).post(article + "/triage", flagging(statements.get(1))),
                412,
                "changed-meanwhile");
        refused(
                ben().with("If-Match", "3").post(article + "/triage", flagging(statements.get(1))),
                400,
                "malformed-if-match");
        done(ben().with("If-Match", "*").post(article + "/triage", flagging(statements.get(1))));
    }

    @Test
    void ones_own_triage_is_undone_one_by_one_or_together() {
        done(triage(flagging(statements.get(0), statements.get(1))));
        refused(ben().post(statement(0) + "/undo-triage", "{}"), 403, "not-your-triage");
        Answer undone = done(ada().send("POST", statement(0) + "/undo-triage", null));
        assertThat(undone.value("status")).isEqualTo("UNTRIAGED");
        refused(ada().post(statement(0) + "/undo-triage", "{}"), 409, "nothing-to-undo");
        Answer together = triage(
                "{\"undo\": [\"%s\", \"%s\"], \"partial\": true}".formatted(statements.get(0), statements.get(1)));
        assertThat(errors(together, "refused")).containsExactly(statements.get(0) + " nothing-to-undo");
        assertThat(ada().get(statement(1)).value("status")).isEqualTo("UNTRIAGED");
        assertThat(ada().get(statement(1) + "/history").body())
                .contains("undid the flag: the statement is untriaged again");
    }

    private Answer triage(String body) {
        return ada().post(article + "/triage", body);
    }

    private String statement(int place) {
        return "/api/v1/statements/" + statements.get(place);
    }

    private static String flagging(String... ids) {
        return "{\"flag\": [\"%s\"]}".formatted(String.join("\", \"", ids));
    }

    private static List<String> errors(Answer answer, String name) {
        return answer.json()
                .get(name)
                .valueStream()
                .map(each -> each.get("statement").asString() + " "
                        + each.get("code").asString())
                .toList();
    }
}
