package stet.infra.witness;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import stet.infra.log.SignedCheckpoint;
import stet.infra.tlog.note.Keys;
import stet.infra.tlog.note.SignedNote;
import stet.infra.tlog.witness.TwoPasts;

/** What outsiders get of the witnesses: the checkpoints that they cosigned, and nothing else that the database holds. */
class CosignedCheckpointsTest extends AmongWitnesses {
    @Test
    void what_is_no_cosignature_of_a_witness_is_left_out_of_the_checkpoint() throws Exception {
        Contact nobody =
                Contact.of(Keys.witness("nobody.example").verifier().toString(), URI.create("http://localhost:1/"));
        second.behaviour = ServedWitness.saying(503, "Later.\n");
        watchedBy(first.contact(), second.contact(), nobody);
        log.size = 400;
        correspondent(first).turn();
        plant(second.contact().id(), "spoilt");
        plant(
                nobody.id(),
                TwoPasts.signed(TwoPasts.forked(400)).signatures().getFirst().line());
        for (int number = 0; number < 200; number++) plant("stranger" + number, "spoilt");

        SignedNote shown = witnesses.cosigned(log.signed());

        assertThat(shown.signatures())
                .startsWith(log.signed().signatures().getFirst())
                .hasSize(2);
        assertThat(shown.cosignedAt(first.contact().key())).isPresent();
    }

    @Test
    void who_demands_a_witness_is_shown_the_newest_checkpoint_that_it_cosigned() throws Exception {
        Contact one = first.contact();
        Contact other = second.contact();
        Witnesses both = witnesses(one, other);
        log.size = 410;
        correspondent(first).turn();
        correspondent(second).turn();
        log.size = 420;
        correspondent(first).turn();
        log.size = 430;
        plant(one.id(), "spoilt");
        plant(other.id(), "spoilt");

        SignedCheckpoint shown =
                both.newestCosignedBy(List.of(one.name(), other.name())).orElseThrow();

        assertThat(shown.head().size()).isEqualTo(410);
        assertThat(shown.note().signatures()).hasSize(3);
        assertThat(both.newestCosignedBy(List.of(one.name()))
                        .orElseThrow()
                        .head()
                        .size())
                .isEqualTo(420);
        assertThat(both.newestCosignedBy(List.of(one.name(), "nobody.example"))).isEmpty();
        assertThat(both.newestCosignedBy(List.of())).isEmpty();
    }

    private void plant(String witness, String line) {
        jdbc.sql("insert into cosignature (size, witness, line, received_at) values (?, ?, ?, now())")
                .params(log.size, witness, line)
                .update();
    }
}
