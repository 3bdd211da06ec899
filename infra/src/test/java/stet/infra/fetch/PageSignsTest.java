package stet.infra.fetch;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.netpreserve.jwarc.MessageHeaders;

class PageSignsTest {
    private static final String ARTICLE =
            "<title>Rates</title><p>" + "The central bank raised its rate by a quarter. ".repeat(30);

    @TempDir
    private Path folder;

    @Test
    void an_article_has_no_sign() throws IOException {
        assertThat(signs("https://example.org/rates", 200, ARTICLE)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 403, 404, 410, 429, 451, 500, 503, 304})
    void an_error_page_is_told_whatever_it_says(int status) throws IOException {
        assertThat(signs("https://example.org/rates", status, ARTICLE)).containsExactly(PageSign.ERROR);
    }

    @ParameterizedTest
    @CsvSource({
        "CHALLENGE,<title>Just a moment...</title><p>Checking your browser before accessing the site that was asked for",
        "CHALLENGE,<title>One step</title><div class=cf-turnstile></div><p>Tick the box",
        "CONSENT,<title>Before you continue to Search</title><p>We use cookies to do this and that",
        "CONSENT,<title>News</title><h1>We value your privacy</h1><p>Accept all",
        "SIGN_IN,<title>Log in</title><p>Go on reading<input type=password>",
        "HARDLY_ANY_WORDS,<title>App</title><div id=root></div><script src=app.js></script>",
        "HARDLY_ANY_WORDS,''"
    })
    void a_page_in_place_of_the_page_is_told(PageSign sign, String html) throws IOException {
        assertThat(signs("https://example.org/rates", 200, html)).containsExactly(sign);
    }

    @Test
    void an_article_about_consent_with_a_place_to_sign_in_is_an_article() throws IOException {
        String html = "<h1>Are you a robot? How sites ask for cookie consent</h1><input type=password>" + ARTICLE;

        assertThat(signs("https://example.org/rates", 200, html)).isEmpty();
    }

    @Test
    void an_address_that_leads_to_another_place_is_told() throws IOException {
        assertThat(signs("https://example.org/", 200, ARTICLE)).containsExactly(PageSign.FRONT_PAGE);
        assertThat(signs("https://consent.example.com/x?continue=y", 200, ARTICLE))
                .containsExactly(PageSign.CONSENT);
    }

    @Test
    void a_warning_says_what_the_server_said() {
        assertThat(PageSign.ERROR.sentence(404))
                .isEqualTo("The server answered 404 (not found): this is what it shows instead of the page.");
        assertThat(PageSign.ERROR.sentence(418))
                .isEqualTo("The server answered 418: this is what it shows instead of the page.");
    }

    private Set<PageSign> signs(String led, int status, String html) throws IOException {
        Path content = Files.writeString(folder.resolve("content"), html);
        Exchange last = new Exchange(
                PageAddress.of(led),
                InetAddress.getLoopbackAddress(),
                Instant.EPOCH,
                "GET".getBytes(US_ASCII),
                status,
                MessageHeaders.of("Content-Type", "text/html"),
                content);
        return PageSigns.of(PageAddress.of("https://example.org/rates"), last, content);
    }
}
