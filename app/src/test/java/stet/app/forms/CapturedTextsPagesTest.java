package stet.app.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** What a capture says, and a passage of it, on pages without a script. */
@DirtiesContext
class CapturedTextsPagesTest extends PageTest {
    private static final String WORDS = "The rate is 2.5 per cent. It was <b>3</b> per cent in May.";

    @TempDir
    private static Path folder;

    @DynamicPropertySource
    static void aFolder(DynamicPropertyRegistry settings) {
        settings.add("stet.captures.folder", () -> folder.resolve("captures"));
    }

    @Test
    void the_text_of_a_capture_is_shown_as_it_is() {
        Visitor ada = ada();

        Visit text = read(ada, captured(ada));

        assertThat(text.body()).contains("It was &lt;b&gt;3&lt;/b&gt; per cent in May.");
    }

    @Test
    void a_passage_that_is_not_there_asks_for_a_reason_and_shows_it() {
        Visitor ada = ada();
        String source = captured(ada);
        read(ada, source);
        String statement = statement(ada);
        done(act(ada, statement, "flag-claim", Map.of()));
        assertThat(open(ada, statement).body()).doesNotContain("name=\"notFoundReason\"");

        Visit refused = act(ada, statement, "attach-source", passage(source, "The rate is 3.5 per cent", ""));
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.says("“3.5” for “2.5”")).isTrue();
        assertThat(refused.body()).contains("name=\"notFoundReason\"");

        done(act(ada, statement, "attach-source", passage(source, "The rate is 3.5 per cent", "It was mended.")));
        assertThat(open(ada, statement).says("Not found")).isTrue();
        assertThat(open(ada, statement).says("It was mended.")).isTrue();
    }

    @Test
    void a_passage_that_is_there_says_so() {
        Visitor ada = ada();
        String source = captured(ada);
        read(ada, source);
        String statement = statement(ada);
        done(act(ada, statement, "flag-claim", Map.of()));

        done(act(ada, statement, "attach-source", passage(source, "The rate is 2.5 per cent", "")));

        assertThat(open(ada, statement).body())
                .containsPattern("Found in the <a href=\"/captures/[0-9a-f-]{36}/text\">");
    }

    private static Map<String, String> passage(String source, String words, String reason) {
        return Map.of(
                "source",
                source.substring(source.lastIndexOf('/') + 1),
                "stance",
                "SUPPORTS",
                "excerpt",
                words,
                "locator",
                "line 1",
                "notFoundReason",
                reason);
    }

    /** The address of a source with one capture. */
    private static String captured(Visitor visitor) {
        Visit made = visitor.submit(visitor.get("/sources/new"), "/sources", Map.of("title", "Rates"));
        assertThat(made.status()).as(made.body()).isEqualTo(303);
        String source = made.location().replaceAll("^https?://[^/]*", "");
        String captures = source + "/captures";
        done(visitor.upload(visitor.get(source), captures, captures, Map.of(), WORDS.getBytes(StandardCharsets.UTF_8)));
        return source;
    }

    private static Visit read(Visitor visitor, String source) {
        String text = visitor.get(source).body().replaceFirst("(?s).*?href=\"(/captures/[0-9a-f-]{36}/text)\".*", "$1");
        return await().until(() -> visitor.get(text), page -> !page.says("Stet is reading it"));
    }
}
