package stet.app.rest.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import stet.app.rest.Api.Answer;
import stet.app.rest.Browser;
import stet.app.rest.RestTest;
import stet.domain.Actor;
import stet.domain.Person;
import stet.domain.account.Role;
import stet.infra.account.Account;

/** How people sign in and out, in the eyes of a browser. */
class SignInTest extends RestTest {
    /** Opens for whoever is signed in, and lies outside of every page that may change. */
    private static final String CLOSED = "/no-such-page";

    private Browser browser;

    @BeforeEach
    void someone_opens_a_browser() {
        browser = new Browser(root());
    }

    @Test
    void who_knows_the_password_gets_where_they_wanted_to_go() {
        person("iris");
        Answer away = browser.get(CLOSED + "?only=stale");
        assertThat(away.status()).isEqualTo(302);
        assertThat(away.header("Location")).endsWith("/login");
        String before = browser.session();
        Answer in = browser.signIn("Iris ", PASSWORD);
        assertThat(in.status()).isEqualTo(302);
        assertThat(in.header("Location")).endsWith(CLOSED + "?only=stale");
        assertThat(browser.session()).isNotEqualTo(before);
        assertThat(browser.get(CLOSED).status()).isEqualTo(404);
    }

    @Test
    void the_session_s_cookie_is_out_of_reach_of_scripts_and_other_sites() {
        Answer page = browser.get(CLOSED);
        assertThat(page.header("Set-Cookie"))
                .contains("HttpOnly")
                .contains("SameSite=Lax")
                .startsWith("stet-session=");
    }

    @Test
    void a_wrong_password_and_an_unknown_account_get_the_same_answer() {
        person("iris");
        Answer wrong = browser.signIn("iris", "a long wrong password");
        Answer unknown = browser.signIn("nobody", PASSWORD);
        assertThat(wrong.status()).isEqualTo(401);
        assertThat(unknown.status()).isEqualTo(401);
        assertThat(wrong.body())
                .contains("do not go together")
                .contains("value=\"iris\"")
                .doesNotContain("wrong password");
        assertThat(unknown.body()).contains("do not go together");
    }

    @Test
    void after_five_failures_one_has_to_wait() {
        person("juno");
        for (int attempt = 1; attempt <= 5; attempt++)
            assertThat(browser.signIn("juno", "a long wrong password").status()).isEqualTo(401);
        Answer late = browser.signIn("juno", PASSWORD);
        assertThat(late.status()).isEqualTo(429);
        assertThat(late.body()).contains("Too many sign-ins have failed.");
        assertThat(Integer.parseInt(late.header("Retry-After"))).isBetween(800, 901);
    }

    @Test
    void who_signs_out_is_out() {
        person("iris");
        browser.signIn("iris", PASSWORD);
        Answer asked = browser.get("/logout");
        assertThat(asked.status())
                .as("signing out changes something, so a link does not do it")
                .isNotEqualTo(302);
        String csrf = Browser.csrf(browser.get("/login"));
        assertThat(browser.post("/logout", Map.of(), csrf).header("Location")).endsWith("/login?ended");
        assertThat(browser.get(CLOSED).status()).isEqualTo(302);
    }

    @Test
    void a_form_without_the_session_s_token_changes_nothing() {
        person("iris");
        browser.signIn("iris", PASSWORD);
        assertThat(browser.post("/logout", Map.of(), "forged").status()).isEqualTo(403);
        assertThat(browser.get(CLOSED).status()).isEqualTo(404);
    }

    @Test
    void a_form_of_a_session_that_ended_is_given_back_with_the_sign_in_page_and_without_passwords() {
        Answer sent =
                browser.post("/statements/1/flag-claim", Map.of("reason", "Has a date.", "password", "secret"), "old");
        assertThat(sent.status()).isEqualTo(403);
        assertThat(sent.body()).contains("Nothing was recorded", "Has a date.").doesNotContain("secret");
    }

    @Test
    void a_part_of_a_page_is_not_replaced_by_the_sign_in_page() {
        Answer part = browser.getPart("/statements/1");
        assertThat(part.status()).isEqualTo(401);
        assertThat(part.header("HX-Redirect")).isEqualTo("/login");
    }

    @Test
    void whoever_is_disabled_is_out_at_once() {
        Account kim = person("kim");
        browser.signIn("kim", PASSWORD);
        assertThat(browser.get(CLOSED).status()).isEqualTo(404);
        accounts().change(new Account(kim.person(), kim.name(), kim.kind(), kim.roles(), false));
        assertThat(browser.get(CLOSED).status()).isEqualTo(302);
        assertThat(browser.signIn("kim", PASSWORD).status()).isEqualTo(401);
    }

    @Test
    void a_new_password_ends_the_sessions_of_the_old() {
        Account lou = person("lou");
        browser.signIn("lou", PASSWORD);
        accounts().changePassword(lou, PASSWORD, "another long password");
        assertThat(browser.get(CLOSED).status()).isEqualTo(302);
        assertThat(browser.signIn("lou", "another long password").status()).isEqualTo(302);
    }

    @Test
    void a_session_does_not_open_the_api_and_a_token_does_not_open_pages() {
        person("iris");
        browser.signIn("iris", PASSWORD);
        assertThat(browser.get("/api/v1/me").status()).isEqualTo(401);
        assertThat(ada().with("Accept", "text/html").get(CLOSED).status()).isEqualTo(302);
    }

    @Test
    void there_is_no_link_for_a_first_administrator_once_there_are_accounts() {
        person("iris");
        Answer page = browser.get("/first-administrator?token=guess");
        assertThat(page.status()).isEqualTo(403);
        assertThat(page.body()).contains("used up or incomplete");
    }

    private Account person(String id) {
        Account account = new Account(new Person(id), "Iris " + id, Actor.Kind.PERSON, Set.of(Role.EDITOR), true);
        return open(account);
    }
}
