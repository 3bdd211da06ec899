package stet.app.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.Route.FulfillOptions;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whoever looks for a source that the newsroom has attaches the one that they see chosen, or none. */
class FinderIT extends Journey {

    /** Ada at a claim, with the form open whose finder knows two sources. */
    private Newsroom atTheFinder(String name) {
        Newsroom ada = as("ada");
        ada.select(ada.ingest("To be found: " + name, "The %s ran dry in 1921. Fish died.".formatted(name)), 1);
        ada.flag();
        for (String book : List.of("Almanac", "Ledger"))
            ada.attach("https://example.org/" + name + book, name + " " + book, "Supports", "Of " + book, book);
        ada.opened("Attach source");
        return ada;
    }

    private static Locator finder(Newsroom ada) {
        return ada.panel().getByLabel("Find a source");
    }

    private static Locator choice(Newsroom ada, String title) {
        return ada.panel().locator("label.choice", new Locator.LocatorOptions().setHasText(title));
    }

    private static Locator attached(Newsroom ada) {
        return ada.panel().locator(".evidence > li");
    }

    private static void quote(Newsroom ada, String words) {
        ada.panel().locator("form:has(.seek)").getByLabel("Excerpt").fill(words);
        ada.panel().locator("form:has(.seek)").getByLabel("Supports").check();
        ada.panel().locator("form:has(.seek)").getByLabel("Where it stands").fill("page 9");
    }

    @Test
    void typing_into_the_finder_shows_what_it_finds_and_the_chosen_one_is_attached() {
        Newsroom ada = atTheFinder("Brook");
        finder(ada).pressSequentially("Brook Almanac (it's “1921”)");
        assertThat(ada.panel()).containsText("No source like that yet.");
        Response found = ada.page()
                .waitForResponse(
                        answer -> answer.url().contains("/sources/choices?find=Brook%20Almanac&"),
                        () -> finder(ada).fill("Brook Almanac"));
        assertThat(found.status()).isEqualTo(200);
        assertThat(choice(ada, "Brook Ledger")).hasCount(0);
        choice(ada, "Brook Almanac").getByRole(AriaRole.RADIO).check();
        quote(ada, "It ran dry, as never before.");
        finder(ada).press("Enter");
        assertThat(attached(ada).filter(new Locator.FilterOptions().setHasText("as never before")))
                .containsText("Brook Almanac");
    }

    @Test
    void enter_while_the_finder_is_loading_attaches_nothing_and_shows_what_is_found() {
        Newsroom ada = atTheFinder("Stream");
        choice(ada, "Stream Ledger").locator("input").check();
        quote(ada, "A hasty line.");
        List<Route> held = ada.hold("/sources/choices");
        finder(ada).fill("Stream Almanac");
        ada.page().waitForCondition(() -> !held.isEmpty());
        finder(ada).press("Enter");
        assertThat(choice(ada, "Stream Almanac")).isVisible();
        assertThat(choice(ada, "Stream Ledger").locator("input")).isChecked();
        assertThat(ada.panel().locator("form:has(.seek)").getByLabel("Excerpt")).hasValue("A hasty line.");
        assertThat(finder(ada)).hasValue("Stream Almanac");
        assertThat(attached(ada)).hasCount(2);
        held.forEach(Route::resume);
        provoked(ada.page(), "htmx:sendAbort");
    }

    @Test
    void enter_after_the_finder_failed_attaches_nothing() {
        Newsroom ada = atTheFinder("River");
        choice(ada, "River Ledger").locator("input").check();
        quote(ada, "Never attached.");
        ada.page()
                .route(
                        address -> address.contains("/sources/choices"),
                        route -> route.fulfill(new FulfillOptions().setStatus(500)));
        finder(ada).fill("River Almanac");
        assertThat(ada.page().locator("#announcer")).containsText("Stet could not do this.");
        finder(ada).press("Enter");
        assertThat(choice(ada, "River Almanac")).isVisible();
        assertThat(choice(ada, "River Ledger").locator("input")).isChecked();
        assertThat(attached(ada)).hasCount(2);
        provoked(ada.page(), "status of 500", "Error Code 500");
    }
}
