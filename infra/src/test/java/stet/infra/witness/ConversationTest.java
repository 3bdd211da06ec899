package stet.infra.witness;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import stet.infra.tlog.note.Checkpoint;
import stet.infra.tlog.note.Keys;
import stet.infra.tlog.tree.Prover;
import stet.infra.tlog.witness.CheckpointSubmission;
import stet.infra.tlog.witness.TwoPasts;
import stet.infra.witness.Reaction.Contradicted;
import stet.infra.witness.Reaction.Cosigned;
import stet.infra.witness.Reaction.Overtaken;
import stet.infra.witness.Reaction.Trouble;

/** What the log makes of each thing that a witness may answer, over real HTTP. */
class ConversationTest {
    private static final String NAME = "witness.example/w1";

    private final ShownLog log = new ShownLog();

    @AutoClose
    private final ImpatientHttp http = new ImpatientHttp(Duration.ofSeconds(30));

    private final WitnessClient client = new WitnessClient(http);

    @AutoClose
    private ServedWitness witness;

    @BeforeEach
    void serve() throws IOException {
        witness = new ServedWitness(NAME);
        log.size = 20;
    }

    @Test
    void a_witness_cosigns_and_its_line_is_kept() throws Exception {
        assertThat(talk(0)).isInstanceOfSatisfying(Cosigned.class, cosigned -> {
            assertThat(cosigned.size()).isEqualTo(20);
            assertThat(cosigned.line()).startsWith("— " + NAME + " ");
        });
        log.size = 300;
        assertThat(talk(20)).isInstanceOf(Cosigned.class);
        assertThat(witness.asked).containsExactly("old 0", "old 20");
    }

    @Test
    void a_log_that_forgot_where_the_witness_stands_is_told() throws Exception {
        saw(TwoPasts.told(15));
        assertThat(talk(0)).isInstanceOf(Cosigned.class);
        assertThat(talk(12)).isInstanceOf(Cosigned.class);
        assertThat(witness.asked).containsExactly("old 0", "old 15", "old 12", "old 20");
    }

    @Test
    void a_witness_that_cosigned_more_than_the_log_has_shows_that_entries_are_lost() throws Exception {
        saw(TwoPasts.told(25));
        assertThat(talk(0))
                .isInstanceOfSatisfying(
                        Contradicted.class,
                        found -> assertThat(found.sentence())
                                .isEqualTo(
                                        "The witness witness.example/w1 cosigned 25 events of this log, which now has signed only 20: "
                                                + "signed events are lost, perhaps by restoring an older backup. "
                                                + "The witness shows this log's own signature over them."));
        witness.showsWhatItCosigned = false;
        assertThat(talk(0))
                .isInstanceOfSatisfying(
                        Trouble.class, found -> assertThat(found.sentence()).contains("The witness shows no proof"));
    }

    @Test
    void a_newer_checkpoint_that_was_faster_is_no_loss() throws Exception {
        saw(TwoPasts.told(25));
        Conversation conversation = new Conversation(client, witness.contact(), log, log.signed());
        log.size = 25;
        assertThat(conversation.from(0)).isEqualTo(new Overtaken());
    }

    @Test
    void a_witness_that_cosigned_another_past_convicts_the_log_by_its_own_signature() throws Exception {
        for (int size : List.of(15, 20)) {
            witness = new ServedWitness(NAME);
            saw(TwoPasts.forked(size));
            assertThat(talk(0))
                    .isInstanceOfSatisfying(
                            Contradicted.class,
                            found -> assertThat(found.sentence())
                                    .contains("this log's own signature over " + size + " events that aren't its first "
                                            + size + " now"));
        }
    }

    @Test
    void a_witness_that_only_says_so_convicts_nobody() throws Exception {
        witness.behaviour = ServedWitness.saying(422, "No.\n");
        assertThat(talk(0))
                .isEqualTo(new Trouble(
                        "The witness finds that the log doesn't continue what it cosigned, but shows no proof."));
        saw(TwoPasts.told(15));
        assertThat(talk(15))
                .isEqualTo(new Trouble("The witness refuses a checkpoint that continues what it cosigned."));
    }

    @Test
    void a_witness_that_cosigns_something_else_is_not_believed() throws Exception {
        String foreign = Keys.witness("witness.example/w2")
                .cosign(Checkpoint.parse(log.signed().text()), Instant.EPOCH.plusSeconds(1))
                .line();
        witness.behaviour = ServedWitness.saying(200, foreign + "\n");
        assertThat(talk(0))
                .isInstanceOfSatisfying(
                        Trouble.class,
                        trouble -> assertThat(trouble.sentence()).startsWith("The cosignature doesn't hold"));
    }

    @Test
    void a_witness_that_says_what_it_likes_is_only_trouble() throws Exception {
        for (int status : List.of(301, 400, 403, 404, 500, 503)) {
            witness.behaviour = (exchange, body) -> {
                exchange.getResponseHeaders().set("Location", witness.url() + "add-checkpoint");
                ServedWitness.send(exchange, status, "Not now.\n");
            };
            assertThat(talk(0)).isEqualTo(new Trouble("The witness answered " + status + ": 'Not now.'"));
        }
        assertThat(witness.asked).hasSize(6);
    }

    @Test
    void a_witness_that_never_agrees_on_a_size_is_left() throws Exception {
        int[] size = {0};
        witness.behaviour = (exchange, body) -> ServedWitness.send(exchange, 409, ++size[0] + "\n");
        assertThat(talk(0)).isEqualTo(new Trouble("The witness named another size each time it was asked."));
    }

    @Test
    void an_answer_without_end_is_cut_off() throws Exception {
        witness.behaviour = ServedWitness.saying(200, "x".repeat(1 << 20));
        assertThat(talk(0)).isInstanceOf(Trouble.class);
    }

    @Test
    void an_answer_that_drips_in_is_not_waited_for() throws Exception {
        CountDownLatch over = new CountDownLatch(1);
        witness.behaviour = (exchange, body) -> {
            exchange.sendResponseHeaders(200, 1000);
            exchange.getResponseBody().write('-');
            exchange.getResponseBody().flush();
            try {
                over.await();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        };
        try (ImpatientHttp impatient = new ImpatientHttp(Duration.ofMillis(200))) {
            Conversation conversation =
                    new Conversation(new WitnessClient(impatient), witness.contact(), log, log.signed());
            assertThat(conversation.from(0))
                    .isInstanceOfSatisfying(
                            Trouble.class,
                            trouble -> assertThat(trouble.sentence())
                                    .isEqualTo("The witness can't be reached: there was no answer within 200 ms."));
        } finally {
            over.countDown();
        }
    }

    @Test
    void a_witness_that_isnt_there_is_only_trouble() throws Exception {
        witness.close();
        assertThat(talk(0))
                .isInstanceOfSatisfying(
                        Trouble.class,
                        trouble -> assertThat(trouble.sentence()).startsWith("The witness can't be reached: "));
    }

    private Reaction talk(long cosignedLast) throws InterruptedException {
        return new Conversation(client, witness.contact(), log, log.signed()).from(cosignedLast);
    }

    private void saw(Prover past) {
        CheckpointSubmission submission = new CheckpointSubmission(
                TwoPasts.signed(past), past, Keys.witness(NAME).verifier());
        witness.saw(submission.from(0).format());
    }
}
