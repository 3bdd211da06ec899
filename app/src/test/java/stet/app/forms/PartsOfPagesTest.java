package stet.app.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Parts of pages, as scripts ask for them, whatever stands in their addresses. */
class PartsOfPagesTest extends PageTest {
    static Stream<String> awkward() {
        return Stream.of(
                "",
                "plain",
                "it's",
                "\"quoted\"",
                "a) or (b",
                "${1 + 1}",
                "__${1 + 1}__",
                "*{x} @{/} ~{y :: z} #{m}",
                ":: found",
                "{statement}",
                "<script>alert(1)</script>",
                "100 % & more; yes?",
                "back\\slash/slash",
                "l’école 北京 서울 пример \u202e 🙂",
                "tab\tand\nline",
                "x".repeat(2_000));
    }

    @ParameterizedTest
    @MethodSource("awkward")
    void the_finder_answers_whatever_is_looked_for(String words) {
        Visit found = ada().part("/sources/choices?find=%s&source=%s".formatted(encoded(words), encoded(words)));
        assertThat(found.status()).isEqualTo(200);
        assertThat(found.body())
                .contains("name=\"found\"")
                .doesNotContain("<html")
                .doesNotContain("<script>");
    }

    @ParameterizedTest
    @MethodSource("awkward")
    void lists_and_articles_answer_whatever_stands_in_their_address(String words) {
        Visitor ada = ada();
        for (String path : new String[] {"/articles?query=", "/sources?query=", ingest(ada) + "?only="}) {
            Visit part = ada.part(path + encoded(words));
            assertThat(part.status()).as(path).isEqualTo(200);
            assertThat(part.body()).doesNotContain("<script>alert");
        }
    }

    @ParameterizedTest
    @MethodSource("awkward")
    void a_panel_keeps_what_its_finder_was_asked(String words) {
        Visitor ada = ada();
        String statement = claim(ada);
        Visit sought = act(ada, statement, "attach-source", Map.of("find", words, "act", "find"));
        assertThat(sought.status()).isEqualTo(200);
        assertThat(sought.says("No source like that yet.") || sought.body().contains("source-choice-"))
                .isTrue();
    }

    private static String encoded(String words) {
        return URLEncoder.encode(words, StandardCharsets.UTF_8);
    }
}
