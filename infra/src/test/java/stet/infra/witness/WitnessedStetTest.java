package stet.infra.witness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import stet.infra.RunningStet;
import stet.infra.command.AtTheDesk;
import stet.infra.log.SignedCheckpoint;
import stet.infra.log.VerifiableLog;
import stet.infra.tlog.note.Checkpoint;
import stet.infra.tlog.note.Keys;
import stet.infra.tlog.note.Opening;
import stet.infra.tlog.note.SignedNote;
import stet.infra.tlog.note.VerifierKey;

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
    void a_witness_that_saw_more_raises_the_alarm() {
        ServedWitness.Behaviour honest = SERVED.behaviour;
        SERVED.behaviour = ServedWitness.saying(409, "1000000\n");
        desk.article();
        await().until(() -> !log.state().alarms().isEmpty());
        assertThat(log.state().takesWork()).isFalse();
        assertThat(log.state().alarms().getFirst().sentence())
                .startsWith(
                        "The witness witness.example/w1 cosigned 1000000 events of this log, which now has signed only ");
        SERVED.behaviour = honest;
        assertThat(log.recheck(AtTheDesk.ADA.person())).isEmpty();
        await().until(() -> status().trouble() == null);
    }

    private WitnessStatus status() {
        return witnesses.statuses().getFirst();
    }

    @AfterAll
    static void stop() {
        SERVED.close();
    }
}
