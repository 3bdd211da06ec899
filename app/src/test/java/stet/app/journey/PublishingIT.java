package stet.app.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * What was cleared goes out, is read by people who never signed in, and is corrected and withdrawn. Each reader comes anew: a
 * browser may keep what it has read for a minute.
 */
class PublishingIT extends Journey {

    @Test
    void readers_see_what_was_published_corrected_and_withdrawn_in_light_and_wide() {
        publish("The ferry at Lund", sized(1280, ColorScheme.LIGHT));
    }

    @Test
    void readers_see_what_was_published_corrected_and_withdrawn_in_dark_and_narrow() {
        publish("The tram at Lund", sized(320, ColorScheme.DARK));
    }

    private void publish(String title, NewContextOptions options) {
        Newsroom ada = as("ada", options);
        Newsroom ben = as("ben", options);
        Newsroom cleo = as("cleo", options);
        String article = ada.ingest(title, "%s opened in 1932. Nobody liked it.".formatted(title));
        String path = article.substring(root().length());
        settle(ada, ben, article, title);
        clear(cleo, path);
        cleo.open(path + "/publication");
        cleo.press("Publish article");
        String address = root() + "/published" + path.substring("/articles".length());
        readsWhatWasFound(visitor(options), address, title);

        reopen(ben, article);
        readsThatItIsDoubted(visitor(options), address);
        checkAnew(ada, ben, article);
        correct(cleo, path);
        readsWhatWasCorrected(visitor(options), address);
        assertThat(hindrances(visitor(options), address)).isEmpty();

        withdraw(cleo, path);
        Page reader = visitor(options);
        assertThat(reader.navigate(address).status()).isEqualTo(410);
        assertThat(reader.locator("main")).containsText("It was another ferry.");
        Hindrances gone = new Hindrances();
        gone.look(reader, "what was withdrawn");
        assertThat(gone.all()).isEmpty();
    }

    private static void clear(Newsroom cleo, String path) {
        cleo.open(path + "/clearance");
        cleo.press("Clear article");
        assertThat(cleo.page().locator("main")).containsText("is clear");
    }

    private static void readsWhatWasFound(Page reader, String address, String title) {
        reader.navigate(address);
        Locator main = reader.locator("main");
        assertThat(main.locator("h1")).hasText(title);
        assertThat(main).containsText("Both say so.");
        assertThat(main).containsText(title + ", annals");
        main.locator("h3 a").first().click();
        assertThat(main.locator("h1")).containsText("opened in 1932");
        assertThat(reader.context().cookies()).isEmpty();
    }

    private static void readsThatItIsDoubted(Page reader, String address) {
        reader.navigate(address);
        assertThat(reader.locator("main")).containsText("Under review since");
    }

    private static void reopen(Newsroom ben, String article) {
        ben.select(article, 1);
        ben.opened("Reopen claim").getByLabel("Why it has to be checked again").fill("A letter says otherwise.");
        ben.act("Reopen claim");
        ben.settled("In check");
    }

    private static void checkAnew(Newsroom ada, Newsroom ben, String article) {
        ada.select(article, 1);
        ada.propose("Supported", "The letter says so, too.");
        ben.select(article, 1);
        ben.markVerified();
    }

    private static void correct(Newsroom cleo, String path) {
        clear(cleo, path);
        cleo.open(path + "/publication");
        cleo.page()
                .getByLabel("Correction", new Page.GetByLabelOptions().setExact(true))
                .check();
        cleo.field("Note").fill("A letter was found.");
        cleo.press("Correct article");
        assertThat(cleo.page().locator("main")).containsText("A letter was found.");
    }

    private static void readsWhatWasCorrected(Page reader, String address) {
        reader.navigate(address);
        Locator main = reader.locator("main");
        assertThat(main).containsText("A letter was found.");
        assertThat(main).containsText("The letter says so, too.");
        assertThat(main).not().containsText("Both say so.");
        main.getByText("What it said before").click();
        assertThat(main).containsText("This is an earlier edition.");
        assertThat(main.locator("ins").first()).isVisible();
        assertThat(main).containsText("Both say so.");
    }

    private List<String> hindrances(Page reader, String address) {
        Hindrances found = new Hindrances();
        for (String each : List.of("", "/claims/1", "/editions/1")) found.check(reader, address + each);
        found.check(reader, root() + "/published");
        found.check(reader, root() + "/published/corrections");
        return found.all();
    }

    private static void withdraw(Newsroom cleo, String path) {
        cleo.open(path + "/publication");
        cleo.field("Reason").fill("It was another ferry.");
        cleo.press("Withdraw publication");
        assertThat(cleo.page().locator("main")).containsText("It was withdrawn");
    }
}
