package stet.infra.witness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import stet.infra.tlog.note.Checkpoint;
import stet.infra.tlog.note.Keys;
import stet.infra.tlog.note.Opening;
import stet.infra.tlog.note.VerifierKey;
import stet.infra.tlog.witness.TwoPasts;
import stet.infra.witness.WitnessProperties.Entry;

/** The log and its witnesses, on a real PostgreSQL: who cosigned what, and what trouble makers can't do. */
class WitnessesTest extends AmongWitnesses {
    @Test
    void each_witness_cosigns_the_newest_checkpoint_and_all_signatures_stand_below_it() {
        watchedBy(first.contact(), second.contact());
        log.size = 300;
        witnesses.newCheckpoint();
        await().until(() -> witnesses.cosigned(log.signed()).signatures().size() == 3);
        List<VerifierKey> trusted = List.of(
                TwoPasts.KEY.verifier(), first.contact().key(), second.contact().key());
        assertThat(Checkpoint.open(witnesses.cosigned(log.signed()), trusted))
                .isInstanceOfSatisfying(
                        Opening.Opened.class,
                        opened -> assertThat(opened.signatures()).hasSize(3));
        assertThat(witnesses.statuses()).allSatisfy(status -> {
            assertThat(status.cosignedSize()).isEqualTo(300);
            assertThat(status.cosignedAt()).isEqualTo(NOW);
            assertThat(status.behind()).isZero();
            assertThat(status.trouble()).isNull();
        });
    }

    @Test
    void a_slow_witness_and_a_dead_one_delay_nobody() {
        Contact dead =
                Contact.of(Keys.witness("dead.example").verifier().toString(), URI.create("http://localhost:1/"));
        second.behaviour = (exchange, body) -> waitForTheEnd();
        watchedBy(dead, second.contact(), first.contact());
        for (int size = 20; size <= 60; size += 20) {
            log.size = size;
            witnesses.newCheckpoint();
            await().until(() -> witnesses.statuses().getLast().behind() == 0);
        }
        await().untilAsserted(() ->
                assertThat(witnesses.statuses().getFirst().trouble()).startsWith("The witness can't be reached: "));
        assertThat(witnesses.statuses().getFirst().behind()).isEqualTo(60);
        assertThat(witnesses.statuses().getFirst().troubleSince()).isEqualTo(NOW);
        assertThat(second.asked).hasSize(1);
    }

    @Test
    void where_a_witness_stands_is_remembered_by_every_replica() throws Exception {
        log.size = 20;
        correspondent(first).turn();
        log.size = 30;
        correspondent(first).turn();
        assertThat(first.asked).containsExactly("old 0", "old 20");
    }

    @Test
    void a_witness_that_has_seen_all_is_asked_after_a_start_and_then_left_alone() throws Exception {
        log.size = 20;
        correspondent(first).turn();
        Correspondent restarted = correspondent(first);
        restarted.turn();
        restarted.turn();
        assertThat(first.asked).containsExactly("old 0", "old 20");
    }

    @Test
    void an_older_backup_is_noticed_before_anything_new_is_signed_on_top_of_it() throws Exception {
        log.size = 20;
        correspondent(first).turn();
        witnessSawAlso(30);
        correspondent(first).turn();
        assertThat(log.contradictions).singleElement().asString().contains("cosigned 30 events", "signed only 20");
    }

    private void witnessSawAlso(long size) throws InterruptedException {
        ShownLog ahead = new ShownLog();
        ahead.size = size;
        new Conversation(new WitnessClient(http), first.contact(), ahead, ahead.signed()).from(20);
    }

    @Test
    void a_witness_in_trouble_is_left_alone_for_longer_each_time_and_the_trouble_passes() throws Exception {
        log.size = 20;
        first.behaviour = ServedWitness.saying(503, "Later.\n");
        Correspondent correspondent = correspondent(first);
        Duration pause = correspondent.turn();
        for (int attempt = 0; attempt < 12; attempt++) {
            Duration next = correspondent.turn();
            assertThat(next).isGreaterThanOrEqualTo(pause).isLessThanOrEqualTo(Duration.ofMinutes(5));
            pause = next;
        }
        assertThat(pause).isEqualTo(Duration.ofMinutes(5));
        assertThat(cosignatures.of(first.contact()).trouble()).isEqualTo("The witness answered 503: 'Later.'");
        assertThat(cosignatures.of(first.contact()).cosignedSize()).isZero();
    }

    @Test
    void trouble_that_passed_is_no_longer_shown() throws Exception {
        log.size = 20;
        ServedWitness.Behaviour honest = first.behaviour;
        first.behaviour = ServedWitness.saying(503, "Later.\n");
        Correspondent correspondent = correspondent(first);
        assertThat(correspondent.turn()).isEqualTo(Duration.ofSeconds(1));
        first.behaviour = honest;
        assertThat(correspondent.turn()).isEqualTo(Duration.ofSeconds(10));
        assertThat(cosignatures.of(first.contact())).isEqualTo(new WitnessStanding(20, NOW, null, null));
    }

    @Test
    void a_log_that_lost_what_a_witness_cosigned_is_told_to_stop() throws Exception {
        log.size = 30;
        correspondent(first).turn();
        log.size = 20;
        correspondent(first).turn();
        assertThat(log.contradictions).singleElement().asString().contains("cosigned 30 events", "signed only 20");
        assertThat(cosignatures.of(first.contact()).trouble()).isEqualTo(log.contradictions.getFirst());
    }

    @Test
    void a_log_without_events_has_nothing_to_show() throws Exception {
        assertThat(correspondent(first).turn()).isEqualTo(Duration.ofSeconds(10));
        assertThat(first.asked).isEmpty();
    }

    @Test
    void cosignatures_are_only_ever_added() throws Exception {
        log.size = 20;
        correspondent(first).turn();
        for (String sql :
                List.of("delete from cosignature", "update cosignature set line = ''", "truncate cosignature"))
            assertThatThrownBy(() -> owner.sql(sql).update()).isInstanceOf(DataAccessException.class);
    }

    @Test
    void a_witness_is_asked_whatever_the_database_says_that_it_cosigned() throws Exception {
        log.size = 20;
        correspondent(first).turn();
        jdbc.sql("update witness_state set cosigned_size = -5 where witness = ?")
                .param(first.contact().id())
                .update();
        log.size = 30;
        correspondent(first).turn();
        assertThat(cosignatures.of(first.contact())).isEqualTo(new WitnessStanding(30, NOW, null, null));
    }

    @Test
    void settings_that_name_no_witness_are_refused() {
        URI url = URI.create("https://witness.example/");
        String witness = Keys.witness("w.example").verifier().toString();
        assertThatThrownBy(() ->
                        settings(new Entry(Keys.log("l.example").verifier().toString(), url)))
                .hasMessageContaining("This is a log's key, not a witness's");
        assertThatThrownBy(() -> settings(new Entry(witness, URI.create("witness.example"))))
                .hasMessageContaining("must begin with https:// or http://");
        assertThatThrownBy(() -> settings(new Entry(witness, url), new Entry(witness, url)))
                .hasMessageContaining("names a witness twice");
        assertThatThrownBy(() -> settings(new Entry("w.example+00000000+AAAA", url)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private void waitForTheEnd() {
        try {
            testIsOver.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
