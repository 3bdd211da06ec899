package stet.app.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** What a source is, that it has its words from another, and that it is another one once more. */
class SourcesIT extends Journey {

    @Test
    void a_report_turns_out_to_rest_on_another_and_to_stand_at_two_addresses() {
        journey("The ferry that came late", new NewContextOptions());
    }

    @Test
    void the_same_goes_without_scripts() {
        journey("The ferry that came early", withoutScripts());
    }

    private void journey(String title, NewContextOptions options) {
        Newsroom ada = as("ada", options);
        String word = title.substring(title.lastIndexOf(' ') + 1) + System.nanoTime();
        String article = ada.ingest(title, title + ".\n\nThe ferry came at noon. Nobody knew why it did.");
        ada.select(article, 2);
        ada.flag();
        ada.attach("https://one.example/" + word, word + " report", "Supports", "It came at noon.", "");
        ada.attach("https://two.example/" + word, word + " paper", "Supports", "At noon it came.", "");
        ada.propose("Supported", "Both say so.");

        interview(ada);
        rests(ada, article, word);
        oneOfTwoAddresses(ada, word);
    }

    private static void interview(Newsroom ada) {
        ada.open("/sources/new");
        ada.page()
                .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Interview"))
                .click();
        ada.field("Title").fill("Talk with the captain");
        ada.field("Person").fill("Jo Marsh");
        ada.field("Role").fill("captain");
        ada.field("Day of the interview").fill("2026-03-04");
        ada.field("How").fill("by telephone");
        ada.press("Register source");
        assertThat(ada.page().locator(".errors")).containsText("Enter what the person agreed to.");
        ada.field("What they agreed to").fill("To be named.");
        ada.press("Register source");
        assertThat(ada.page().locator(".record")).containsText("Jo Marsh, captain");
        assertThat(ada.page().locator(".record")).containsText("4 March 2026, by telephone");
    }

    private static void rests(Newsroom ada, String article, String word) {
        open(ada, word, word + " paper");
        ada.field("The other source").fill(word);
        ada.press("Find");
        choose(ada, "It rests on this", word + " report");
        assertThat(ada.page().locator(".record")).containsText("Secondary: rests on " + word + " report");
        Awaitility.await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            ada.select(article, 2);
            assertThat(ada.panel().innerText())
                    .contains("two of its sources turned out to have one origin", "rests on " + word + " report");
        });
    }

    private static void oneOfTwoAddresses(Newsroom ada, String word) {
        ada.open("/sources/new?kind=WEB");
        ada.field("Title").fill(word + " on a telephone");
        ada.field("Web address").fill("https://m.one.example/" + word);
        ada.press("Register source");
        assertThat(ada.page().locator("main")).containsText("This may be the same source.");
        choose(ada, "It is this: merge", word + " report");
        assertThat(ada.page().locator("main")).containsText("Merged. It is " + word + " report once more");
        ada.press("Separate again");
        assertThat(ada.page().locator("main")).containsText("This may be the same source.");
    }

    private static void open(Newsroom ada, String words, String title) {
        ada.open("/sources?query=" + words);
        ada.page()
                .getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions().setName(title).setExact(true))
                .click();
    }

    /** The button of one of several sources, whose title is for who does not see beside what it stands. */
    private static void choose(Newsroom ada, String button, String source) {
        ada.page()
                .getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(Pattern.compile(button + "\\s*: " + source)))
                .click();
    }
}
