package stet.app.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Keyboard;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Single letters as keys: on every layout, and off for whoever speaks to their computer (WCAG 2.1.4). */
class LetterKeysIT extends Journey {

    @Test
    void single_letter_keys_are_switched_off_and_on_for_this_browser() {
        Newsroom ada = as("ada");
        ada.page().navigate(ada.ingest("Letters off", "The bell was cast in 1771. It cracked. It rings."));
        Keyboard keys = ada.page().keyboard();
        keys.press("?");
        ada.page().locator("#keys").locator("input[data-letters]").uncheck();
        keys.press("Escape");
        keys.press("j");
        keys.press("?");
        assertThat(ada.page().locator("dialog#keys")).isHidden();
        assertThat(ada.page().locator(".s.is-selected")).hasCount(0);
        keys.press("ArrowDown");
        assertThat(ada.panel()).containsText("1 of 3");
        ada.page().reload();
        keys.press("f");
        assertThat(ada.page().locator("#panel button.is-primary:focus")).hasCount(0);
        ada.press("Keyboard ?");
        ada.page().locator("#keys").locator("input[data-letters]").check();
        keys.press("Escape");
        keys.press("j");
        assertThat(ada.panel()).containsText("2 of 3");
    }

    @ParameterizedTest
    @CsvSource({"о, KeyJ", "ت, KeyJ", "ㅓ, KeyJ", "j, KeyC"})
    void keys_are_found_on_every_layout(String key, String code) {
        Newsroom ada = as("ada");
        ada.page().navigate(ada.ingest("Layout of " + key, "The loom of " + key + " was new. It wove. It broke."));
        ada.page()
                .evaluate(
                        "([key, code]) => document.body.dispatchEvent(new KeyboardEvent('keydown', {key, code, bubbles: true, cancelable: true}))",
                        new Object[] {key, code});
        assertThat(ada.panel()).containsText("1 of 3");
    }
}
