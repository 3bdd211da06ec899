package stet.infra.tlog.witness;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import stet.infra.tlog.note.Checkpoint;
import stet.infra.tlog.note.Keys;
import stet.infra.tlog.note.NoteSignature;
import stet.infra.tlog.note.Opening.Opened;
import stet.infra.tlog.note.SignedNote;
import stet.infra.tlog.note.SigningKey;
import stet.infra.tlog.note.VerifierKey;
import stet.infra.tlog.tree.ConsistencyProof;
import stet.infra.tlog.tree.Hash;
import stet.infra.tlog.tree.MemoryTiles;
import stet.infra.tlog.tree.Prover;
import stet.infra.tlog.tree.TreeHead;
import stet.infra.tlog.witness.CheckpointSubmission.Done;
import stet.infra.tlog.witness.WitnessAnswer.Cosigned;
import stet.infra.tlog.witness.WitnessAnswer.OutOfStep;

/** What a witness says to a log, as C2SP tlog-witness has it. */
class WitnessTest {
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
    void a_witness_cosigns_the_first_checkpoint_and_what_continues_it() {
        assertThat(send(submission(10).from(0))).isInstanceOf(Cosigned.class);
        WitnessAnswer answer = send(submission(20).from(10));
        assertThat(answer.status()).isEqualTo(200);
        CheckpointSubmission.Outcome outcome = submission(20).read(answer.status(), bytes(answer.body()));
        assertThat(outcome).isInstanceOfSatisfying(Done.class, done -> {
            assertThat(Checkpoint.open(done.cosigned(), List.of(LOG.verifier(), WITNESS.verifier())))
                    .isInstanceOfSatisfying(
                            Opened.class,
                            opened -> assertThat(opened.signatures()).hasSize(2));
            assertThat(done.cosigned().signatures().getLast().cosignedAt()).isEqualTo(NOW);
        });
    }

    @Test
    void the_same_checkpoint_is_cosigned_again() {
        send(submission(10).from(0));
        assertThat(send(submission(10).from(10))).isInstanceOf(Cosigned.class);
    }

    @Test
    void a_fork_is_never_cosigned() {
        send(submission(10).from(0));
        Prover forked = prover(LEAVES.reversed(), 20);
        AddCheckpoint fork = new CheckpointSubmission(signed(forked), forked, WITNESS.verifier()).from(10);
        assertThat(send(fork).status()).isEqualTo(422);
        Prover otherTen = prover(LEAVES.reversed(), 10);
        assertThat(send(new AddCheckpoint(10, NOTHING, signed(otherTen))).status())
                .isEqualTo(422);
        assertThat(state.latest(ORIGIN).orElseThrow().head())
                .isEqualTo(prover(LEAVES, 10).head());
    }

    @Test
    void a_first_checkpoint_needs_no_proof_and_takes_none() {
        ConsistencyProof proof = prover(LEAVES, 10).consistency(5);
        assertThat(send(new AddCheckpoint(0, proof, signed(prover(LEAVES, 10)))).status())
                .isEqualTo(422);
    }

    @Test
    void an_empty_log_has_the_empty_root() {
        Checkpoint empty = new Checkpoint(ORIGIN, TreeHead.EMPTY);
        assertThat(send(new AddCheckpoint(0, NOTHING, empty.sign(LOG)))).isInstanceOf(Cosigned.class);
        Checkpoint wrong = new Checkpoint(ORIGIN, new TreeHead(0, LEAVES.getFirst()));
        assertThat(send(new AddCheckpoint(0, NOTHING, wrong.sign(LOG))).status())
                .isEqualTo(422);
    }

    @Test
    void the_old_size_cant_be_larger_than_the_checkpoint() {
        assertThat(send(new AddCheckpoint(11, NOTHING, signed(prover(LEAVES, 10))))
                        .status())
                .isEqualTo(400);
    }

    @Test
    void an_unknown_log_isnt_watched_and_an_unsigned_checkpoint_isnt_looked_at() {
        TreeHead head = prover(LEAVES, 10).head();
        SignedNote unknown = new Checkpoint("example.org/other", head).sign(Keys.log("example.org/other"));
        assertThat(send(new AddCheckpoint(0, NOTHING, unknown)).status()).isEqualTo(404);
        SignedNote unsigned = new Checkpoint(ORIGIN, head).sign(Keys.another(ORIGIN));
        assertThat(send(new AddCheckpoint(0, NOTHING, unsigned)).status()).isEqualTo(403);
        SignedNote forged = signed(prover(LEAVES, 10)).with(List.of(LOG.sign("other\n")));
        assertThat(send(new AddCheckpoint(0, NOTHING, forged)).status()).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "old 0\n", "old 00\n\n", "old -1\n\n", "new 0\n\n", "old 0\nQUJD\n\n", "old 0\n\ntext\n"})
    void what_isnt_a_request_is_bad(String body) {
        assertThat(witness.addCheckpoint(bytes(body)).status()).isEqualTo(400);
        SignedNote noCheckpoint = SignedNote.sign("text\n", LOG);
        assertThat(witness.addCheckpoint(bytes(body + noCheckpoint.format())).status())
                .isEqualTo(400);
    }

    @Test
    void of_two_requests_at_once_only_one_is_cosigned() {
        send(submission(10).from(0));
        MemoryState overtaken = new MemoryState() {
            @Override
            public boolean advance(String origin, TreeHead known, Latest next) {
                send(submission(20).from(10));
                return state.advance(origin, known, next);
            }

            @Override
            public Optional<Latest> latest(String origin) {
                return state.latest(origin);
            }
        };
        Witness slow = new Witness(WITNESS, List.of(LOG.verifier()), overtaken, InstantSource.fixed(NOW));
        assertThat(slow.addCheckpoint(bytes(submission(15).from(10).format()))).isEqualTo(new OutOfStep(20));
    }

    @Test
    void who_asks_the_witness_gets_what_it_cosigned() {
        String hash = HexFormat.of().formatHex(Hash.sha256(ORIGIN));
        assertThat(witness.lastOf(hash)).isEmpty();
        send(submission(10).from(0));
        SignedNote last = witness.lastOf(hash).orElseThrow();
        List<VerifierKey> both = List.of(LOG.verifier(), WITNESS.verifier());
        assertThat(Checkpoint.open(last, both))
                .isInstanceOfSatisfying(
                        Opened.class,
                        opened -> assertThat(opened.signatures())
                                .extracting(NoteSignature::key)
                                .containsExactly(
                                        LOG.verifier().name(),
                                        WITNESS.verifier().name()));
        assertThat(witness.lastOf("00")).isEmpty();
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
