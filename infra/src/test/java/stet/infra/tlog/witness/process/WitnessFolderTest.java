package stet.infra.tlog.witness.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stet.infra.Together;
import stet.infra.tlog.note.Checkpoint;
import stet.infra.tlog.note.Keys;
import stet.infra.tlog.tree.Hash;
import stet.infra.tlog.tree.TreeHead;
import stet.infra.tlog.witness.WitnessState.Latest;

/** The memory of a witness, when two decisions rest on the same one. */
class WitnessFolderTest {
    private static final String ORIGIN = "example.org/stet";

    @TempDir
    Path folder;

    @Test
    void what_rests_on_a_head_that_was_left_meanwhile_is_not_recorded() throws Exception {
        try (WitnessFolder witness = WitnessFolder.take(folder, folder.resolve("key"))) {
            assertThat(witness.advance(ORIGIN, TreeHead.EMPTY, head(1))).isTrue();
            assertThat(witness.advance(ORIGIN, TreeHead.EMPTY, head(2))).isFalse();
            assertThat(witness.latest(ORIGIN)).contains(head(1));
            assertThat(witness.advance(ORIGIN, head(1).head(), head(2))).isTrue();
            assertThat(witness.latest(ORIGIN)).contains(head(2));
        }
    }

    @Test
    void of_many_that_rest_on_the_same_head_one_is_recorded() throws Exception {
        try (WitnessFolder witness = WitnessFolder.take(folder, folder.resolve("key"))) {
            for (int round = 0; round < 50; round++) {
                TreeHead known = witness.latest(ORIGIN).map(Latest::head).orElse(TreeHead.EMPTY);
                int first = 1 + 8 * round;
                List<Latest> heads = IntStream.range(first, first + 8)
                        .mapToObj(WitnessFolderTest::head)
                        .toList();
                List<Boolean> recorded = Together.all(heads.stream()
                        .map(head -> (Callable<Boolean>) () -> witness.advance(ORIGIN, known, head))
                        .toList());
                assertThat(recorded).containsOnlyOnce(true);
            }
        }
    }

    private static Latest head(int size) {
        TreeHead head = new TreeHead(size, Hash.leaf(new byte[] {(byte) size, (byte) (size >> 8)}));
        return new Latest(head, new Checkpoint(ORIGIN, head).sign(Keys.log(ORIGIN)));
    }
}
