package stet.app.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Keyboard;
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
}
