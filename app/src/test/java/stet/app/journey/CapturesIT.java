package stet.app.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import stet.infra.fetch.Stranger;

/** What a source says is kept: a file that somebody gives, and the page that Stet fetches. */
@DirtiesContext
class CapturesIT extends Journey {
    private static final String HTML =
            "<!doctype html><title>Rates</title><p>" + "The rate is 2.5 per cent. ".repeat(40);
    private static final Stranger SERVER = serving();

    private static Stranger serving() {
        try {
            return Stranger.listening();
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
    }

    @DynamicPropertySource
    static void openItsPort(DynamicPropertyRegistry settings) {
        settings.add("stet.captures.fetch-loopback-ports-for-tests", SERVER::port);
    }

    @AfterAll
    static void stop() throws IOException {
        SERVER.close();
    }

    @Test
    void a_file_and_the_page_of_a_source_are_kept_and_had_back() throws IOException {
        journey(as("ada"));
    }

    @Test
    void the_same_goes_without_scripts() throws IOException {
        journey(as("ada", withoutScripts()));
    }

    @Test
    void a_port_that_no_test_has_opened_is_not_asked() {
        Newsroom ada = as("ada", new NewContextOptions());
        register(ada, "http://127.0.0.1:9/" + UUID.randomUUID());
        ada.press("Capture the page now");
        assertThat(ada.page().locator("#captures")).containsText("Not captured");
    }

    private static void journey(Newsroom ada) throws IOException {
        String path = "/" + UUID.randomUUID();
        SERVER.showing(path, HTML);
        register(ada, SERVER.at(path));
        byte[] file = ("%PDF-1.4\n% " + path).getBytes(StandardCharsets.UTF_8);
        ada.field("A file that shows what it says")
                .setInputFiles(new FilePayload("rates.pdf", "application/pdf", file));
        ada.press("Keep as capture");
        assertThat(ada.page().locator("main")).containsText("The file is kept as a capture.");
        assertThat(downloaded(ada.page())).isEqualTo(file);

        ada.press("Capture the page now");
        assertThat(ada.page().locator("main")).containsText("Stet fetches the page.");
        ada.page().waitForCondition(() -> {
            if (ada.page().locator("#captures").innerText().contains("which answered 200")) return true;
            ada.page().reload();
            return false;
        });
        assertThat(downloaded(ada.page())).asString(StandardCharsets.UTF_8).isEqualTo(HTML);
    }

    private static void register(Newsroom ada, String url) {
        ada.open("/sources/new?kind=WEB");
        ada.field("Title").fill("Rates " + UUID.randomUUID());
        ada.field("Web address").fill(url);
        ada.press("Register source");
    }

    /** What the first download link, of the newest capture, gives. */
    private static byte[] downloaded(Page page) throws IOException {
        Path file = page.waitForDownload(
                        () -> page.locator("#captures a[download]").first().click())
                .path();
        return Files.readAllBytes(file);
    }
}
