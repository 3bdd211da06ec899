package stet.app.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The page of a newsroom that asks for captured evidence says what a verdict lacks, and refuses it in the same words. */
@DirtiesContext
class CapturedEvidencePagesTest extends PageTest {
    private static final String WORDS = "The rate is 2.5 per cent.";
    private static final String LACKS = "a passage for this one was not. Capture the source";

    @TempDir
    private static Path folder;

    @DynamicPropertySource
    static void askForCaptures(DynamicPropertyRegistry settings) {
        settings.add("stet.captures.folder", () -> folder.resolve("captures"));
        settings.add("stet.rules.captured-evidence", () -> true);
    }

    @Test
    void a_verdict_whose_passage_nobody_captured_is_refused_in_words() {
        Visitor ada = ada();
        String statement = claimResting(ada, source(ada));

        Visit refused = act(ada, statement, "propose-verdict", proposal());

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.says(LACKS)).isTrue();
    }

    @Test
    void one_whose_passage_was_found_is_proposed() {
        Visitor ada = ada();
        String source = source(ada);
        captureAndRead(ada, source);
        String statement = claimResting(ada, source);

        done(act(ada, statement, "propose-verdict", proposal()));

        assertThat(open(ada, statement).says(LACKS)).isFalse();
    }

    private String claimResting(Visitor visitor, String source) {
        String statement = statement(visitor);
        done(act(visitor, statement, "flag-claim", Map.of()));
        done(act(
                visitor,
                statement,
                "attach-source",
                Map.of(
                        "source",
                        source.substring(source.lastIndexOf('/') + 1),
                        "stance",
                        "SUPPORTS",
                        "excerpt",
                        "The rate is 2.5 per cent",
                        "locator",
                        "line 1")));
        return statement;
    }

    private static Map<String, String> proposal() {
        return Map.of(
                "verdict", "SUPPORTED", "rationale", "The bank says so.", "singleSourceReason", "It sets the rate.");
    }

    /** The address of a new one. */
    private static String source(Visitor visitor) {
        Visit made = visitor.submit(visitor.get("/sources/new"), "/sources", Map.of("title", "Rates"));
        assertThat(made.status()).as(made.body()).isEqualTo(303);
        return made.location().replaceAll("^https?://[^/]*", "");
    }

    private static void captureAndRead(Visitor visitor, String source) {
        String captures = source + "/captures";
        done(visitor.upload(visitor.get(source), captures, captures, Map.of(), WORDS.getBytes(StandardCharsets.UTF_8)));
        Matcher text = Pattern.compile("href=\"(/captures/[0-9a-f-]{36}/text)\"")
                .matcher(visitor.get(source).body());
        assertThat(text.find()).isTrue();
        await().until(() -> visitor.get(text.group(1)), page -> !page.says("Stet is reading it"));
    }
}
