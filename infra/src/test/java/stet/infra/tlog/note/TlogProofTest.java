package stet.infra.tlog.note;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import stet.infra.tlog.tree.Hash;
import stet.infra.tlog.tree.Malformed;
import stet.infra.tlog.tree.MemoryTiles;
import stet.infra.tlog.tree.Prover;

/** Proof files, as C2SP tlog-proof has them. */
class TlogProofTest {
    private static final SigningKey LOG = Keys.log("example.com/fancylog");
    private static final List<byte[]> ENTRIES =
            IntStream.range(0, 300).mapToObj(i -> bytes("entry " + i)).toList();
    private static final Prover PROVER =
            new Prover(MemoryTiles.of(ENTRIES.stream().map(Hash::leaf).toList()), ENTRIES.size());
    private static final SignedNote CHECKPOINT = new Checkpoint("example.com/fancylog", PROVER.head()).sign(LOG);
    private static final TlogProof PROOF = new TlogProof(PROVER.inclusion(273), CHECKPOINT);

    @Test
    void a_proof_is_one_file_with_all_that_it_needs() {
        String text = PROOF.format();
        assertThat(text).startsWith("c2sp.org/tlog-proof@v1\nindex 273\n").endsWith("\n\n" + CHECKPOINT.format());
        assertThat(TlogProof.parse(bytes(text))).isEqualTo(PROOF);
    }

    @Test
    void extra_data_stands_before_the_index() {
        TlogProof proof = new TlogProof("QUJD", PROOF.inclusion(), CHECKPOINT);
        assertThat(proof.format()).startsWith("c2sp.org/tlog-proof@v1\nextra QUJD\nindex 273\n");
        assertThat(TlogProof.parse(bytes(proof.format()))).isEqualTo(proof);
    }

    @Test
    void it_proves_its_entry_and_no_other_and_to_nobody_without_the_key() {
        List<VerifierKey> keys = List.of(LOG.verifier());
        assertThat(PROOF.refuses(ENTRIES.get(273), keys)).isEmpty();
        assertThat(PROOF.refuses(ENTRIES.get(274), keys)).contains("The entry isn't at index 273 of the signed log.");
        assertThat(PROOF.refuses(
                        ENTRIES.get(273),
                        List.of(Keys.another("example.com/fancylog").verifier())))
                .contains("None of the trusted keys signed it.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "c2sp.org/tlog-proof@v1\n",
                "c2sp.org/tlog-proof@v2\nindex 0\n\n",
                "c2sp.org/tlog-proof@v1\n\n",
                "c2sp.org/tlog-proof@v1\nextra QUJD\n\n",
                "c2sp.org/tlog-proof@v1\nextra ?\nindex 0\n\n",
                "c2sp.org/tlog-proof@v1\nindex 00\n\n",
                "c2sp.org/tlog-proof@v1\nindex 0\nQUJD\n\n"
            })
    void what_isnt_a_proof_is_refused(String start) {
        assertThatThrownBy(() -> TlogProof.parse(bytes(start))).isInstanceOf(Malformed.class);
        assertThatThrownBy(() -> TlogProof.parse(bytes(start + CHECKPOINT.format())))
                .isInstanceOf(Malformed.class);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
