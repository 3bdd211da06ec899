package stet.app.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Two people take a claim from untriaged to verified. */
class VerificationIT extends Journey {
    private static final String TEXT = """
            Bridge over the Orn reopens

            The bridge over the Orn was opened on 3 May 1931.It is 212 m long, engineers say. "We love it," said Mr. Berg.
            """;

    static List<Path> corpus() {
        return Corpus.articles();
    }

    @ParameterizedTest
    @MethodSource("corpus")
    void a_claim_of_a_real_article_is_verified_by_two_people(Path file) throws IOException {
        verify("Geneva summit, with scripts " + file.getFileName(), Files.readString(file), 2, new NewContextOptions());
    }

    @Test
    void a_claim_is_verified_by_two_people() {
        verify("Bridge over the Orn reopens, with scripts", TEXT, 2, new NewContextOptions());
    }

    @Test
    void a_claim_is_verified_by_two_people_without_scripts() {
        verify("Bridge over the Orn reopens, without scripts", TEXT + "Without scripts.", 2, withoutScripts());
    }

    private void verify(String title, String text, int position, NewContextOptions options) {
        Newsroom ada = as("ada", options);
        String article = ada.ingest(title, text);
        ada.select(article, position);
        ada.flag();
        ada.attach(
                "https://example.org/" + title.hashCode(), "First report", "Supports", "It was so.", "An eyewitness");
        ada.attach("https://example.com/" + title.hashCode(), "Second report", "Supports", "So it was.", "The archive");
        ada.propose("Supported", "Both say so, independently.");
        assertThat(ada.panel()).containsText("A second person");

        Newsroom ben = as("ben", options);
        assertThat(ben.page().locator("main")).containsText(title);
        ben.select(article, position);
        ben.markVerified();
        assertThat(ben.panel()).containsText("Ben Example");

        ada.select(article, position);
        ada.settled("Verified");
    }
}
