package stet.infra.tlog.note;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import stet.infra.tlog.note.Opening.Opened;
import stet.infra.tlog.note.Opening.Refused;
import stet.infra.tlog.tree.Hash;
import stet.infra.tlog.tree.Malformed;
import stet.infra.tlog.tree.TreeHead;

/** Checkpoints and cosignatures, as C2SP tlog-checkpoint and tlog-cosignature have them. */
class CheckpointTest {
    private static final String ORIGIN = "example.com/behind-the-sofa";
    private static final String ROOT = "CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=";
    private static final String TEXT = ORIGIN + "\n20852163\n" + ROOT + "\n";
    private static final Checkpoint CHECKPOINT = Checkpoint.parse(TEXT);
    private static final SigningKey LOG = Keys.log(ORIGIN);
    private static final SigningKey WITNESS = Keys.witness("witness.example.com/w1");

    @Test
    void a_checkpoint_names_the_log_its_size_and_its_root() {
        assertThat(CHECKPOINT).isEqualTo(new Checkpoint(ORIGIN, new TreeHead(20852163, Hash.parse(ROOT))));
        assertThat(CHECKPOINT.text()).isEqualTo(TEXT);
        Checkpoint extended = Checkpoint.parse(TEXT + "more\neven more\n");
        assertThat(extended.extensions()).containsExactly("more", "even more");
        assertThat(extended.text()).isEqualTo(TEXT + "more\neven more\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\n",
                "a\n1\n",
                "a\n1\n" + ROOT,
                "\n1\n" + ROOT + "\n",
                "a\n01\n" + ROOT + "\n",
                "a\n-1\n" + ROOT + "\n",
                "a\n1 \n" + ROOT + "\n",
                "a\n9223372036854775808\n" + ROOT + "\n",
                "a\n1\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2J=\n",
                "a\n1\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxqw==\n",
                "a\n1\n" + ROOT + "\n\n",
                "a\n1\n" + ROOT + "\n\nb\n"
            })
    void what_isnt_a_checkpoint_is_refused(String text) {
        assertThatThrownBy(() -> Checkpoint.parse(text)).isInstanceOf(Malformed.class);
    }

    @Test
    void a_checkpoint_is_believed_when_its_own_log_signed_it() {
        SignedNote note = CHECKPOINT.sign(LOG);
        assertThat(Checkpoint.open(note, List.of(LOG.verifier()))).isEqualTo(new Opened(CHECKPOINT, note.signatures()));
    }

    @Test
    void another_log_or_a_witness_alone_cant_vouch_for_it() {
        SigningKey other = Keys.log("example.com/other");
        assertThat(Checkpoint.open(CHECKPOINT.sign(other), List.of(other.verifier())))
                .isEqualTo(new Refused("The log " + ORIGIN + " didn't sign it itself."));
        SigningKey namesake = Keys.witness(ORIGIN);
        SignedNote cosigned = new SignedNote(TEXT, List.of(namesake.cosign(CHECKPOINT, Instant.EPOCH)));
        assertThat(Checkpoint.open(cosigned, List.of(namesake.verifier()))).isInstanceOf(Refused.class);
    }

    @Test
    void a_witness_signs_what_it_saw_and_when() {
        Instant seen = Instant.ofEpochSecond(1679315147);
        SignedNote note = CHECKPOINT.sign(LOG).with(List.of(WITNESS.cosign(CHECKPOINT, seen)));
        assertThat(Checkpoint.open(note, List.of(LOG.verifier(), WITNESS.verifier())))
                .isInstanceOfSatisfying(Opened.class, opened -> {
                    assertThat(opened.signatures()).hasSize(2);
                    assertThat(opened.signatures().getLast().cosignedAt()).isEqualTo(seen);
                });
        assertThat(VerifierKey.parse(WITNESS.verifier().toString())).isEqualTo(WITNESS.verifier());
    }

    @Test
    void a_key_signs_only_in_its_own_way() {
        assertThatThrownBy(() -> WITNESS.sign(TEXT)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> LOG.cosign(CHECKPOINT, Instant.EPOCH)).isInstanceOf(IllegalStateException.class);
    }
}
