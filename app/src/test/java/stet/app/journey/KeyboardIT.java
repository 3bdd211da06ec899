package stet.app.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Route;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A checker's day without a mouse. */
class KeyboardIT extends Journey {

    @Test
    void statements_are_walked_flagged_and_dismissed_by_keys_alone() {
        Newsroom ada = as("ada");
        ada.page().navigate(ada.ingest("By keys alone", "The lake froze in 1963. Skaters came. It was cold."));
        Keyboard keys = ada.page().keyboard();

        keys.press("j");
        assertThat(ada.panel()).containsText("1 of 3");
        keys.press("f");
        keys.press("Enter");
        ada.settled("Flagged");

        keys.press("j");
        assertThat(ada.panel()).containsText("2 of 3");
        keys.press("d");
        keys.press("Space");
        keys.press("Tab");
        keys.type("Nothing to check.");
        keys.press("Enter");
        ada.settled("Dismissed");
        assertThat(ada.page().locator("#s2")).hasClass(Pattern.compile(".*is-selected.*"));

        keys.press("k");
        ada.settled("Flagged");
        keys.press("n");
        keys.type("Ask the weather office.");
        keys.press("Control+Enter");
        assertThat(ada.panel()).containsText("Ask the weather office.");
        keys.press("?");
        assertThat(ada.page().locator("dialog#keys")).isVisible();
        keys.press("Escape");
        assertThat(ada.page().locator("dialog#keys")).isHidden();
    }

    /** Ada in an article of three statements, the first of them framed. */
    private Newsroom atTheFirstOfThree(String title, String text) {
        Newsroom ada = as("ada");
        ada.page().navigate(ada.ingest(title, text));
        ada.page().keyboard().press("j");
        assertThat(ada.panel()).containsText("1 of 3");
        return ada;
    }

    @Test
    void a_key_that_is_faster_than_the_panel_acts_on_the_framed_statement() {
        Newsroom ada = atTheFirstOfThree("Faster than the panel", "The dam broke in 1959. It was rebuilt. It holds.");
        Keyboard keys = ada.page().keyboard();

        List<Route> held = ada.hold("statement=");
        keys.press("j");
        keys.press("f");
        ada.page().waitForCondition(() -> !held.isEmpty());
        held.forEach(Route::resume);

        assertThat(ada.panel()).containsText("2 of 3");
        assertThat(ada.page().locator("#panel button.is-primary:focus")).hasText("Flag claim");
        keys.press("Enter");
        ada.settled("Flagged");
        assertThat(ada.page().locator("#s1")).hasClass(Pattern.compile(".*untriaged.*"));
        assertThat(ada.page().locator("#s2")).hasClass(Pattern.compile(".*flagged.*"));
    }

    @Test
    void an_answer_that_comes_late_does_not_take_the_frame_back() {
        Newsroom ada = atTheFirstOfThree("Late answers", "The mill burnt in 1870. It was rebuilt. It stands.");
        Keyboard keys = ada.page().keyboard();

        List<Route> held = ada.hold("statement=");
        keys.press("j");
        ada.page().waitForCondition(() -> !held.isEmpty());
        keys.press("j");
        held.removeFirst().resume();
        ada.page().waitForCondition(() -> !held.isEmpty());
        held.forEach(Route::resume);

        assertThat(ada.panel()).containsText("3 of 3");
        assertThat(ada.page().locator(".s.is-selected")).hasCount(1);
        assertThat(ada.page().locator("#s3")).hasClass(Pattern.compile(".*is-selected.*"));
        hurried();
    }

    @Test
    void who_goes_on_while_an_act_is_under_way_finds_the_next_panel_behind_it() {
        Newsroom ada = atTheFirstOfThree("Acting and going on", "The pier sank in 1901. It was raised. It leans.");
        Keyboard keys = ada.page().keyboard();

        List<Route> held = ada.hold("/flag-claim");
        keys.press("f");
        keys.press("Enter");
        ada.page().waitForCondition(() -> !held.isEmpty());
        keys.press("j");
        keys.press("n");
        held.forEach(Route::resume);

        assertThat(ada.panel()).containsText("2 of 3");
        assertThat(ada.page().locator("#panel textarea:focus")).isVisible();
        assertThat(ada.page().locator("#s1")).hasClass(Pattern.compile(".*flagged.*"));
        assertThat(ada.page().locator(".s.is-selected")).hasCount(1);
        assertThat(ada.page().locator("#s2")).hasClass(Pattern.compile(".*is-selected.*"));
    }

