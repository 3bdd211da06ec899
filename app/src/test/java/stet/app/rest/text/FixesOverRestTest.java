package stet.app.rest.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import stet.app.rest.Api;
import stet.app.rest.Api.Answer;
import stet.app.rest.RestTest;
import stet.domain.account.Role;
import tools.jackson.databind.JsonNode;

/** Fixes are proposed, decided about and taken into the text by machines and by whoever uses them. */
class FixesOverRestTest extends RestTest {
    private static final String BETTER = "It cost 60 crowns.";

    private String article;
    private String text;
    private String cost;
    private String seen;

    @BeforeEach
    void an_article() {
        JsonNode taken = ada().post(
                        "/api/v1/articles", article("The dam broke in 1959. Judith Stone saw it. It cost 40 crowns."))
                .json();
        article = "/api/v1/articles/" + taken.get("id").asString();
        text = taken.get("text").asString();
        seen = statement(taken, 1);
        cost = statement(taken, 2);
    }

    private static String statement(JsonNode article, int place) {
        return "/api/v1/statements/"
                + article.get("statements").get(place).get("id").asString();
    }

    private Answer propose(Api by, String replacement, @Nullable String more) {
        return by.post(
                cost + "/propose-fix",
                "{\"replacement\": \"%s\", \"reason\": \"The books say so.\"%s}"
                        .formatted(replacement, more == null ? "" : ", " + more));
    }

    private static String newest(Answer proposed) {
        JsonNode fixes = done(proposed).json().get("fixes");
        return fixes.get(fixes.size() - 1).get("id").asString();
    }

    private static String naming(String fix) {
        return "{\"fix\": \"%s\"}".formatted(fix);
    }

    private void refute() {
        done(ada().post(cost + "/flag-claim", "{}"));
        done(ada().post(cost + "/attach-source", source("one.example").replace("SUPPORTS", "REFUTES")));
        done(ada().post(cost + "/attach-source", source("two.example").replace("SUPPORTS", "REFUTES")));
        done(ada().post(cost + "/propose-verdict", "{\"verdict\": \"REFUTED\", \"rationale\": \"60.\"}"));
        done(ben().post(cost + "/mark-verified", "{}"));
    }

    private void verifySeen() {
        done(ada().post(seen + "/flag-claim", "{}"));
        done(
                ada().post(
                                seen + "/propose-verdict",
                                "{\"verdict\": \"NOT_ENOUGH_EVIDENCE\", \"rationale\": \"x\", \"noSearchReason\": \"She is dead.\"}"));
        done(ben().post(seen + "/mark-verified", "{}"));
    }

    @Test
    void a_statement_tells_of_its_fixes_with_who_and_when() {
        Answer proposed = propose(ada(), BETTER, null);

        JsonNode fix = done(proposed).json().get("fixes").get(0);
        assertThat(fix.get("state").asString()).isEqualTo("OPEN");
        assertThat(fix.get("kind").asString()).isEqualTo("OTHER");
        assertThat(fix.get("was").asString()).isEqualTo("It cost 40 crowns.");
        assertThat(fix.get("replacement").asString()).isEqualTo(BETTER);
        assertThat(fix.get("proposedBy").asString()).isEqualTo("ada");
        done(cleo().post(cost + "/accept-fix", ""));
        JsonNode taken = ada().get(cost).json().get("fixes").get(0);
        assertThat(taken.get("state").asString()).isEqualTo("ACCEPTED");
        assertThat(taken.get("decidedBy").asString()).isEqualTo("cleo");
        assertThat(taken.get("decidedAt").asString()).isNotEmpty();
    }

    @Test
    void what_happens_to_a_fix_gives_the_statement_another_tag_and_leaves_its_version() {
        String before = ada().get(cost).header("ETag");
        Answer proposed = propose(ada().with("If-Match", before), BETTER, null);
        String after = done(proposed).header("ETag");

        assertThat(after).isNotEqualTo(before).isEqualTo(ada().get(cost).header("ETag"));
        assertThat(ada().with("If-None-Match", before).get(cost).status()).isEqualTo(200);
        assertThat(ada().with("If-None-Match", after).get(cost).status()).isEqualTo(304);
        assertThat(proposed.json().get("version").asInt()).isZero();
        done(ada().with("If-Match", after).post(cost + "/flag-claim", "{}"));
        refused(cleo().with("If-Match", after).post(cost + "/accept-fix", "{}"), 412, "changed-meanwhile");
    }

