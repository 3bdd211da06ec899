package stet.app.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import org.junit.jupiter.api.Test;

/** The article on paper: what was found about every statement, whichever is selected. */
class PaperIT extends Journey {

    @Test
    void on_paper_every_statement_shows_what_was_found_about_it() {
        Newsroom ada = as("ada");
        String article = ada.ingest(
                "On paper, all of it", "The tower was built in 1871. It is 80 m high.\n\nIt leans. People like it.");
        ada.select(article, 1);
        ada.flag();
        ada.attach("https://example.org/tower", "The tower book", "Supports", "Built in 1871.", "Parish book");
        ada.select(article, 3);
        ada.flag();
        ada.attach("https://example.org/lean", "The plumb line", "Refutes", "It stands upright.", "The surveyors");
        ada.attach("https://example.org/lean2", "The second line", "Refutes", "Upright it is.", "The council");
        ada.propose("Refuted", "Both measured it.");
        ada.select(article, 2);
        ada.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        for (String words : new String[] {
            "Built in 1871.",
            "The tower book",
            "paragraph 2",
            "It stands upright.",
            "Upright it is.",
            "Both measured it.",
            "Refuted",
            "In review",
            "proposed by Ada Example"
        })
            assertThat(ada.page()
                            .locator("#reading")
                            .getByText(words)
                            .locator("visible=true")
                            .first())
                    .isVisible();
        ada.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
        assertThat(ada.page().getByText("Upright it is.").locator("visible=true"))
                .hasCount(0);
    }

    @Test
    void what_is_found_while_the_page_is_open_is_on_paper_too() {
        Newsroom ada = as("ada");
        ada.select(ada.ingest("On paper at once", "The shed was built in 1881. It is 9 m high."), 1);
        ada.flag();
        ada.attach("https://example.org/shed", "The shed book", "Supports", "Built in 1881, say they.", "Shed book");
        ada.page().locator("#s2 > a").first().click();
        assertThat(ada.panel()).containsText("2 of 2");
        ada.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(ada.page().getByText("Built in 1881, say they.").locator("visible=true"))
                .isVisible();
    }
}
