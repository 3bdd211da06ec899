package stet.app.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.Test;

/** Whom a note speaks to is completed while it is typed, and hears of it on the page that is open. */
class MentioningIT extends Journey {

    @Test
    void a_name_that_is_begun_is_completed_by_keys_and_told_to_whom_it_is() {
        Newsroom zoe = as("zoe");
        zoe.open("/");
        Newsroom ada = as("ada");
        String article = ada.ingest("A lock that is mentioned", "The lock was built in 1902. It leaks.");
        ada.select(article, 2);
        Locator note = ada.opened("Add note");
        note.locator("textarea").click();
        Keyboard keys = ada.page().keyboard();
        keys.type("Ask @zo");
        assertThat(ada.page().locator("#completions li").first()).containsText("@zoe");
        keys.press("Enter");
        assertThat(note.locator("textarea")).hasValue("Ask @zoe ");
        keys.type("about it.");
        keys.press("Control+Enter");
        assertThat(ada.panel().locator(".mention")).hasText("@zoe");

        assertThat(zoe.page().locator("#unread")).hasText("1");
        zoe.page().locator("a.concerns").click();
        assertThat(zoe.page().locator(".told .is-unread")).containsText("Ask @zoe about it.");
        zoe.page().getByText("Mark all as read").click();
        assertThat(zoe.page().locator("#unread")).isHidden();
    }
}
