package stet.infra.witness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import stet.infra.RunningStet;
import stet.infra.desk.AtTheDesk;
import stet.infra.engine.postgres.TestDatabase;
import stet.infra.log.SignedCheckpoint;
import stet.infra.log.VerifiableLog;
import stet.infra.tlog.note.Checkpoint;
import stet.infra.tlog.note.KeyFile;
import stet.infra.tlog.note.Keys;
import stet.infra.tlog.note.Opening;
import stet.infra.tlog.note.SignedNote;
import stet.infra.tlog.note.SigningKey;
import stet.infra.tlog.note.VerifierKey;
import stet.infra.tlog.tree.Hash;
import stet.infra.tlog.tree.TreeHead;
import stet.infra.tlog.witness.TwoPasts;

/** A running Stet whose log is watched from outside. */
@RunningStet
@DirtiesContext
class WitnessedStetTest {
    private static final VerifierKey WITNESS =
            Keys.witness("witness.example/w1").verifier();
    private static final ServedWitness SERVED = served();

    @Autowired
    private VerifiableLog log;

    @Autowired
    private Witnesses witnesses;

    @Autowired
    private AtTheDesk desk;

    @Autowired
    private TestDatabase database;

    private static ServedWitness served() {
        try {
            return new ServedWitness("witness.example/w1");
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @DynamicPropertySource
    static void watched(DynamicPropertyRegistry registry) {
        registry.add("stet.log.witnesses[0].vkey", WITNESS::toString);
        registry.add("stet.log.witnesses[0].url", () -> SERVED.url().toString());
        registry.add("stet.log.witness-interval", () -> "10ms");
    }

    @BeforeEach
    void watch() {
        SERVED.watch(log.keys());
    }

    @Test
    void what_is_signed_is_cosigned() {
        desk.article();
        await().until(() -> status().cosignedSize() > 0 && status().behind() == 0);
        SignedNote newest = log.newest().map(SignedCheckpoint::note).orElseThrow();
        List<VerifierKey> trusted = List.of(log.keys().getFirst(), WITNESS);
        assertThat(Checkpoint.open(witnesses.cosigned(newest), trusted))
                .isInstanceOfSatisfying(
                        Opening.Opened.class,
                        opened -> assertThat(opened.signatures()).hasSize(2));
    }

    @Test
    void a_witness_that_only_says_that_it_saw_more_stops_nothing() {
        ServedWitness.Behaviour honest = SERVED.behaviour;
        SERVED.behaviour = ServedWitness.saying(409, "1000000\n");
        desk.article();
        await().until(() -> status().trouble() != null);
        assertThat(status().trouble())
                .startsWith(
                        "The witness witness.example/w1 cosigned 1000000 events of this log, which now has signed only ")
                .endsWith("The witness shows no proof of it: ask who runs it.");
        assertThat(log.state().takesWork()).isTrue();
        SERVED.behaviour = honest;
        desk.article();
        await().until(() -> status().trouble() == null);
    }

    @Test
    void a_witness_that_shows_the_log_s_own_signature_over_more_raises_the_alarm() throws IOException {
        ServedWitness.Behaviour honest = SERVED.behaviour;
        SERVED.behaviour = ServedWitness.saying(409, "1000000\n");
        SERVED.showsInstead = signedByTheLog(1_000_000);
        desk.article();
        await().until(() -> !log.state().alarms().isEmpty());
        assertThat(log.state().takesWork()).isFalse();
        assertThat(log.state().alarms().getFirst().sentence())
                .endsWith("The witness shows this log's own signature over them.");
        SERVED.behaviour = honest;
        SERVED.showsInstead = null;
        assertThat(log.recheck(AtTheDesk.ADA.person())).isEmpty();
        await().until(() -> status().trouble() == null);
    }

    private SignedNote signedByTheLog(long size) throws IOException {
        SigningKey key = new KeyFile(database.folder().resolve("log/key"))
                .read()
                .orElseThrow()
                .current();
        String origin = key.verifier().name().name();
        return new Checkpoint(origin, new TreeHead(size, Hash.EMPTY_TREE)).sign(key);
    }

    @Test
    void a_checkpoint_that_somebody_else_wrote_is_shown_to_nobody() {
        desk.article();
        await().until(() -> status().cosignedSize() > 0 && status().behind() == 0);
        var superuser = JdbcClient.create(database.asSuperuser().withoutTriggers());
        String planted = TwoPasts.signed(TwoPasts.told(3000)).format();
        superuser
                .sql("insert into checkpoint (size, note, signed_at) values (3000, ?, now())")
                .param(planted)
                .update();
        int asked = SERVED.asked.size();
        desk.article();
        witnesses.newCheckpoint();
        await().until(() -> !log.state().alarms().isEmpty());
        assertThat(SERVED.asked).hasSize(asked);
        superuser.sql("delete from checkpoint where size = 3000").update();
        assertThat(log.recheck(AtTheDesk.ADA.person())).isEmpty();
    }

    private WitnessStatus status() {
        return witnesses.statuses().getFirst();
    }

    @AfterAll
    static void stop() {
        SERVED.close();
    }
}
