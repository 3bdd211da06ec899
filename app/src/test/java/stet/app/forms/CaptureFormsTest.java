package stet.app.forms;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import stet.domain.account.Role;
import stet.infra.fetch.Stranger;

/** Files and fetched pages as captures, on pages and without a script. */
@DirtiesContext
class CaptureFormsTest extends PageTest {
    private static final String PDF = "%PDF-1.4\n% ";
    private static final Pattern DOWNLOAD = Pattern.compile("/captures/[0-9a-f-]{36}/(content|warc)");
    private static final Stranger SERVER = serving();

    @TempDir
    private static Path folder;

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
        settings.add("stet.captures.max-size", () -> "100KB");
        settings.add("stet.captures.folder", () -> folder.resolve("captures"));
    }

    @AfterAll
    static void stop() throws IOException {
        SERVER.close();
    }

    @Test
    void a_file_is_kept_listed_and_given_back_as_it_was() {
        Visitor ada = ada();
        String source = source(ada, "https://example.org/" + UUID.randomUUID());
        String file = PDF + UUID.randomUUID();

        Visit kept = upload(ada, source, file);

        done(kept);
        Visit page = ada.follow(kept);
        assertThat(page.body()).contains("The file is kept as a capture.", "<b>PDF, ", "article.txt");
        assertThat(ada.get(source).body()).contains("<b>PDF, ");
        assertThat(ada.get(download(page, "content")).body()).isEqualTo(file);
        assertThat(page.body()).doesNotContain("/warc");
    }

    @Test
    void what_is_refused_is_said_beside_the_field_and_nothing_is_kept() {
        Visitor ada = ada();
        String source = source(ada, "https://example.org/" + UUID.randomUUID());

        Visit empty = upload(ada, source, "");
        Visit program = upload(ada, source, "MZ\0\1\2 a program");
        Visit large = upload(ada, source, PDF + "x".repeat(150_000));

        assertThat(empty.status()).isEqualTo(422);
        assertThat(empty.body()).contains("There is a problem", "The file is empty.");
        assertThat(program.status()).isEqualTo(422);
        assertThat(program.body()).contains("can&#39;t be a capture whatever its name says");
        assertThat(large.status()).isEqualTo(413);
        assertThat(large.body()).contains("The file is larger than");
        assertThat(ada.get(source).body()).contains("Nothing of what it says is kept yet.");
    }

    @Test
    void a_form_far_beyond_the_limit_is_told_so_on_a_page() {
        Visitor ada = ada();
        String source = source(ada, "https://example.org/" + UUID.randomUUID());

        Visit huge = upload(ada, source, PDF + "x".repeat(1_500_000));

        assertThat(huge.status()).isEqualTo(413);
        assertThat(huge.says("The file is larger than 102,400 bytes")).isTrue();
    }

    @Test
    void a_page_is_fetched_and_both_it_and_what_was_answered_can_be_had() {
        String path = "/" + UUID.randomUUID();
        String html = "<!doctype html><title>Rates</title><p>" + "The rate is 2.5 per cent. ".repeat(40);
        SERVER.showing(path, html);
        Visitor ada = ada();
        String source = source(ada, SERVER.at(path));

        Visit begun = ada.submit(ada.get(source), source + "/begin-capture", Map.of());

        done(begun);
        assertThat(ada.follow(begun).body()).contains("Stet fetches the page.");
        Visit page = await().until(
                        () -> ada.get(source + "/captures"),
                        shown -> DOWNLOAD.matcher(shown.body()).find());
        assertThat(page.body()).contains("<b>HTML, ", SERVER.at(path), "answered");
        assertThat(page.body()).doesNotContain("hx-get=\"" + source);
        assertThat(ada.get(download(page, "content")).body()).isEqualTo(html);
        assertThat(ada.get(download(page, "warc")).status()).isEqualTo(200);
    }

    @Test
    void a_page_that_was_not_there_is_shown_with_its_warning() {
        String path = "/" + UUID.randomUUID();
        SERVER.saying(path, "HTTP/1.1 404 Not Found\r\nContent-Type: text/html\r\nContent-Length: 5\r\n\r\nNope.");
        Visitor ada = ada();
        String source = source(ada, SERVER.at(path));

        done(ada.submit(ada.get(source), source + "/begin-capture", Map.of()));

        await().untilAsserted(() -> assertThat(ada.get(source).body()).contains("The server answered 404 (not found)"));
    }

    @Test
    void a_page_inside_fails_with_its_reason() {
        Visitor ada = ada();
        String source = source(ada, "http://10.0.0.1/" + UUID.randomUUID());

        done(ada.submit(ada.get(source), source + "/begin-capture", Map.of()));

        await().untilAsserted(() ->
                assertThat(ada.get(source).body()).contains("Not captured: 10.0.0.1 is not on the public web"));
    }

    @Test
    void what_has_no_address_is_offered_no_fetching_and_who_reads_only_no_form() {
        Visitor ada = ada();
        String letter = source(ada, "");
        Visit page = ada.get(letter);
        assertThat(page.body()).doesNotContain("/begin-capture").contains("Keep as capture");

        Visit refused = ada.post(letter + "/begin-capture", page.hidden(letter + "/captures"));

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.body()).contains("There is a problem", "has no web address");
        Visit read = as("otto", "Otto Brandt", Role.AUDITOR).get(letter);
        assertThat(read.body()).contains("Nothing of what it says is kept yet.").doesNotContain("Keep as capture");
    }

    private static String source(Visitor ada, String url) {
        Map<String, String> typed = Map.of("title", "Rates " + UUID.randomUUID(), "url", url);
        Visit registered = ada.submit(ada.get("/sources/new"), "/sources", typed);
        done(registered);
        return registered.location().replaceAll("^https?://[^/]*", "");
    }

    private static Visit upload(Visitor ada, String source, String file) {
        return ada.upload(ada.get(source), source + "/captures", source + "/captures", Map.of(), file.getBytes(UTF_8));
    }

    private static String download(Visit page, String what) {
        Matcher found = DOWNLOAD.matcher(page.body());
        while (found.find()) if (found.group(1).equals(what)) return found.group();
        throw new AssertionError("no " + what + " in " + page.body());
    }
}
