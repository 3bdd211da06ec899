package stet.infra.tlog.note;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import stet.infra.tlog.tree.Hash;
import stet.infra.tlog.tree.Malformed;
import stet.infra.tlog.tree.TreeHead;

/** Who trusts a key learns which one took over, from that key alone. */
class HandoverTest {
    private static final String ORIGIN = "example.org/stet";
    private static final SigningKey OLD = Keys.log(ORIGIN);
    private static final SigningKey NEXT = Keys.another(ORIGIN);
    private static final SigningKey LAST = Keys.further(ORIGIN);
    private static final Checkpoint AT = new Checkpoint(ORIGIN, new TreeHead(1, Hash.leaf(new byte[0])));
    private static final SignedNote FIRST = Handover.sign(AT, OLD, NEXT);
    private static final SignedNote SECOND = Handover.sign(AT, NEXT, LAST);

    @Test
    void a_trusted_key_names_its_successor() {
        assertThat(Handover.successor(FIRST, List.of(OLD.verifier()))).contains(NEXT.verifier());
        assertThat(Checkpoint.parse(FIRST.text()).extensions()).containsExactly("successor " + NEXT.verifier());
    }

    @Test
    void keys_are_followed_over_several_changes_in_whatever_order_they_are_told() {
        Handover.Succession succession = Handover.follow(List.of(OLD.verifier()), List.of(SECOND, FIRST));
        assertThat(succession.trusted()).containsExactly(OLD.verifier(), NEXT.verifier(), LAST.verifier());
        assertThat(succession.learned()).containsExactly(NEXT.verifier(), LAST.verifier());
        assertThat(Handover.follow(List.of(OLD.verifier()), List.of(SECOND)).learned())
                .isEmpty();
    }

    @Test
    void a_signature_that_someone_put_below_another_checkpoint_makes_no_successor() {
        SignedNote joined = AT.sign(OLD, NEXT);
        assertThat(Handover.successor(joined, List.of(OLD.verifier()))).isEmpty();
    }

    @Test
    void a_key_that_isnt_there_or_is_another_log_s_or_a_witness_s_doesnt_succeed() {
        SignedNote unsigned = new SignedNote(FIRST.text(), List.of(OLD.sign(FIRST.text())));
        SignedNote elsewhere = Handover.sign(AT, OLD, Keys.log("example.com/other"));
        String witness = "successor " + Keys.witness(ORIGIN).verifier();
        SignedNote watched = new Checkpoint(ORIGIN, AT.head(), List.of(witness)).sign(OLD);
        String both = "successor " + NEXT.verifier();
        SignedNote torn =
                new Checkpoint(ORIGIN, AT.head(), List.of(both, "successor " + LAST.verifier())).sign(OLD, NEXT);
        SignedNote spoilt = new Checkpoint(ORIGIN, AT.head(), List.of("successor me")).sign(OLD, NEXT);
        assertThat(Stream.of(unsigned, elsewhere, watched, torn, spoilt))
                .allMatch(note ->
                        Handover.successor(note, List.of(OLD.verifier())).isEmpty());
    }

    @Test
    void several_are_written_one_after_the_other() {
        String text = Handover.format(List.of(FIRST, SECOND));
        assertThat(Handover.parseAll(text.getBytes(UTF_8))).containsExactly(FIRST, SECOND);
        assertThat(Handover.parseAll(new byte[0])).isEmpty();
        assertThatThrownBy(() -> Handover.parseAll("Nothing.\n".getBytes(UTF_8)))
                .isInstanceOf(Malformed.class);
        assertThatThrownBy(() -> Handover.parseAll("handover 9\n".getBytes(UTF_8)))
                .isInstanceOf(Malformed.class);
    }
}