    @Test
    void the_next_revision_is_made_from_what_was_accepted() {
        refute();
        verifySeen();
        String taken = newest(propose(ada(), BETTER, "\"kind\": \"NUMBER\", \"claim\": 1"));
        done(cleo().post(cost + "/accept-fix", naming(taken)));

        JsonNode next = done(ada().get(article + "/fixed-text")).json();
        assertThat(next.get("text").asString()).isEqualTo(text.replace("40 crowns", "60 crowns"));
        assertThat(next.get("baseRevision").asInt()).isEqualTo(1);
        assertThat(next.get("fixes").valueStream().map(JsonNode::asString)).containsExactly(taken);
        JsonNode preview = done(ada().post(article + "/preview-revision", "{\"fixes\": true}"))
                .json();
        assertThat(preview.get("changed").asInt()).isEqualTo(1);
        assertThat(preview.get("cut").asInt() + preview.get("added").asInt()).isZero();

        done(ada().post(
                        article + "/revise-article",
                        "{\"text\": %s, \"links\": %s, \"baseRevision\": 1}"
                                .formatted(next.get("text"), next.get("links"))));

        JsonNode fixed = ada().get(cost).json();
        assertThat(fixed.get("text").asString()).isEqualTo(BETTER);
        assertThat(fixed.get("staleBecause").asString()).isEqualTo("FIXED_AS_PROPOSED");
        assertThat(fixed.get("sources").size()).isEqualTo(2);
        JsonNode anew = done(ada().post(cost + "/propose-verdict", """
                        {"verdict": "SUPPORTED", "rationale": "The books say 60.", "singleSourceReason": "The books themselves.",
                         "readAnew": true}""")).json();
        assertThat(anew.get("status").asString()).isEqualTo("IN_REVIEW");
        assertThat(anew.get("sources")
                        .valueStream()
                        .map(each -> each.get("stance").asString()))
                .containsOnly("SUPPORTS");
        assertThat(ada().get(seen).json().get("status").asString()).isEqualTo("VERIFIED");
        assertThat(ada().get(seen).json().get("stale").asBoolean()).isFalse();
        JsonNode all = done(ada().get(article + "/fixes")).json();
        assertThat(all.get("fixes").get(0).get("state").asString()).isEqualTo("APPLIED");
        assertThat(all.get("fixes").get(0).get("appliedIn").asInt()).isEqualTo(2);
        assertThat(all.get("errorsCaught").toString()).isEqualTo("{\"total\":1,\"byKind\":{\"NUMBER\":1}}");
        assertThat(done(ada().get("/api/v1/errors-caught"))
                        .json()
                        .get(0)
                        .get("byKind")
                        .get("NUMBER")
                        .asInt())
                .isPositive();
    }

    @Test
    void a_revision_takes_the_fixes_by_itself_and_tells_when_there_are_none() {
        done(propose(ada(), BETTER, null));
        refused(
                ada().post(article + "/revise-article", "{\"fixes\": true, \"baseRevision\": 1}"),
                409,
                "text-unchanged");
        done(cleo().post(cost + "/accept-fix", "{}"));
        JsonNode revised = done(ada().post(article + "/revise-article", "{\"fixes\": true, \"baseRevision\": 1}"))
                .json();
        assertThat(revised.get("text").asString()).contains(BETTER);
        refused(
                ada().post(article + "/revise-article", "{\"fixes\": true, \"text\": \"x\", \"baseRevision\": 2}"),
                422,
                "text-and-fixes");
    }

    @Test
    void a_fix_is_named_where_several_are_open_and_one_of_them_alone_goes_in() {
        String first = newest(propose(ada(), BETTER, null));
        String second = newest(propose(ben(), "It cost a fortune.", null));
        Answer which = cleo().post(cost + "/accept-fix", "{}");
        refused(which, 409, "several-open-fixes");
        assertThat(which.value("detail")).contains(first, second, BETTER);
        done(cleo().post(cost + "/accept-fix", naming(first)));
        refused(cleo().post(cost + "/accept-fix", naming(second)), 409, "another-accepted");
        done(cleo().post(cost + "/let-stand", "{\"reason\": \"House style.\"}"));
        JsonNode fixes = ada().get(article + "/fixes").json().get("fixes");
        assertThat(fixes.valueStream().map(fix -> fix.get("state").asString())).containsExactly("ACCEPTED", "DECLINED");
        assertThat(fixes.get(1).get("decisionReason").asString()).isEqualTo("House style.");
    }

