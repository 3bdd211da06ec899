package stet.app.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import stet.app.rest.Api.Answer;

class RepeatedRequestsTest extends RestTest {

    @Test
    void a_repeated_command_has_its_effect_once() {
        String statement = statement();
        Api ada = ada().with("Idempotency-Key", "note-1");
        Answer first = done(ada.post(statement + "/add-note", "{\"text\": \"Once.\"}"));
        Answer again = done(ada.post(statement + "/add-note", "{\"text\": \"Once.\"}"));
        assertThat(first.header("Idempotency-Replayed")).isEmpty();
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(again.json()).isEqualTo(first.json());
        assertThat(again.json().get("notes").size()).isEqualTo(1);
    }

    @Test
    void a_repeated_ingestion_answers_with_the_first_article() {
        Api ada = ada().with("Idempotency-Key", "article-1");
        String body = article("Told once.");
        Answer first = ada.post("/api/v1/articles", body);
        Answer again = ada.post("/api/v1/articles", body);
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.header("Location")).isEqualTo(first.header("Location"));
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
    }

    @Test
    void one_key_never_means_two_requests() {
        String statement = statement();
        Api ada = ada().with("Idempotency-Key", "note-2");
        done(ada.post(statement + "/add-note", "{\"text\": \"One.\"}"));
        refused(ada.post(statement + "/add-note", "{\"text\": \"Two.\"}"), 422, "key-used-before");
        refused(ada.post(statement() + "/add-note", "{\"text\": \"One.\"}"), 422, "key-used-before");
    }

    @Test
    void everyone_has_keys_of_their_own() {
        String statement = statement();
        done(ada().with("Idempotency-Key", "mine").post(statement + "/add-note", "{\"text\": \"Ada's.\"}"));
        Answer bens =
                done(ben().with("Idempotency-Key", "mine").post(statement + "/add-note", "{\"text\": \"Ben's.\"}"));
        assertThat(bens.json().get("notes").size()).isEqualTo(2);
    }

    /** What nobody but ada may be told again is judged for ben as if he had sent no key. */
    @Test
    void a_key_answers_nobody_but_its_owner_when_the_same_is_refused_now() {
        String statement = statement();
        done(ada().with("Idempotency-Key", "flag").post(statement + "/flag-claim", "{}"));
        refused(ben().with("Idempotency-Key", "flag").post(statement + "/flag-claim", "{}"), 409, "already-flagged");
        Answer again = done(ada().with("Idempotency-Key", "flag").post(statement + "/flag-claim", "{}"));
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
    }

    @ParameterizedTest
    @ValueSource(strings = {"with space", ""})
    void a_key_is_visible_ascii(String key) {
        refused(
                ada().with("Idempotency-Key", key).post(statement() + "/flag-claim", "{}"),
                400,
                "malformed-idempotency-key");
    }

    @Test
    void a_key_has_255_characters_at_most() {
        done(ada().with("Idempotency-Key", "k".repeat(255)).post(statement() + "/flag-claim", "{}"));
        refused(
                ada().with("Idempotency-Key", "k".repeat(256)).post(statement() + "/flag-claim", "{}"),
                400,
                "malformed-idempotency-key");
    }

    @Test
    void requests_at_the_same_moment_have_one_effect_too() throws Exception {
        String body = article("Sent by an impatient machine.");
        Api ada = ada().with("Idempotency-Key", "at-once");
        List<Answer> answers = atOnce(8, () -> ada.post("/api/v1/articles", body));
        assertThat(answers).allSatisfy(answer -> assertThat(answer.status()).isEqualTo(201));
        assertThat(answers.stream().map(answer -> answer.header("Location")).distinct())
                .hasSize(1);
        assertThat(answers.stream()
                        .filter(answer -> answer.header("Idempotency-Replayed").isEmpty()))
                .hasSize(1);
    }

    @Test
    void the_same_text_at_the_same_moment_is_taken_in_once() throws Exception {
        String body = article("Sent by two desks.");
        Api ada = ada();
        List<Answer> answers = atOnce(6, () -> ada.post("/api/v1/articles", body));
        assertThat(answers.stream().map(Answer::status).filter(status -> status == 201))
                .hasSize(1);
        assertThat(answers.stream().map(Answer::status).filter(status -> status == 409))
                .hasSize(5);
    }

    private static List<Answer> atOnce(int times, Callable<Answer> request) throws Exception {
        try (ExecutorService callers = Executors.newFixedThreadPool(times)) {
            List<Future<Answer>> answers = callers.invokeAll(
                    IntStream.range(0, times).mapToObj(number -> request).toList());
            return answers.stream().map(Future::resultNow).toList();
        }
    }
}
