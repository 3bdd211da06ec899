package stet.app.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Locator;
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

    @Test
    void the_address_follows_the_selected_statement_back_and_forth() {
        Newsroom ada = as("ada");
        ada.page().navigate(ada.ingest("Back and forth", "The moor burnt in 1976. It rained. It was over."));
        Keyboard keys = ada.page().keyboard();
        keys.press("j");
        assertThat(ada.panel()).containsText("1 of 3");
        keys.press("ArrowDown");
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
        Newsroom ada = as("ada");
        ada.page().navigate(ada.ingest("Staying or going", "The fair began in 1488. It lasts a week. It is loud."));
        Keyboard keys = ada.page().keyboard();
        keys.press("j");
        assertThat(ada.panel()).containsText("1 of 3");
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
