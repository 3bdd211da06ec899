package stet.infra.tlog.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stet.infra.tlog.live.LogFollower.Right;
import stet.infra.tlog.live.LogFollower.Wrong;
import stet.infra.tlog.note.Checkpoint;
import stet.infra.tlog.note.Keys;
import stet.infra.tlog.note.NoteFile;
import stet.infra.tlog.note.SignedNote;
import stet.infra.tlog.note.SigningKey;
import stet.infra.tlog.note.VerifierKey;
import stet.infra.tlog.tree.ConsistencyProof;
import stet.infra.tlog.tree.Hash;
import stet.infra.tlog.tree.MemoryTiles;
import stet.infra.tlog.tree.Prover;
import stet.infra.tlog.tree.TreeHead;

/** Someone outside looks at a log again and again. */
class LogFollowerTest {
    private static final String ORIGIN = "example.org/stet";
    private static final SigningKey KEY = Keys.log(ORIGIN);
    private static final List<Hash> LEAVES = IntStream.range(0, 30)
            .mapToObj(i -> Hash.leaf(new byte[] {(byte) i}))
            .toList();

    @TempDir
    Path folder;

    @Test
    void a_log_may_grow_and_stand_still() throws IOException {
        for (int size : new int[] {0, 10, 10, 20})
            assertThat(look(LEAVES, size, KEY)).isEqualTo(new Right(head(LEAVES, size), List.of()));
        assertThat(kept()).isEqualTo(signed(LEAVES, 20, KEY));
    }

    @Test
    void a_log_that_lost_events_is_caught() throws IOException {
        look(LEAVES, 20, KEY);
        assertThat(look(LEAVES, 19, KEY))
                .isEqualTo(new Wrong("The log had 20 events and now has only 19.", signed(LEAVES, 19, KEY)));
        assertThat(kept()).isEqualTo(signed(LEAVES, 20, KEY));
    }

    @Test
    void a_rewritten_log_is_caught_whatever_its_size() throws IOException {
        look(LEAVES, 20, KEY);
        assertThat(look(LEAVES.reversed(), 20, KEY)).isInstanceOf(Wrong.class);
        assertThat(look(LEAVES.reversed(), 30, KEY))
                .isInstanceOfSatisfying(
                        Wrong.class,
                        wrong -> assertThat(wrong.sentence())
                                .isEqualTo("The log can't prove that its first 20 events are those of before."));
        assertThat(kept()).isEqualTo(signed(LEAVES, 20, KEY));
    }

    @Test
    void a_checkpoint_that_the_log_didnt_sign_is_caught() throws IOException {
        assertThat(look(LEAVES, 10, Keys.another(ORIGIN))).isInstanceOf(Wrong.class);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void a_kept_checkpoint_of_another_log_is_no_measure() throws IOException {
        Files.write(
                folder.resolve("kept"), signed(LEAVES, 10, Keys.another(ORIGIN)).bytes());
        assertThatThrownBy(() -> look(LEAVES, 10, KEY)).hasMessageContaining("kept checkpoint");
    }

    private LogFollower.Look look(List<Hash> leaves, int size, SigningKey key) throws IOException {
        LogSource log = new LogSource() {
            @Override
            public SignedNote checkpoint() {
                return signed(leaves, size, key);
            }

            @Override
            public SignedNote cosigned(List<VerifierKey> witnesses) {
                return checkpoint();
            }

            @Override
            public List<SignedNote> handovers() {
                return List.of();
            }

            @Override
            public ConsistencyProof consistency(long from, long to) {
                assertThat(to).isEqualTo(size);
                return prover(leaves, size).consistency(from);
            }
        };
        NoteFile kept = new NoteFile(folder.resolve("kept"));
        return new LogFollower(log, kept, List.of(KEY.verifier()), List.of()).look();
    }

    private SignedNote kept() throws IOException {
        return new NoteFile(folder.resolve("kept")).read().orElseThrow();
    }

    private static SignedNote signed(List<Hash> leaves, int size, SigningKey key) {
        return new Checkpoint(ORIGIN, head(leaves, size)).sign(key);
    }

    private static TreeHead head(List<Hash> leaves, int size) {
        return prover(leaves, size).head();
    }

    private static Prover prover(List<Hash> leaves, int size) {
        return new Prover(MemoryTiles.of(leaves.subList(0, size)), size);
    }
}
