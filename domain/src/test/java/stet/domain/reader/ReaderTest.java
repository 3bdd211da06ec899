package stet.domain.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import stet.domain.Actor;
import stet.domain.Decision;
import stet.domain.Person;
import stet.domain.Rejection;
import stet.domain.reader.ReaderCommand.SetEventAside;
import stet.domain.reader.ReaderEvent.EventSetAside;
import stet.domain.reader.ReaderRejection.AlreadySetAside;
import stet.domain.reader.ReaderRejection.NotFailingThere;

/** How an administrator has a reader go on without an event at which it fails. */
class ReaderTest {
    private static final ReaderName AUDIT = new ReaderName("audit");
    private static final Actor ROOT = new Actor(new Person("root"), "Root", Actor.Kind.PERSON);
    private static final EventSetAside SET_ASIDE = new EventSetAside(AUDIT, 12, "It cannot be read.", ROOT.person());

    @Test
    void the_event_at_which_a_reader_fails_can_be_set_aside() {
        assertThat(Reader.untouched().decide(setAside(12), 12L)).isEqualTo(Decision.accepted(SET_ASIDE));
    }

    @Test
    void no_other_event_can_be_set_aside() {
        assertThat(Reader.untouched().decide(setAside(11), 12L))
                .isEqualTo(Decision.rejected(new NotFailingThere(AUDIT, 11)));
        assertThat(Reader.untouched().decide(setAside(12), null))
                .isEqualTo(Decision.rejected(new NotFailingThere(AUDIT, 12)));
    }

    @Test
    void an_event_is_set_aside_once() {
        assertThat(Reader.untouched().evolve(SET_ASIDE).decide(setAside(12), 12L))
                .isEqualTo(Decision.rejected(new AlreadySetAside(AUDIT, 12)));
    }

    @Test
    void a_reader_knows_every_event_that_was_set_aside() {
        Reader reader = Reader.untouched()
                .evolve(SET_ASIDE)
                .evolve(new EventSetAside(AUDIT, 99, "Nor can this.", ROOT.person()));

        assertThat(reader.setAside()).isEqualTo(Set.of(12L, 99L));
    }

    @Test
    void a_reason_is_needed() {
        assertThat(new SetEventAside(AUDIT, 12, " ", ROOT).shape())
                .extracting(Rejection::field)
                .isEqualTo(List.of("reason"));
        assertThat(setAside(12).shape()).isEmpty();
    }

    @Test
    void each_reader_has_one_stream_for_ever() {
        assertThat(AUDIT.stream()).isEqualTo(UUID.fromString("e9c67e55-a052-3b30-8a9e-2dd40073d399"));
        assertThat(new ReaderName("policies").stream()).isNotEqualTo(AUDIT.stream());
        assertThat(AUDIT).hasToString("audit");
    }

    private static SetEventAside setAside(long index) {
        return new SetEventAside(AUDIT, index, "It cannot be read.", ROOT);
    }
}
