package stet.app.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** An auditor reviews a part of the log. */
class ReviewIT extends Journey {

    @Test
    void an_auditor_opens_a_review_questions_an_entry_and_closes_it() {
        review("The lighthouse, with scripts", new NewContextOptions());
    }

    @Test
    void an_auditor_opens_a_review_questions_an_entry_and_closes_it_without_scripts() {
        review("The lighthouse, without scripts", withoutScripts());
    }

    @Test
    void several_entries_are_chosen_and_marked_by_key() {
        Newsroom ada = as("ada");
        String article = ada.ingest("The lighthouse, by key", "It was lit in 1884. By key. It is 30 m high.");
        Newsroom otto = as("otto");
        otto.open("/audit/reviews/new?article=" + article.substring(article.lastIndexOf('/') + 1));
        otto.field("Title").fill("By key");
        otto.press("Open review");
        assertThat(otto.page().locator("h1")).hasText("By key");
        otto.page().waitForLoadState();
        for (String key : List.of("j", "x", "Shift+J", "r"))
            otto.page().keyboard().press(key);
        assertThat(otto.page().locator(".notice")).containsText("2 entries are marked reviewed.");
        assertThat(otto.page().locator("#entries .found")).hasCount(2);
    }

    private void review(String title, NewContextOptions options) {
        Newsroom ada = as("ada");
        String article = ada.ingest(title, "The lighthouse was lit in 1884. %s. It is 30 m high.".formatted(title));
        ada.select(article, 1);
        ada.flag();

        Newsroom otto = as("otto", options);
        otto.open("/audit?article=" + article.substring(article.lastIndexOf('/') + 1));
        otto.page().getByText(Pattern.compile("^Review these")).click();
        otto.field("Title").fill("Review of " + title);
        otto.press("Open review");
        assertThat(otto.page().locator("h1")).hasText("Review of " + title);
        Locator first = otto.page().locator("#entries > li").first();
        Locator last = otto.page().locator("#entries > li").last();

        first.getByRole(AriaRole.BUTTON).first().click();
        assertThat(first.locator(".found")).containsText("Reviewed");
        last.locator("summary").click();
        question(last, "");
        assertThat(otto.page()).hasTitle(Pattern.compile("^Error: .*"));
        assertThat(otto.page().getByRole(AriaRole.ALERT)).containsText("Enter the note");
        question(last, "Why was it flagged?");
        assertThat(last.locator(".found")).containsText("Why was it flagged?");
        otto.page().locator(".filters").getByText("Questioned").click();
        assertThat(otto.page().locator("#entries > li")).hasCount(1);

        otto.field("Conclusion").fill("One question is with the desk.");
        otto.press("Close review");
        assertThat(otto.page().locator("main")).containsText("Closed. One question is with the desk.");
        assertThat(otto.page().locator(".marking")).hasCount(0);
        assertThat(otto.page().locator(".head .progress")).containsText("1 reviewed · 1 questioned");

        otto.open("/audit?article=" + article.substring(article.lastIndexOf('/') + 1));
        assertThat(otto.page().locator(".ledger .found").first()).containsText("Questioned by Otto Example");
        otto.page().locator(".ledger .found a").first().click();
        assertThat(otto.page().locator("h1")).hasText("Review of " + title);
        otto.open("/audit/reviews");
        assertThat(otto.page().locator("main")).containsText("One question is with the desk.");
    }

    private static void question(Locator entry, String note) {
        entry.getByLabel("Note").fill(note);
        entry.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Question entry"))
                .click();
    }

    @Test
    void entries_are_walked_and_marked_by_keys_alone() {
        Newsroom ada = as("ada");
        ada.ingest("The pier by keys", "The pier was built in 1901. It burnt in 1950.");
        Newsroom otto = as("otto");
        otto.open("/audit");
        otto.page().getByText(Pattern.compile("^Review entries")).click();
        otto.field("Title").fill("By keys alone");
        otto.press("Open review");
        Page page = otto.page();
        assertThat(page.locator("h1")).hasText("By keys alone");
        page.waitForLoadState();
        Keyboard keys = page.keyboard();

        keys.press("j");
        keys.press("r");
        assertThat(page.locator("#entries > li").nth(0).locator(".found")).containsText("Reviewed");
        assertThat(page.locator("#entries > li").nth(1)).isFocused();
        keys.press("q");
        keys.type("Who asked for this?");
        keys.press("Control+Enter");
        assertThat(page.locator("#entries > li").nth(1).locator(".found")).containsText("Who asked for this?");
        assertThat(page.locator("#entries > li").nth(2)).isFocused();
        keys.press("k");
        assertThat(page.locator("#entries > li").nth(1)).isFocused();
    }

    @Test
    void what_changed_in_an_article_is_read_from_its_page() {
        Newsroom ada = as("ada");
        String article = ada.ingest("The canal and its changes", "The canal was dug in 1870. It is 12 km long.");
        Page page = ada.page();
        page.getByText("What changed").click();
        assertThat(page.locator("main")).containsText("Nothing changed");
        ada.select(article, 2);
        ada.flag();
        page.navigate(article + "/changes");
        assertThat(page.locator(".changes > li")).hasCount(1);
        assertThat(page.locator(".changes")).containsText("It is 12 km long.");
        assertThat(page.locator(".changes .turn")).containsText(Pattern.compile("Untriaged.*Flagged", Pattern.DOTALL));
        assertThat(page.locator(".changes")).containsText("flagged the claim");
        ada.field("To").fill("2001-01-01T00:00");
        ada.press("Compare");
        assertThat(page).hasTitle(Pattern.compile("^Error: .*"));
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("earlier");
        ada.field("From").fill("2000-01-01T00:00");
        ada.press("Compare");
        assertThat(page.locator("main")).containsText("Nothing changed");
    }
}
