package stet.app.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What whoever fills in a form has to see all the time: the words that it is about, and the button that sends it. */
class InSightIT extends Journey {
    private static final int HEIGHT = 768;
    private static final String TEXT = """
            The bridge at Lund

            The bridge at Lund was opened in June. Forty thousand people came to see it, and it was closed again on the very \
            same evening because of the wind, as the mayor said.

            Nobody was hurt. It opened again in May. %s""";

    @Test
    void every_form_of_the_panel_is_seen_as_a_whole_with_the_words_that_it_is_about() {
        Newsroom ada = as("ada", new NewContextOptions().setViewportSize(1360, HEIGHT));
        String article = ada.ingest("The bridge in sight", TEXT.formatted("Seen as a whole."));
        for (String key : new String[] {"f", "d", "n", "e"}) seen(ada, article, key);
        ada.select(article, 3);
        ada.flag();
        for (String key : new String[] {"s", "v", "d", "n", "e"}) seen(ada, article, key);
        ada.select(article, 3);
        ada.attach("https://example.org/sight", "A book of bridges", "Supports", "It opened.", "The builders");
        ada.attach("https://example.net/sight", "Another book", "Supports", "It did.", "The archive");
        for (String key : new String[] {"s", "v"}) seen(ada, article, key);
    }

    @ParameterizedTest
    @ValueSource(ints = {320, 768, 1360})
    void the_words_and_the_button_stay_when_the_form_is_longer_than_the_window(int width) {
        Newsroom ada = as("ada", new NewContextOptions().setViewportSize(width, 420));
        String article = ada.ingest("Low window " + width, TEXT.formatted("In a low window of " + width + "."));
        ada.select(article, 3);
        ada.flag();
        ada.page().keyboard().press("s");
        ada.page().locator("#panel [name=excerpt]").focus();
        inWindow(quote(ada), 420);
        inWindow(button(ada), 420);
    }

    private static void seen(Newsroom ada, String article, String key) {
        ada.select(article, 3);
        ada.page().evaluate("scrollTo(0, 0)");
        ada.page().keyboard().press(key);
        Locator form = open(ada).locator("form");
        assertThat(form).isVisible();
        ada.page().waitForTimeout(200);
        BoundingBox words = inWindow(quote(ada), HEIGHT);
        BoundingBox all = inWindow(form, HEIGHT);
        BoundingBox panel = ada.panel().boundingBox();
        inWindow(button(ada), HEIGHT);
        assertThat(all.y).as(key + " begins below the words").isGreaterThanOrEqualTo(words.y + words.height - 1);
        assertThat(all.y + all.height).as(key + " ends in the panel").isLessThanOrEqualTo(panel.y + panel.height + 1);
    }

    private static Locator open(Newsroom ada) {
        return ada.panel().locator("details[name=act][open]");
    }

    private static Locator quote(Newsroom ada) {
        return ada.panel().locator(":scope > .quoted");
    }

    private static Locator button(Newsroom ada) {
        return open(ada).locator("form > button.is-primary");
    }

    private static BoundingBox inWindow(Locator what, int height) {
        BoundingBox box = what.boundingBox();
        Page page = what.page();
        assertThat(box.y).as("%s of %s", what, page.url()).isGreaterThanOrEqualTo(-1);
        assertThat(box.y + box.height).as("%s of %s", what, page.url()).isLessThanOrEqualTo(height + 1);
        return box;
    }
}