    @Test
    void news_that_are_faster_than_the_panel_do_not_take_the_frame_back() {
        Newsroom ada = atTheFirstOfThree("News first", "The quay sank in 1903. It was raised. It leans.");
        Keyboard keys = ada.page().keyboard();

        List<Route> acts = ada.hold("/flag-claim");
        keys.press("f");
        keys.press("Enter");
        ada.page().waitForCondition(() -> !acts.isEmpty());
        keys.press("j");
        List<Route> panels = ada.hold(address -> address.contains("statement=") && !address.contains("changed="));
        ada.page().waitForResponse(address -> address.url().contains("changed="), () -> {
            acts.getFirst().resume();
            ada.page().waitForCondition(() -> !panels.isEmpty());
        });
        assertThat(ada.page().locator("#s1")).hasClass(Pattern.compile(".*flagged.*"));
        panels.forEach(Route::resume);

        assertThat(ada.panel()).containsText("2 of 3");
        assertThat(ada.page().locator("#s2")).hasClass(Pattern.compile(".*is-selected.*"));
    }

    @Test
    void who_went_on_is_brought_back_to_what_could_not_be_sent() {
        Newsroom ada = atTheFirstOfThree("Brought back", "The tram came in 1895. It left in 1959. It is missed.");
        Keyboard keys = ada.page().keyboard();

        List<Route> held = ada.hold("/add-note");
        keys.press("n");
        keys.type("Ask the tram museum.");
        keys.press("Control+Enter");
        ada.page().waitForCondition(() -> !held.isEmpty());
        ada.page().locator("#s2 > a").first().click();
        held.forEach(Route::abort);

        assertThat(ada.page().locator("#s1")).hasClass(Pattern.compile(".*is-selected.*"));
        assertThat(ada.page().locator("#panel textarea:visible")).hasValue("Ask the tram museum.");
        assertThat(ada.page().locator("#announcer")).containsText("What you typed is still here.");
        provoked(ada.page(), "htmx:afterRequest", "htmx:sendError", "ERR_FAILED");
    }

    @Test
    void the_address_follows_the_selected_statement_back_and_forth() {
        Newsroom ada = atTheFirstOfThree("Back and forth", "The moor burnt in 1976. It rained. It was over.");
        Keyboard keys = ada.page().keyboard();
        ada.page().locator("#s2 > a").first().click();
        assertThat(ada.panel()).containsText("2 of 3");
        assertThat(ada.page()).hasURL(Pattern.compile(".*\\?statement=.*#s2"));
        ada.page().goBack();
        assertThat(ada.panel()).containsText("1 of 3");
        ada.page().goForward();
        ada.page().reload();
        assertThat(ada.panel()).containsText("2 of 3");
        keys.press("Escape");
        assertThat(ada.panel()).containsText("Choose a statement");
        assertThat(ada.page()).not().hasURL(Pattern.compile(".*statement=.*"));
    }

    @Test
    void who_acts_stays_where_they_are_unless_they_hold_shift() {
        Newsroom ada = atTheFirstOfThree("Staying or going", "The fair began in 1488. It lasts a week. It is loud.");
        Keyboard keys = ada.page().keyboard();
        keys.press("f");
        keys.press("Enter");
        ada.settled("Flagged");
        assertThat(ada.page().locator("#s1 > a")).isFocused();
        assertThat(ada.page().locator("#announcer")).containsText("Flagged as a claim.");
        keys.press("j");
        assertThat(ada.panel()).containsText("2 of 3");
        keys.press("Shift+F");
        keys.press("Enter");
        assertThat(ada.panel()).containsText("3 of 3");
        keys.press("m");
        assertThat(ada.page().locator("#announcer")).containsText("not possible");
    }

    @Test
    void who_acts_as_soon_as_the_panel_is_there_stays_where_they_are() {
        Newsroom ada = as("ada");
        ada.page().navigate(ada.ingest("At once and staying", "The weir broke in 1784. It was mended. It holds."));
        ada.page().evaluate("""
                new MutationObserver((changes, watch) => {
                  if (!document.querySelector("#panel[data-selected]")) return;
                  watch.disconnect();
                  document.body.dispatchEvent(new KeyboardEvent("keydown", { key: "f", code: "KeyF", bubbles: true }));
                  document.activeElement.click();
                }).observe(document.querySelector("#reading"), { childList: true, subtree: true })""");
        ada.page().keyboard().press("j");
        ada.settled("Flagged");
        assertThat(ada.page().locator("#s1 > a")).isFocused();
        assertThat(ada.page().locator("#announcer")).containsText("Flagged as a claim.");
    }

    @Test
    void a_filter_dims_what_it_does_not_show_and_stays_in_the_address() {
        Newsroom ada = as("ada");
        ada.page().navigate(ada.ingest("Dimmed by a filter", "The pier fell in 1987. It was rebuilt. It is blue."));
        ada.page()
                .locator("#filters a")
                .filter(new Locator.FilterOptions().setHasText("Flagged"))
                .click();
        assertThat(ada.page()).hasURL(Pattern.compile(".*only=flagged"));
        assertThat(ada.page().locator("#reading")).hasAttribute("data-only", "flagged");
        ada.page().keyboard().press("j");
        assertThat(ada.panel()).containsText("1 of 3");
        assertThat(ada.page()).hasURL(Pattern.compile(".*only=flagged.*#s1"));
        assertThat(ada.page().locator(".s")).hasCount(3);
    }
}
