package stet.infra.tlog.witness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import stet.infra.tlog.note.Checkpoint;
import stet.infra.tlog.note.Keys;
import stet.infra.tlog.note.SignedNote;
import stet.infra.tlog.note.SigningKey;
import stet.infra.tlog.tree.ConsistencyProof;
import stet.infra.tlog.tree.Hash;
import stet.infra.tlog.tree.Malformed;
import stet.infra.tlog.tree.MemoryTiles;
import stet.infra.tlog.tree.Prover;
import stet.infra.tlog.witness.CheckpointSubmission.Again;
import stet.infra.tlog.witness.CheckpointSubmission.Ahead;
import stet.infra.tlog.witness.CheckpointSubmission.Failed;
import stet.infra.tlog.witness.WitnessAnswer.Cosigned;
import stet.infra.tlog.witness.WitnessAnswer.OutOfStep;

/** What a log makes of its witness's answers, as C2SP tlog-witness has them. */
class SubmissionTest {
    private static final String ORIGIN = "example.org/stet";
    private static final Instant NOW = Instant.ofEpochSecond(1_700_000_000);
    private static final SigningKey LOG = Keys.log(ORIGIN);
    private static final SigningKey WITNESS = Keys.witness("witness.example/w1");
    private static final List<Hash> LEAVES = IntStream.range(0, 30)
            .mapToObj(i -> Hash.leaf(new byte[] {(byte) i}))
            .toList();
    private static final ConsistencyProof NOTHING = new ConsistencyProof(List.of());

    private final MemoryState state = new MemoryState();
    private final Witness witness = new Witness(WITNESS, List.of(LOG.verifier()), state, InstantSource.fixed(NOW));

    @Test
    void a_log_that_doesnt_know_where_the_witness_stands_is_told_so() {
        send(submission(10).from(0));
        WitnessAnswer answer = send(submission(20).from(0));
        assertThat(answer).isEqualTo(new OutOfStep(10));
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.body()).isEqualTo("10\n");
        assertThat(answer.contentType()).isEqualTo("text/x.tlog.size");
        assertThat(submission(20).read(409, bytes("10\n")))
                .isInstanceOfSatisfying(
                        Again.class, again -> assertThat(send(again.request())).isInstanceOf(Cosigned.class));
    }

    @Test
    void a_witness_that_saw_more_than_the_log_has_is_worth_an_alarm() {
        send(submission(20).from(0));
        WitnessAnswer answer = send(submission(10).from(0));
        assertThat(submission(10).read(answer.status(), bytes(answer.body()))).isEqualTo(new Ahead(20));
    }

    @Test
    void a_log_believes_no_answer_that_it_cant_verify() {
        CheckpointSubmission submission = submission(10);
        String foreign = Keys.witness("witness.example/w2")
                .cosign(Checkpoint.parse(signed(prover(LEAVES, 10)).text()), NOW)
                .line();
        String ofOther = WITNESS.cosign(
                        Checkpoint.parse(signed(prover(LEAVES, 9)).text()), NOW)
                .line();
        for (String body : List.of("", "\n", foreign, foreign + "\n", ofOther + "\n", "— x\n", "é"))
            assertThat(submission.read(200, bytes(body))).isInstanceOf(Failed.class);
        for (String body : List.of("", "x\n", "1", "1\n2\n", "-1\n", "\u0001\n"))
            assertThat(submission.read(409, bytes(body))).isInstanceOf(Failed.class);
        assertThat(submission.read(404, bytes("No such log\n")))
                .isEqualTo(new Failed("The witness answered 404: 'No such log'"));
    }

    @Test
    void a_request_is_its_lines_and_the_checkpoint() {
        AddCheckpoint request = submission(20).from(10);
        assertThat(request.format())
                .startsWith("old 10\n")
                .endsWith("\n\n" + request.checkpoint().format());
        assertThat(AddCheckpoint.parse(bytes(request.format()))).isEqualTo(request);
        String tooLong = "old 1\n" + (LEAVES.getFirst() + "\n").repeat(64) + "\n"
                + request.checkpoint().format();
        assertThatThrownBy(() -> AddCheckpoint.parse(bytes(tooLong))).isInstanceOf(Malformed.class);
    }

    private WitnessAnswer send(AddCheckpoint request) {
        return witness.addCheckpoint(bytes(request.format()));
    }

    private static CheckpointSubmission submission(int size) {
        Prover prover = prover(LEAVES, size);
        return new CheckpointSubmission(signed(prover), prover, WITNESS.verifier());
    }

    private static SignedNote signed(Prover prover) {
        return new Checkpoint(ORIGIN, prover.head()).sign(LOG);
    }

    private static Prover prover(List<Hash> leaves, int size) {
        return new Prover(MemoryTiles.of(leaves.subList(0, size)), size);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
