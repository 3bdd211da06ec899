package stet.app.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

/** A claim is found in another article by its words, linked as the same, and then told to be another one for good. */
class LinksIT extends Journey {

    @Test
    void a_claim_is_found_as_one_types_linked_and_treated_separately() {
        Newsroom ada = atTheLinks("Tern", new NewContextOptions());
        find(ada).pressSequentially("Tern bridge opened");
        linkedAndSeparate(ada);
    }

    @Test
    void the_same_goes_without_scripts() {
        Newsroom ada = atTheLinks("Gull", withoutScripts());
        find(ada).fill("Gull bridge opened");
        ada.page().locator("form[role=search] button").click();
        linkedAndSeparate(ada);
    }

    /** Ada at the links of a claim; one in another article is decided. */
    private Newsroom atTheLinks(String name, NewContextOptions options) {
        Newsroom ada = as("ada", options);
        ada.select(ada.ingest("First on the " + name, "The %s bridge opened in 1932. Nobody paid.".formatted(name)), 1);
        ada.flag();
        ada.attach("https://one.example/" + name, "First report on " + name, "Supports", "In 1932.", "A witness");
        ada.attach("https://two.example/" + name, "Second report on " + name, "Supports", "It was so.", "The archive");
        ada.propose("Supported", "Both say so.");
        ada.select(ada.ingest("More on the " + name, "In 1932, the %s bridge opened. Rain fell.".formatted(name)), 1);
        ada.flag();
        ada.panel().getByText("Link with another claim").click();
        return ada;
    }

    private static Locator find(Newsroom ada) {
        return ada.page().getByLabel("Find it by its words, in any article");
    }

    private static void linkedAndSeparate(Newsroom ada) {
        Page page = ada.page();
        page.locator("#claims-found a").click();
        assertThat(page.locator("form[action$='/link-claims'] .quoted")).containsText("bridge opened in 1932.");
        page.locator("form[action$='/link-claims'] input[value=SAME]").check();
        page.locator("form[action$='/link-claims'] input[name=reason]").fill("It is one bridge.");
        ada.press("Link claims");
        assertThat(page.locator("main")).containsText("Claims linked.");
        assertThat(page.locator("main")).containsText("Asked once");
        assertThat(page.getByText("Take this verdict over")).isVisible();

        page.locator("summary", new Page.LocatorOptions().setHasText("Treat separately"))
                .click();
        page.getByLabel("Why it is not the same").fill("It is another bridge of that name.");
        page.locator("form[action$='/treat-separately'] button").click();
        assertThat(page.locator("main")).containsText("Statement treated separately.");
        assertThat(page.locator("main")).containsText("nothing that is found elsewhere speaks for it");
        assertThat(page.getByText("Take this verdict over")).hasCount(0);
    }
}
