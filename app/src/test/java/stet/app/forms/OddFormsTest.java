package stet.app.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import stet.domain.account.Role;

/** What no form of ours would send is refused on a page, and is no failure of Stet's. */
class OddFormsTest extends PageTest {
    private static final String ACCOUNTS = "/administration/accounts";

    @ParameterizedTest
    @ValueSource(strings = {" ", "EDITOR, ,", "NOBODY", "\0"})
    void a_role_that_is_none_is_refused(String role) {
        Visitor root = as("root", "Robin Castellan", Role.ADMINISTRATOR);
        Visit page = root.get(ACCOUNTS);
        unreadable(root.submit(page, ACCOUNTS, Map.of("id", "odd", "name", "Odd", "kind", "PERSON", "roles", role)));
        assertThat(root.get(ACCOUNTS + "/odd").status()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", "READ, ,", "EVERYTHING", "\0"})
    void a_scope_that_is_none_is_refused(String scope) {
        Visitor ada = ada();
        unreadable(ada.submit(ada.get("/account"), "/account/tokens", Map.of("name", "odd", "scopes", scope)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\0b", "\0", "a b"})
    void a_form_s_key_is_the_one_it_was_shown_with(String key) {
        Visitor ada = ada();
        String statement = statement(ada);
        unreadable(act(ada, statement, "flag-claim", Map.of("key", key)));
        unreadable(ada.submit(ada.get("/sources/new"), "/sources", Map.of("title", "A", "key", key)));
        assertThat(open(ada, statement).offers(statement + "/flag-claim")).isTrue();
    }

    @Test
    void what_a_form_sends_unseen_breaks_nothing() {
        Visitor ada = ada();
        for (String name : new String[] {"version", "only", "then", "act", "find", "person"}) {
            String statement = statement(ada);
            Map<String, String> odd = new HashMap<>(Map.of(name, "\0"));
            odd.putIfAbsent("text", "A note.");
            assertThat(act(ada, statement, "add-note", odd).status()).as(name).isLessThan(500);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"find", "source", "title", "excerpt"})
    void a_source_is_looked_for_by_words_alone(String field) {
        Visitor ada = ada();
        String statement = statement(ada);
        done(act(ada, statement, "flag-claim", Map.of()));
        Visit visit = act(ada, statement, "attach-source", Map.of(field, "a\0b", "act", "find"));
        assertThat(visit.status()).as(visit.body()).isLessThan(500);
    }

    @Test
    void a_blank_is_no_id() {
        Visitor ada = ada();
        Visit page = ada.get("/account");
        Visit revoked = ada.post("/account/tokens/%20/revoke", page.hidden("/account/tokens"));
        assertThat(revoked.status()).isEqualTo(404);
        assertThat(revoked.says("Nothing is here")).isTrue();
        for (String path : new String[] {"/articles/%20", "/sources/%20", "/statements/%09"})
            assertThat(ada.get(path).status()).as(path).isEqualTo(404);
    }

    @Test
    void a_file_that_came_in_pieces_is_no_article() {
        Visitor ada = ada();
        Map<String, String> hidden = ada.get("/articles/new").hidden("/articles");
        for (String body :
                new String[] {"", "--x", "--x\r\nnonsense", "--x\r\nContent-Disposition: form-data\r\n\r\na"})
            for (String type : new String[] {"multipart/form-data", "multipart/form-data; boundary=x"})
                assertThat(ada.post("/articles/preview", hidden.get("_csrf"), type, body)
                                .status())
                        .as(type + body)
                        .isBetween(400, 499);
    }

    @Test
    void no_field_of_the_first_form_has_parts() {
        Visitor someone = anyone();
        Map<String, String> fields = new HashMap<>(someone.get("/login").hidden("/login"));
        fields.put("name.x", "1");
        fields.put("id[0]", "1");
        assertThat(someone.post("/first-administrator", fields).status()).isEqualTo(403);
    }

    private static void unreadable(Visit visit) {
        assertThat(visit.status()).as(visit.body()).isEqualTo(400);
        assertThat(visit.says("This could not be read")).isTrue();
        assertThat(visit.body()).contains("Go to the desk").doesNotContain("Exception");
    }
}
