package stet.domain.seal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import stet.domain.Person;
import stet.domain.Rejection.Kind;
import stet.domain.seal.SealRejection.AddressCannotBeSealed;
import stet.domain.seal.SealRejection.CannotSeal;
import stet.domain.seal.SealRejection.ErasureAskedFor;
import stet.domain.seal.SealRejection.IdentityIsErased;
import stet.domain.seal.SealRejection.KeysNotHere;
import stet.domain.seal.SealRejection.MachineSees;
import stet.domain.seal.SealRejection.NoErasureAskedFor;
import stet.domain.seal.SealRejection.NoSuchReader;
import stet.domain.seal.SealRejection.NotAdministrator;
import stet.domain.seal.SealRejection.NotOpenedTo;
import stet.domain.seal.SealRejection.NotSealed;
import stet.domain.seal.SealRejection.NotSecondHand;
import stet.domain.seal.SealRejection.SourceIsSealed;
import stet.domain.source.SourceId;

/** Every refusal about a sealed source says what was wrong and what to do, and never who it is. */
class SealRejectionTest {
    private static final Person ROOT = new Person("root");
    private static final SourceId SOURCE = new SourceId(new UUID(0, 7));

    @Test
    void it_says_what_to_do() {
        assertThat(new AddressCannotBeSealed().sentence()).contains("Choose another kind");
        assertThat(new NotSealed(SOURCE).sentence()).contains(SOURCE.toString(), "is not sealed");
        assertThat(new SourceIsSealed().sentence()).contains("Use it as it is");
        assertThat(new CannotSeal().sentence()).contains("stet.seals.folder", "Nothing of what you entered was kept");
        assertThat(new KeysNotHere().sentence()).contains("stet.seals.folder");
        assertThat(new NotOpenedTo("Sealed source B").sentence())
                .isEqualTo("Sealed source B was not opened to you. Ask one of those who know who it is.");
        assertThat(new MachineSees(ROOT).sentence()).startsWith("root is an automation.");
        assertThat(new NoSuchReader(ROOT).sentence()).startsWith("root is no person");
        assertThat(new IdentityIsErased("Sealed source B", ROOT).sentence())
                .isEqualTo("root had the identity of sealed source B erased. Nobody can read it any more.");
        assertThat(new NotAdministrator().sentence()).contains("Ask one of them");
        assertThat(new ErasureAskedFor(ROOT).sentence()).contains("root has asked already", "An editor erases it");
        assertThat(new NoErasureAskedFor("Sealed source B").sentence()).contains("Sealed source B", "asks first");
        assertThat(new NotSecondHand(ROOT).sentence()).contains("root asked for it", "somebody else");
    }

    @Test
    void it_is_of_a_kind_that_machines_act_on() {
        assertThat(List.of(
                        new NotOpenedTo("B"), new MachineSees(ROOT), new NotAdministrator(), new NotSecondHand(ROOT)))
                .allMatch(refusal -> refusal.kind() == Kind.FORBIDDEN);
        assertThat(List.of(new CannotSeal(), new KeysNotHere()))
                .allMatch(refusal -> refusal.kind() == Kind.UNAVAILABLE);
        assertThat(List.of(new AddressCannotBeSealed(), new NoSuchReader(ROOT)))
                .allMatch(refusal -> refusal.kind() == Kind.INVALID);
        assertThat(List.of(
                        new SourceIsSealed(),
                        new IdentityIsErased("B", ROOT),
                        new ErasureAskedFor(ROOT),
                        new NoErasureAskedFor("B")))
                .allMatch(refusal -> refusal.kind() == Kind.CONFLICT);
        assertThat(new NotSealed(SOURCE).kind()).isEqualTo(Kind.UNKNOWN);
    }

    @Test
    void it_names_its_field() {
        assertThat(new AddressCannotBeSealed().field()).isEqualTo("kind");
        assertThat(new NoSuchReader(ROOT).field()).isEqualTo("to");
        assertThat(new CannotSeal().field()).isNull();
    }
}
