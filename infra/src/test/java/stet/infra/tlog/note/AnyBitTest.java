package stet.infra.tlog.note;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import stet.infra.tlog.tree.Hash;
import stet.infra.tlog.tree.InclusionProof;
import stet.infra.tlog.tree.Malformed;
import stet.infra.tlog.tree.TreeHead;

/** Whatever bit is changed on the way, what arrives isn't believed. */
class AnyBitTest {
    private static final SigningKey LOG = Keys.log("example.org/stet");
    private static final SigningKey WITNESS = Keys.witness("witness.example");
    private static final byte[] ENTRY = {1, 2, 3};
    private static final Checkpoint CHECKPOINT = new Checkpoint("example.org/stet", new TreeHead(1, Hash.leaf(ENTRY)));
    private static final byte[] NOTE = CHECKPOINT.sign(LOG).bytes();
    private static final byte[] COSIGNED = new SignedNote(
                    CHECKPOINT.text(), List.of(WITNESS.cosign(CHECKPOINT, Instant.ofEpochSecond(1_700_000_000))))
            .bytes();
    private static final byte[] PROOF = new TlogProof(new InclusionProof(0, List.of()), SignedNote.parse(NOTE))
            .format()
            .getBytes(StandardCharsets.UTF_8);

    @Test
    void a_checkpoint_changed_in_any_bit_isnt_believed() {
        assertOnlyUnchanged(NOTE, note -> isBelieved(note, LOG));
    }

    @Test
    void a_cosignature_changed_in_any_bit_isnt_believed() {
        assertOnlyUnchanged(COSIGNED, note -> isBelieved(note, WITNESS));
    }

    @Test
    void a_proof_changed_in_any_bit_isnt_believed() {
        assertOnlyUnchanged(PROOF, AnyBitTest::proves);
    }

    private static void assertOnlyUnchanged(byte[] bytes, Predicate<byte[]> isBelieved) {
        assertThat(bytes).matches(isBelieved);
        for (int bit = 0; bit < bytes.length * Byte.SIZE; bit++) {
            byte[] changed = bytes.clone();
            changed[bit / Byte.SIZE] ^= (byte) (1 << bit % Byte.SIZE);
            assertThat(isBelieved.test(changed)).as("bit %d", bit).isFalse();
        }
    }

    private static boolean isBelieved(byte[] note, SigningKey key) {
        try {
            return SignedNote.parse(note).verify(List.of(key.verifier())) instanceof Verification.Verified;
        } catch (Malformed e) {
            return false;
        }
    }

    private static boolean proves(byte[] proof) {
        try {
            return TlogProof.parse(proof)
                    .refuses(ENTRY, List.of(LOG.verifier()))
                    .isEmpty();
        } catch (Malformed e) {
            return false;
        }
    }
}