    @Test
    void who_may_not_decide_is_told_why() {
        done(propose(ada(), BETTER, null));
        refused(ada().post(cost + "/accept-fix", "{}"), 403, "own-fix");
        refused(ben().post(cost + "/accept-fix", "{}"), 403, "not-for-you-to-decide");
        refused(importer().post(cost + "/accept-fix", "{}"), 403, "automation-decides");
        refused(ben().post(cost + "/withdraw-fix", "{}"), 403, "not-your-fix");
        refused(otto().post(cost + "/propose-fix", "{}"), 403, "role-missing");
        done(as(person("jo", "Jo Writer", Role.FACT_CHECKER)).post(cost + "/accept-fix", "{}"));
    }

    @Test
    void a_machine_proposes() {
        Answer proposed = propose(importer(), BETTER, "\"kind\": \"NUMBER\"");
        assertThat(done(proposed).json().get("fixes").get(0).get("proposedBy").asString())
                .isEqualTo("importer");
    }

    @Test
    void what_cannot_be_is_refused_with_a_reason() {
        refused(propose(ada(), "It  cost 40 crowns.", null), 409, "fix-changes-nothing");
        refused(propose(ada(), BETTER, "\"claim\": 1"), 409, "no-such-claim");
        refused(propose(ada(), " ", null), 422, "field-missing");
        refused(cleo().post(cost + "/accept-fix", "{}"), 409, "no-open-fix");
        refused(cleo().post(cost + "/accept-fix", naming("0198c6a5-7f3e-7c59-9d3c-0f6f4f6f2a11")), 404, "unknown-fix");
        String fix = newest(propose(ada(), BETTER, null));
        refused(propose(ben(), BETTER, null), 409, "fix-already-open");
        done(ada().post(
                        article + "/revise-article",
                        "{\"text\": \"%s\", \"baseRevision\": 1}".formatted(text.replace("40 crowns", "41 crowns"))));
        refused(cleo().post(cost + "/accept-fix", naming(fix)), 409, "fix-is-overtaken");
        assertThat(ada().get(cost).json().at("/fixes/0/state").asString()).isEqualTo("OVERTAKEN");
        done(ada().post(cost + "/withdraw-fix", naming(fix)));
        refused(
                cleo().post(cost + "/let-stand", "{\"fix\": \"%s\", \"reason\": \"x\"}".formatted(fix)),
                409,
                "already-decided");
        refused(ada().get("/api/v1/articles/0198c6a5-7f3e-7c59-9d3c-0f6f4f6f2a11/fixes"), 404, "unknown-article");
        refused(ada().get("/api/v1/articles/0198c6a5-7f3e-7c59-9d3c-0f6f4f6f2a11/fixed-text"), 404, "unknown-article");
    }

    @Test
    void open_fixes_wait_for_whoever_can_decide() {
        String fix = newest(propose(ada(), BETTER, null));
        assertThat(waiting(cleo())).contains(fix);
        assertThat(waiting(ada())).doesNotContain(fix);
        assertThat(cleo().get("/api/v1/queue").json().at("/fixes/total").asInt())
                .isPositive();
        done(cleo().post(cost + "/accept-fix", "{}"));
        assertThat(waiting(cleo())).doesNotContain(fix);
    }

    private static Set<String> waiting(Api api) {
        return api.get("/api/v1/queue")
                .json()
                .at("/fixes/items")
                .valueStream()
                .map(fix -> fix.get("id").asString())
                .collect(Collectors.toSet());
    }

    @Test
    void the_history_says_it_in_sentences() {
        done(propose(ada(), BETTER, null));
        done(cleo().post(cost + "/let-stand", "{\"reason\": \"House style.\"}"));
        assertThat(ada().get(cost + "/history")
                        .json()
                        .valueStream()
                        .map(entry -> entry.get("sentence").asString()))
                .contains(
                        "proposed the fix “It cost 60 crowns.” for “It cost 40 crowns.” because “The books say so.”",
                        "let the words stand, instead of the fix “It cost 60 crowns.”, because “House style.”");
        assertThat(done(ada().get(article + "/changes")).json().toString()).contains("\"untold\":0");
    }
}
