package stet.app.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static stet.infra.BesideTheProject.corpus;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import stet.app.rest.Api.Answer;
import tools.jackson.databind.JsonNode;

/** Real articles about one summit, over REST: each is read whole, and one claim of each goes all the way. */
class CorpusTest extends RestTest {
    @BeforeAll
    static void the_corpus_is_here() {
        assumeTrue(corpus().isPresent(), "Skipped: there is no shared/corpus/geneva-summit beside the project");
    }

    /** The articles; without them one that is never looked at, because a test needs something to skip. */
    static Stream<Path> articles() throws IOException {
        if (corpus().isEmpty()) return Stream.of(Path.of("no corpus"));
        try (Stream<Path> files = Files.list(corpus().get())) {
            return files.sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("articles")
    void an_article_is_taken_in_and_a_claim_of_it_verified_by_two_people(Path file) throws IOException {
        String text = Files.readString(file);
        Answer created = ada().post(
                        "/api/v1/articles",
                        Api.JSON.writeValueAsString(
                                Map.of("title", file.getFileName().toString(), "text", text, "publisher", "Corpus")));
        assertThat(created.status()).as(created.body()).isEqualTo(201);
        List<JsonNode> statements =
                created.json().get("statements").valueStream().toList();
        assertThat(created.json().get("text").asString()).isEqualTo(text);
        assertNothingIsLost(text, statements);
        verify("/api/v1/statements/" + longest(statements).get("id").asString());
    }

    private static void assertNothingIsLost(String text, List<JsonNode> statements) {
        int end = 0;
        for (JsonNode statement : statements) {
            int start = statement.get("start").asInt();
            assertThat(text.substring(end, start)).isBlank();
            end = statement.get("end").asInt();
            assertThat(statement.get("text").asString()).isEqualTo(text.substring(start, end));
        }
        assertThat(text.substring(end)).isBlank();
    }

    private static JsonNode longest(List<JsonNode> statements) {
        return statements.stream()
                .max((one, other) -> Integer.compare(
                        one.get("text").asString().length(),
                        other.get("text").asString().length()))
                .orElseThrow();
    }

    private void verify(String claim) {
        done(ada().post(claim + "/flag-claim", "{}"));
        done(ada().post(claim + "/attach-source", source("kremlin.example")));
        done(ada().post(claim + "/attach-source", source("whitehouse.example")));
        done(ada().post(claim + "/propose-verdict", """
                {"verdict": "SUPPORTED", "rating": 4, "rationale": "Both governments say so."}"""));
        assertThat(done(ben().post(claim + "/mark-verified", "{}")).value("status"))
                .isEqualTo("VERIFIED");
    }
}
