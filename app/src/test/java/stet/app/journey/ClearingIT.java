package stet.app.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import org.junit.jupiter.api.Test;

/** An editor sees what is missing, clears the article once it is settled, and sees why it is clear no more when a source is withdrawn. */
class ClearingIT extends Journey {

    @Test
    void an_article_is_cleared_and_lapses_when_a_source_is_withdrawn() {
        clear("The lock on the canal", new NewContextOptions());
    }

    @Test
    void the_same_goes_without_scripts() {
        clear("The weir on the canal", withoutScripts());
    }

    private void clear(String title, NewContextOptions options) {
        Newsroom ada = as("ada", options);
        String article = ada.ingest(title, "%s opened in 1932. Nobody liked it.".formatted(title));
        String path = article.substring(ada.root().length());
        Newsroom cleo = as("cleo", options);
        cleo.open(path);
        cleo.page().locator("#progress a").click();
        Locator main = cleo.page().locator("main");
        assertThat(main).containsText("What is missing 2");
        assertThat(main).containsText("Statement 1 is not triaged");

        Newsroom ben = as("ben", options);
        settle(ada, ben, article, title);

        cleo.open(path + "/clearance");
        assertThat(main).not().containsText("What is missing");
        cleo.press("Clear article");
        assertThat(main).containsText("Revision 1 is clear");
        cleo.open(path);
        assertThat(cleo.page().locator("#progress")).containsText("Cleared by Cleo Example");
        cleo.page().locator("#progress a").click();
        assertThat(main).containsText("Certificate of clearance");

        ben.select(article, 1);
        ben.panel().locator(".evidence a[href^='/sources/']").first().click();
        ben.page().locator("form[action$='withdraw-source'] textarea").fill("It was a hoax.");
        ben.press("Withdraw source");

        cleo.page().waitForCondition(() -> {
            cleo.open(path);
            return cleo.page().locator("#progress").innerText().contains("No longer clear");
        });
        assertThat(cleo.page().locator("#progress")).containsText("statement 1 is stale");
        cleo.open("/");
        assertThat(main).containsText("No longer clear", new ContainsTextOptions().setIgnoreCase(true));
        assertThat(main).containsText("Statement 1 is stale");
    }
}
