package stet.app.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What someone has typed stays until it is sent. */
class TypedIT extends Journey {

    @Test
    void what_is_typed_into_a_panel_survives_another_click_and_a_reload_until_it_is_sent() {
        Newsroom ada = as("ada");
        ada.select(ada.ingest("Kept words", "The locks were dug in 1861. They leak. They are old."), 1);
        note(ada).fill("Ask the lock keeper.");
        ada.page().locator("#s2 > a").first().click();
        assertThat(ada.panel()).containsText("2 of 3");
        assertThat(note(ada)).hasValue("");
        ada.page().locator("#s1 > a").first().click();
        assertThat(ada.panel()).containsText("1 of 3");
        assertThat(ada.panel().locator("textarea:visible")).hasValue("Ask the lock keeper.");
        ada.page().reload();
        assertThat(ada.panel().locator("textarea:visible")).hasValue("Ask the lock keeper.");

        ada.submit(ada.opened("Add note"), "Add note");
        assertThat(ada.panel().locator(".notes")).containsText("Ask the lock keeper.");
        ada.page().reload();
        assertThat(note(ada)).hasValue("");
        assertThat(stored(ada)).doesNotContain("lock keeper");
    }

    @Test
    void whole_pages_of_typing_survive_a_session_that_ended() {
        Newsroom ada = as("ada");
        ada.open("/articles/new");
        ada.field("Title").fill("A long day at the desk");
        ada.field("Text").fill("The desk was long. The day was too.");
        ada.page().context().clearCookies();
        ada.press("Ingest article");
        assertThat(ada.page().locator("main")).containsText("You were signed out before this was sent.");
        ada.page().getByLabel("Account").fill("ada");
        ada.page().getByLabel("Password").fill(PASSWORD);
        ada.press("Sign in");
        assertThat(ada.page()).hasTitle(Pattern.compile("^New article.*"));
        assertThat(ada.field("Title")).hasValue("A long day at the desk");
        assertThat(ada.field("Text")).hasValue("The desk was long. The day was too.");
        assertThat(ada.page().locator("#announcer")).containsText("You were signed out before this was sent.");
        ada.press("Ingest article");
        assertThat(ada.page().locator("h1")).containsText("A long day");
        ada.open("/articles/new");
        assertThat(ada.field("Title")).hasValue("");
        assertThat(stored(ada)).doesNotContain("A long day");
    }

    @Test
    void what_is_typed_is_nobody_else_s_and_gone_when_one_signs_out() {
        Newsroom ada = as("ada");
        String article = ada.ingest("Whose words", "The mint closed in 1881. It was sold. It stands.");
        ada.select(article, 1);
        note(ada).fill("For my eyes only.");
        ada.page().locator(".menu summary").click();
        ada.press("Sign out");
        assertThat(ada.page().locator("main")).containsText("You are signed out.");
        assertThat(stored(ada)).doesNotContain("For my eyes only.");
        ada.signIn("ada", PASSWORD);
        ada.select(article, 1);
        assertThat(note(ada)).hasValue("");

        note(ada).fill("Still mine.");
        ada.page().context().clearCookies();
        as("ben");
        ada.signIn("ben", PASSWORD);
        ada.select(article, 1);
        assertThat(note(ada)).hasValue("");
    }

    @Test
    void what_is_typed_in_one_browser_is_there_in_another_until_it_is_sent_from_either() {
        Newsroom office = as("ada");
        String article = office.ingest("On two devices", "The quay was paved in 1902. It sank. It was raised.");
        office.select(article, 1);
        Newsroom home = as("ada");
        note(office).fill("Ask the harbour master.");
        office.page().waitForCondition(() -> stored(office).contains("\\\"saved\\\":true"));
        home.select(article, 1);
        assertThat(home.panel().locator("textarea:visible")).hasValue("Ask the harbour master.");

        home.submit(home.opened("Add note"), "Add note");
        assertThat(home.panel().locator(".notes")).containsText("Ask the harbour master.");
        office.page().reload();
        office.page().waitForCondition(() -> !stored(office).contains("harbour master"));
        office.page().reload();
        assertThat(note(office)).hasValue("");
    }

    @Test
    void a_refused_form_and_a_withdrawal_keep_their_words_through_a_reload() {
        Newsroom ada = as("ada");
        ada.open("/sources/new");
        ada.field("Publisher (optional)").fill("The Courier");
        ada.press("Register source");
        assertThat(ada.page()).hasTitle(Pattern.compile("^Error: .*"));
        ada.open("/sources/new");
        assertThat(ada.field("Publisher (optional)")).hasValue("The Courier");
    }

    private static Locator note(Newsroom newsroom) {
        return newsroom.opened("Add note").locator("textarea");
    }

    private static String stored(Newsroom newsroom) {
        return (String)
                newsroom.page().evaluate("JSON.stringify({ ...localStorage }) + JSON.stringify({ ...sessionStorage })");
    }
}
