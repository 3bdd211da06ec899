package stet.domain.seal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import stet.domain.Actor;
import stet.domain.Decision;
import stet.domain.Decision.Accepted;
import stet.domain.Person;
import stet.domain.seal.SealCommand.EraseIdentity;
import stet.domain.seal.SealCommand.OpenSourceTo;
import stet.domain.seal.SealCommand.ReadIdentity;
import stet.domain.seal.SealCommand.RequestErasure;
import stet.domain.seal.SealCommand.SealSource;
import stet.domain.seal.SealEvent.IdentityErased;
import stet.domain.seal.SealEvent.SourceSealed;
import stet.domain.seal.SealFacts.KeysHere;
import stet.domain.seal.SealRejection.CannotSeal;
import stet.domain.seal.SealRejection.IdentityIsErased;
import stet.domain.seal.SealRejection.KeysNotHere;
import stet.domain.seal.SealRejection.MachineSees;
import stet.domain.seal.SealRejection.NotAdministrator;
import stet.domain.seal.SealRejection.NotOpenedTo;
import stet.domain.seal.SealRejection.NotSecondHand;
import stet.domain.source.SourceId;
import stet.domain.source.SourceKind;

class SealsTest {
    private static final Instant NOW = Instant.parse("2026-03-04T10:00:00Z");
    private static final Actor ADA = person("ada");
    private static final Actor CLEO = person("cleo");
    private static final Actor ROOT = person("root");
    private static final Actor ROBOT = new Actor(new Person("robot"), "Robot", Actor.Kind.AUTOMATION);
    private static final Envelope ENVELOPE = new Envelope("c", "n", "ab");
    private static final SealFacts HERE = facts("here", false, NOW);

    private static Actor person(String id) {
        return new Actor(new Person(id), id, Actor.Kind.PERSON);
    }

    private static SealFacts facts(String folder, boolean lost, Instant now) {
        return new SealFacts(
                Set.of(ADA.person(), CLEO.person(), ROOT.person()),
                Set.of(ROOT.person()),
                Set.of(CLEO.person()),
                new KeysHere(folder, lost),
                now);
    }

    private static SealSource seal(int number, Actor by) {
        return new SealSource(source(number), SourceKind.INTERVIEW, identity(), List.of(), by);
    }

    private static SourceId source(int number) {
        return new SourceId(new UUID(0, number));
    }

    private static Identity identity() {
        return new Identity("Jo Marsh", "jo@example.org", " ", null);
    }

    private static Seals sealed(int count) {
        Seals seals = Seals.NONE;
        for (int each = 0; each < count; each++) seals = after(seals, seals.seal(seal(each, ADA), ENVELOPE, HERE));
        return seals;
    }

    private static Seals after(Seals seals, Decision<SealEvent> decision) {
        assertThat(decision).isInstanceOf(Accepted.class);
        Seals more = seals;
        for (SealEvent event : ((Accepted<SealEvent>) decision).events()) more = more.evolve(event);
        return more;
    }

    @Test
    void each_source_has_the_next_letter() {
        Seals seals = sealed(28);

        assertThat(seals.of(source(1).value()).orElseThrow().label()).isEqualTo("Sealed source B");
        assertThat(seals.of(source(25).value()).orElseThrow().label()).isEqualTo("Sealed source Z");
        assertThat(seals.of(source(27).value()).orElseThrow().label()).isEqualTo("Sealed source AB");
    }

    @Test
    void what_is_printed_of_a_command_and_its_identity_tells_nobody() {
        assertThat(seal(0, ADA).toString()).doesNotContain("Marsh", "example");
    }

    @Test
    void a_folder_of_keys_that_is_not_the_newsrooms_seals_nothing_until_that_one_is_lost() {
        Seals seals = sealed(1);

        assertThat(seals.seal(seal(1, ADA), ENVELOPE, facts("elsewhere", false, NOW)))
                .isEqualTo(Decision.rejected(new CannotSeal()));
        assertThat(seals.seal(seal(1, ADA), ENVELOPE, facts("elsewhere", true, NOW)))
                .isInstanceOf(Accepted.class);
    }

    @Test
    void only_people_to_whom_it_was_opened_see_it() {
        Seals seals = sealed(1);

        assertThat(seals.decide(new ReadIdentity(source(0), CLEO), HERE))
                .isEqualTo(Decision.rejected(new NotOpenedTo("Sealed source A")));
        assertThat(seals.decide(new ReadIdentity(source(0), ROBOT), HERE))
                .isEqualTo(Decision.rejected(new MachineSees(ROBOT.person())));
        Seals opened = after(seals, seals.decide(new OpenSourceTo(source(0), CLEO.person(), ADA), HERE));
        assertThat(opened.decide(new ReadIdentity(source(0), CLEO), HERE)).isInstanceOf(Accepted.class);
    }

    @Test
    void looks_within_an_hour_are_told_once() {
        Seals read = after(sealed(1), sealed(1).decide(new ReadIdentity(source(0), ADA), HERE));

        assertThat(read.decide(new ReadIdentity(source(0), ADA), facts("here", false, NOW.plusSeconds(3_599))))
                .isEqualTo(Decision.unchanged());
        assertThat(read.decide(new ReadIdentity(source(0), ADA), facts("here", false, NOW.plusSeconds(3_600))))
                .isNotEqualTo(Decision.unchanged());
    }

    @Test
    void it_takes_an_administrator_and_a_second_person_to_erase_it() {
        Seals seals = sealed(1);
        assertThat(seals.decide(new RequestErasure(source(0), "Asked.", CLEO), HERE))
                .isEqualTo(Decision.rejected(new NotAdministrator()));
        Seals asked = after(seals, seals.decide(new RequestErasure(source(0), "Asked.", ROOT), HERE));
        NotSecondHand refusal = new NotSecondHand(ROOT.person());
        assertThat(asked.decide(new EraseIdentity(source(0), ROOT), HERE)).isEqualTo(Decision.rejected(refusal));
        assertThat(asked.decide(new EraseIdentity(source(0), ADA), HERE)).isEqualTo(Decision.rejected(refusal));
        assertThat(asked.decide(new EraseIdentity(source(0), CLEO), facts("elsewhere", false, NOW)))
                .isEqualTo(Decision.rejected(new KeysNotHere()));
        Decision<SealEvent> erased = asked.decide(new EraseIdentity(source(0), CLEO), HERE);
        assertThat(erased)
                .isEqualTo(Decision.accepted(new IdentityErased(source(0), "Asked.", ROOT.person(), CLEO.person())));
        assertThat(after(asked, erased).decide(new ReadIdentity(source(0), ADA), HERE))
                .isEqualTo(Decision.rejected(new IdentityIsErased("Sealed source A", CLEO.person())));
    }

    @Test
    void the_event_names_who_may_see_it_and_nobody_else() {
        Decision<SealEvent> sealed = Seals.NONE.seal(seal(0, ADA), ENVELOPE, HERE);

        assertThat(sealed)
                .isEqualTo(Decision.accepted(new SourceSealed(
                        source(0),
                        "Sealed source A",
                        SourceKind.INTERVIEW,
                        ENVELOPE,
                        "here",
                        List.of(ADA.person()),
                        ADA.person())));
    }
}
