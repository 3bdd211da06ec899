package stet.app.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ScreenshotCaret;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.test.annotation.DirtiesContext;

/**
 * The day that the guide shows, played each time; its pictures are kept where {@code stet.pictures} says, so that they are made
 * anew by playing it: {@code -Dstet.pictures=src/main/resources/static/guide}.
 */
@DirtiesContext
class PicturesIT extends Journey {
    private static final Path FOLDER = Path.of(System.getProperty("stet.pictures", "target/guide"));
    private static final int SIZE = 40 * 1024;
    /** Else the cursor would be hidden by a style that no page of ours admits. */
    private static final Page.ScreenshotOptions AS_IT_IS =
            new Page.ScreenshotOptions().setCaret(ScreenshotCaret.INITIAL);

    private static final String TEXT = """
            The bridge at Lund is seventy years old

            The bridge at Lund was opened in June 1952. Forty thousand people came to see it. It cost 3.5 million crowns, twice as \
            much as planned. “We had never seen so much concrete,” said Ane Holm, who was there.

            The river has been bridged here since 1310. Four older bridges were taken by floods.

            The bridge carries 21,000 cars a day. It was closed for repairs in 2019 and opened again within a year. The county wants \
            to list it as a monument.""";

    @Test
    void a_day_in_pictures() throws IOException {
        Newsroom ada = as("ada", sized());
        Newsroom ben = as("ben", sized());
        ada.open("/articles/new");
        ada.field("Title").fill("The bridge at Lund");
        ada.page().locator("textarea[name=text]").fill(TEXT);
        ada.press("Preview statements");
        take(ada.page(), "new-article");
        String article = ada.ingest("The bridge at Lund", TEXT);
        checked(ada, ben, article);
        ada.select(article, 8);
        ada.page().keyboard().press("d");
        take(ada.page(), "dismiss");
        claim(ada, article, 4);
        attach(ada, "The county's accounts of 1952", "Refutes", "The bridge cost 4.1 million crowns.", "Lund county");
        ada.page().keyboard().press("s");
        ada.page().locator("#panel [name=find]").fill("county");
        ada.page().locator("#panel .found").getByText("The county's accounts").waitFor();
        take(ada.page(), "source");
        ada.page().locator("#panel [name=find]").fill("");
        ada.page().keyboard().press("Escape");
        ada.select(article, 4);
        attach(ada, "Lund Courier, 2 July 1952", "Refutes", "More than four million in the end.", "Lund Courier");
        ada.page().keyboard().press("v");
        ada.page().locator("#panel [name=rationale]").fill("Both name more than four million crowns.");
        take(ada.page(), "verdict");
        ada.select(article, 4);
        ada.propose("Refuted", "Both name more than four million crowns.");
        ben.select(article, 4);
        take(ben.page(), "review");
        ada.select(article, 4);
        for (String theme : new String[] {"light", "dark"}) {
            ada.page()
                    .emulateMedia(
                            new Page.EmulateMediaOptions().setColorScheme(ColorScheme.valueOf(theme.toUpperCase())));
            take(ada.page(), "article-" + theme);
        }
        ada.page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        ada.page().locator("#s6 .gutter").hover();
        take(ada.page(), "reading");
        ben.open("/");
        take(ben.page(), "desk");
        ada.select(article, 2);
        attach(ada, "A diary of 1952", "Refutes", "We crossed it in May already.", "Ane Holm");
        assertThat(ada.panel()).containsText("Stale");
        ada.page().evaluate("document.querySelector('#panel').scrollTop = 0");
        take(ada.page(), "stale");
        ada.page().navigate(article + "/changes");
        take(ada.page(), "changes");
        take(as("otto", sized()).page(), "audit", "/audit");
    }

    /** One statement that two people have verified. */
    private static void checked(Newsroom ada, Newsroom ben, String article) {
        claim(ada, article, 2);
        attach(ada, "Lund Courier, 15 June 1952", "Supports", "Yesterday the bridge was opened.", "Lund Courier");
        attach(ada, "The county's yearbook of 1952", "Supports", "Opened on 14 June 1952.", "Lund county");
        ada.propose("Supported", "Two papers of that year say so.");
        ben.select(article, 2);
        ben.markVerified();
        claim(ada, article, 9);
    }

    private static void claim(Newsroom newsroom, String article, int position) {
        newsroom.select(article, position);
        newsroom.flag();
    }

    private static void attach(Newsroom newsroom, String title, String stance, String words, String origin) {
        newsroom.attach(
                "https://lund.example/" + title.toLowerCase().replaceAll("[^a-z0-9]+", "-"),
                title,
                stance,
                words,
                origin);
    }

    private static NewContextOptions sized() {
        return new NewContextOptions().setViewportSize(1200, 750).setColorScheme(ColorScheme.LIGHT);
    }

    private void take(Page page, String name, String path) throws IOException {
        page.navigate(root() + path);
        take(page, name);
    }

    private static void take(Page page, String name) throws IOException {
        page.waitForTimeout(300);
        byte[] picture = Picture.small(page.screenshot(AS_IT_IS));
        Files.createDirectories(FOLDER);
        Files.write(FOLDER.resolve(name + ".png"), picture);
        assertThat(picture.length).as(name).isLessThanOrEqualTo(SIZE);
    }
}
