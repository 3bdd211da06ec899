package stet.app.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Errors say what happened and where to go, inside Stet's frame, and nothing of how Stet is made. */
class ErrorPagesTest extends PageTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/no-such-page | 404 | Nothing is here",
                "/articles/no-id | 404 | Nothing is here",
                "/articles/00000000-0000-7000-8000-000000000000 | 404 | There is no article",
                "/statements/00000000-0000-7000-8000-000000000000 | 404 | There is no statement",
                "/sources/00000000-0000-7000-8000-000000000000 | 404 | There is no source",
                "/audit/999999999 | 404 | The log has no event 999999999",
                "/articles?cursor=nonsense | 400 | This could not be read",
                "/articles?query=%00 | 400 | This could not be read",
                "/administration/accounts | 403 | may not administer Stet",
            })
    void an_address_that_can_t_be_answered_says_why(String path, int status, String words) {
        Visit error = ada().get(path);
        assertThat(error.status()).isEqualTo(status);
        assertThat(error.says(words)).as(error.body()).isTrue();
        assertThat(error.body())
                .contains("Go to the desk")
                .doesNotContain("Exception")
                .doesNotContain("\tat ");
    }

    @Test
    void an_address_used_the_wrong_way_says_so() {
        Visitor ada = ada();
        Visit page = ada.get("/");
        Visit error = ada.post("/audit", page.hidden("/theme"));
        assertThat(error.status()).isEqualTo(405);
        assertThat(error.says("This address does something else")).isTrue();
    }

    @Test
    void what_was_typed_into_a_form_of_another_session_is_there_to_be_copied_and_not_to_be_sent() {
        Visitor ada = ada();
        String typed = "A title that took a while to think of, and to type";
        Visit error =
                ada.post("/sources", Map.of("title", typed, "password", "a secret one", "_csrf", "of another session"));
        assertThat(error.status()).isEqualTo(403);
        assertThat(error.says("Nothing was recorded yet")).isTrue();
        assertThat(error.body())
                .containsPattern("<textarea readonly[^>]*>\n" + typed)
                .doesNotContain("a secret one");
        assertThat(error.offers("/sources")).isFalse();
        assertThat(error.hidden("/theme")).doesNotContainValue(typed);
        assertThat(ada.get("/sources").status()).as("still signed in").isEqualTo(200);
        assertThat(ada.get("/sources").says(typed)).isFalse();
    }

    @Test
    void a_theme_is_remembered_without_a_script_and_leads_nowhere_else() {
        Visitor ada = ada();
        Visit chosen = ada.submit(ada.get("/sources"), "/theme", Map.of("theme", "dark"));
        assertThat(chosen.location()).isEqualTo("/sources");
        assertThat(ada.get("/sources").body()).contains("data-theme=\"dark\"");
        Visit foreign =
                ada.submit(ada.get("/sources"), "/theme", Map.of("theme", "dark", "back", "//elsewhere.example"));
        assertThat(foreign.location()).isEqualTo("/");
    }
}
