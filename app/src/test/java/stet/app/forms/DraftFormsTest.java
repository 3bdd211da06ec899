package stet.app.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import stet.domain.account.Role;

/** What is kept on the server of forms that are not sent yet. */
class DraftFormsTest extends PageTest {
    @Test
    void what_someone_typed_is_theirs_alone_until_it_is_sent() {
        Visitor ada = ada();
        Visitor ben = ben();
        String note = statement(ada) + "/add-note";
        assertThat(keep(ada, note + " ", typed("text", "Ask the mayor.")).status())
                .isEqualTo(204);
        assertThat(ada().get("/drafts").body()).contains("Ask the mayor.");
        assertThat(ben.get("/drafts").body()).doesNotContain("Ask the mayor.");
        keep(ben, note + " ", typed("text", "Of Ben's."));

        String statement = note.replace("/add-note", "");
        assertThat(act(ada, statement, "add-note", Map.of("text", " ")).status())
                .isEqualTo(422);
        assertThat(ada.get("/drafts").body()).as("refused").contains("Ask the mayor.");
        done(act(ada, statement, "add-note", Map.of("text", "Ask the mayor.")));
        assertThat(ada.get("/drafts").body()).doesNotContain(note);
        assertThat(ben.get("/drafts").body()).contains("Of Ben's.");
    }

    @Test
    void a_form_about_one_of_several_things_goes_alone() {
        Visitor ada = ada();
        String statement = statement(ada);
        done(act(ada, statement, "add-note", Map.of("text", "First.")));
        String one = open(ada, statement).hidden(statement + "/amend-note").get("note");
        keep(ada, statement + "/amend-note " + one, typed("text", "First, amended."));
        keep(ada, statement + "/amend-note another", typed("text", "Another."));
        done(ada.submit(open(ada, statement), statement + "/amend-note", Map.of("text", "First, amended.")));
        assertThat(ada.get("/drafts").body()).doesNotContain("First, amended.").contains("Another.");
    }

    @Test
    void what_cannot_be_kept_is_refused_and_harms_nothing() {
        Visitor ada = ada();
        keep(ada, "/articles ", typed("title", "A title"));
        assertThat(keep(ada, "/articles ", typed("text", "x".repeat(100_000))).status())
                .isEqualTo(413);
        for (String words : new String[] {
            "{",
            "null",
            "[]",
            "{\"typed\":null,\"page\":\"/\"}",
            "{\"typed\":[[\"text\"]],\"page\":\"/\"}",
            "{\"typed\":[[\"text\",{}]],\"page\":\"/\"}",
            "{\"typed\":[],\"page\":\"https://elsewhere.example\"}",
            typed("text", "a") + "b",
            typed("text", "a\u0000"),
            typed("currentPassword", "x"),
            typed("NewPassword", "x")
        }) assertThat(keep(ada, "/articles ", words).status()).as(words).isEqualTo(400);
        for (String form : new String[] {"", "articles", "/" + "a".repeat(300), "/a\nb", "/a\u0000"})
            assertThat(keep(ada, form, typed("text", "a")).status()).as(form).isEqualTo(400);
        assertThat(ada.get("/drafts").body()).contains("A title");
        assertThat(keep(ada, "/odd ", typed("text", "\\ud800 \ud83d\ude00")).status())
                .isEqualTo(204);
        assertThat(ada.get("/drafts").status()).isEqualTo(200);
        assertThat(keep(ada, "/odd ", "").status()).isEqualTo(204);
        assertThat(ada.get("/drafts").body()).doesNotContain("/odd");
    }

    @Test
    void nobody_keeps_anything_without_a_session_and_its_token() {
        Visitor ada = ada();
        assertThat(ada.post("/drafts", Map.of("form", "/articles ", "words", typed("title", "Forged")))
                        .status())
                .isEqualTo(403);
        assertThat(ada.get("/drafts").body()).doesNotContain("Forged");
        assertThat(anyone().get("/drafts").status()).isEqualTo(302);
    }

    @Test
    void who_signs_out_leaves_nothing_of_what_they_typed_in_that_browser() {
        Visitor dora = as("dora", "Dora Field", Role.FACT_CHECKER);
        keep(dora, "/articles ", typed("title", "Typed here"));
        keep(dora, "/sources ", typed("title", "Typed elsewhere"));
        dora.submit(dora.get("/"), "/logout", Map.of("draft", "/articles "));
        dora.signedIn("dora", PASSWORD);
        assertThat(dora.get("/drafts").body()).doesNotContain("Typed here").contains("Typed elsewhere");
    }

    private static Visit keep(Visitor visitor, String form, String words) {
        String token = visitor.get("/").hidden("/logout").get("_csrf");
        return visitor.post("/drafts", Map.of("_csrf", token, "form", form, "words", words));
    }

    private static String typed(String field, String value) {
        return "{\"typed\":[[\"%s\",\"%s\"]],\"page\":\"/articles/new\"}".formatted(field, value);
    }
}
