package stet.app.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Route;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What others do is seen where one reads, and moves nobody. */
class LiveIT extends Journey {

    @Test
    void what_somebody_else_does_appears_in_place_with_who_did_it() {
        Newsroom ada = as("ada");
        String article = ada.ingest("Seen by both", "The tower leans since 1178. It was mended. It leans still.");
        Newsroom ben = as("ben");
        ada.select(article, 1);
        ben.select(article, 1);
        assertThat(ada.page().locator("#company")).hasText(Pattern.compile(".*Ben Example.* is here\\."));
        assertThat(ada.panel().locator(".company"))
                .hasText(Pattern.compile(".*Ben Example.* has this statement open\\."));
        ada.page().locator("#s1 > a").first().focus();

        ben.flag();
        ada.settled("Flagged");
        assertThat(ada.page().locator("#s1")).hasClass(Pattern.compile(".*flagged is-selected.*|.*is-selected.*"));
        assertThat(ada.page().locator("#s1 > a").first()).isFocused();
        assertThat(ada.page().locator("#announcer")).containsText("Ben Example");
        assertThat(ada.page().locator("#filters")).containsText(Pattern.compile("Flagged\\s*1"));

        ben.page().locator("#s2 > a").first().click();
        assertThat(ada.panel().locator(".company")).hasCount(0);
        ben.page().close();
        assertThat(ada.page().locator("#company")).isEmpty();
    }

    @Test
    void who_is_typing_is_told_and_keeps_what_they_typed() {
        Newsroom ada = as("ada");
        String article = ada.ingest("Typing meanwhile", "The canal froze in 1947. Boats stuck. It thawed.");
        ada.select(article, 1);
        Newsroom ben = as("ben");
        ben.select(article, 1);
        Locator note = ada.opened("Add note").locator("textarea");
        note.fill("Ask the lock");
        ben.flag();
        assertThat(ada.panel().locator(".news")).containsText("Ben Example");
        assertThat(note).isFocused();
        note.pressSequentially(" keeper.");
        assertThat(note).hasValue("Ask the lock keeper.");
        assertThat(ada.page().locator("#s1")).hasClass(Pattern.compile(".*flagged.*"));

        ada.panel().locator("[data-shows]").click();
        ada.settled("Flagged");
        assertThat(ada.panel().locator("textarea:visible")).hasValue("Ask the lock keeper.");
    }

    @Test
    void a_text_that_somebody_revises_comes_anew_and_who_is_typing_is_told_first() {
        Newsroom ada = as("ada");
        String article = ada.ingest("Revised meanwhile", "The mill burned in 1741. It was built anew. It turns.");
        ada.select(article, 2);
        Newsroom ben = as("ben");
        revise(ben, article, "It rained. The mill burned in 1741. It was built anew. It turns.");
        assertThat(ada.page().locator("#s1")).containsText("It rained.");

        Locator note = ada.opened("Add note").locator("textarea");
        note.fill("Ask the miller");
        revise(ben, article, "The mill burned in 1741. It was built anew. It turns.");
        assertThat(ada.panel().locator(".news")).containsText("revised the text");
        assertThat(ada.page().locator("#s1")).containsText("It rained.");
        assertThat(note).hasValue("Ask the miller");

        ada.panel().locator("[data-shows]").click();
        assertThat(ada.page().locator("#s1")).containsText("The mill burned");
    }

    @Test
    void who_is_on_the_way_to_another_page_is_not_brought_back_by_a_revision() {
        Newsroom ada = as("ada");
        String article = ada.ingest("Left meanwhile", "The ferry sank in 1911. It was raised. It sails.");
        ada.select(article, 2);
        Newsroom dan = as("dan");
        dan.select(article, 2);
        Newsroom ben = as("ben");
        List<Route> desk = ada.hold(address -> address.equals(ada.root() + "/"));
        ada.page().locator("header a[href='/']").last().evaluate("link => link.click()");
        ada.page().waitForCondition(() -> !desk.isEmpty());
        revise(ben, article, "It rained. The ferry sank in 1911. It was raised. It sails.");
        assertThat(dan.page().locator("#s1")).containsText("It rained.");
        desk.forEach(Route::resume);
        assertThat(ada.page()).hasTitle(Pattern.compile("^Desk.*"));
    }

    private static void revise(Newsroom newsroom, String article, String text) {
        newsroom.page().navigate(article.replaceFirst("[?#].*", "") + "/revise");
        newsroom.page().locator("textarea[name=text]").fill(text);
        newsroom.page().getByText("Save revision").first().click();
        newsroom.page().locator("#reading").waitFor();
    }

    @Test
    void the_desk_shows_what_begins_to_wait_without_anyone_looking_again() {
        Newsroom ada = as("ada");
        String article = ada.ingest("Waits on the desk", "The dome was closed in 1436. It stands. It is red.");
        Newsroom ben = as("ben");
        assertThat(ben.page().locator("#waiting")).containsText("Waits on the desk");
        ada.select(article, 1);
        ada.flag();
        assertThat(ben.page().locator("#waiting")).containsText("The dome was closed in 1436.");
        assertThat(ben.page()).hasTitle(Pattern.compile("^Desk.*"));
    }
}
