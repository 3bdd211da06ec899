package stet.infra.tlog.note;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stet.infra.tlog.note.Signing.Refused;
import stet.infra.tlog.note.Signing.Signed;
import stet.infra.tlog.tree.Hash;
import stet.infra.tlog.tree.MemoryTiles;
import stet.infra.tlog.tree.Prover;

/** A log never signs two checkpoints that contradict each other. */
class CheckpointSignerTest {
    private static final SigningKey LOG = Keys.log("example.org/stet");
    private static final List<Hash> LEAVES = IntStream.range(0, 20)
            .mapToObj(i -> Hash.leaf(new byte[] {(byte) i}))
            .toList();

    @TempDir
    Path folder;

    private CheckpointSigner signer;

    @BeforeEach
    void sign_ten_entries() throws IOException {
        signer = new CheckpointSigner(new KeyRing(LOG, List.of()), new NoteFile(folder.resolve("checkpoint")));
        assertThat(signer.last()).isEmpty();
        assertThat(signer.sign(log(LEAVES, 10))).isInstanceOf(Signed.class);
    }

    @Test
    void a_log_that_grew_is_signed_and_the_checkpoint_is_on_file_first() throws IOException {
        Prover grown = log(LEAVES, 20);
        Signing signing = signer.sign(grown);
        SignedNote onFile = new NoteFile(folder.resolve("checkpoint")).read().orElseThrow();
        assertThat(signing).isEqualTo(new Signed(onFile));
        assertThat(signer.last()).contains(grown.head());
    }

    @Test
    void the_same_log_may_be_signed_again() throws IOException {
        assertThat(signer.sign(log(LEAVES, 10))).isInstanceOf(Signed.class);
    }

    @Test
    void after_an_older_backup_nothing_is_signed() throws IOException {
        assertThat(signer.sign(log(LEAVES, 9)))
                .isEqualTo(new Refused("The log has 9 entries, but 10 were signed: was an older backup restored?"));
    }

    @Test
    void a_rewritten_past_is_not_signed() throws IOException {
        assertThat(signer.sign(log(LEAVES.reversed(), 20))).isInstanceOf(Refused.class);
        assertThat(signer.sign(log(LEAVES.reversed(), 10))).isInstanceOf(Refused.class);
        assertThat(signer.last()).contains(log(LEAVES, 10).head());
    }

    @Test
    void a_checkpoint_of_someone_else_on_file_stops_everything() throws IOException {
        SignedNote foreign =
                new Checkpoint("example.org/stet", log(LEAVES, 1).head()).sign(Keys.another("example.org/stet"));
        Files.write(folder.resolve("checkpoint"), foreign.bytes());
        assertThatThrownBy(signer::last).hasMessageContaining("isn't this log's");
    }

    private static Prover log(List<Hash> leaves, int size) {
        return new Prover(MemoryTiles.of(leaves.subList(0, size)), size);
    }
}
