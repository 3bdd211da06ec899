package stet.infra.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static stet.infra.desk.AtTheDesk.ADA;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;
import stet.domain.statement.StatementId;
import stet.infra.RunningStet;
import stet.infra.desk.AtTheDesk;
import stet.infra.desk.Noting;
import stet.infra.engine.StetProperties;
import stet.infra.engine.postgres.OwnConnections;
import stet.infra.engine.postgres.TestDatabase;
import stet.infra.engine.sequence.Seat;
import stet.infra.engine.sequence.Sequencer;

/** A newsroom that goes on when its log is not what was signed, and is told soon when the log comes behind. */
@RunningStet
@DirtiesContext
@TestPropertySource(properties = {"stet.log.when-broken=GO_ON", "stet.log.late=100ms", "stet.log.held-back=100ms"})
class WhenSomethingIsWrongTest {
    @Autowired
    AtTheDesk at;

    @Autowired
    VerifiableLog log;

    @Autowired
    Sequencer sequencer;

    @Autowired
    LogProperties settings;

    @Autowired
    StetProperties stet;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestDatabase database;

    @Autowired
    OwnConnections connections;

    private SignedNotes notes;

    @BeforeEach
    void paper() {
        notes = SignedNotes.in(at, log, database);
    }

    @Test
    void work_goes_on_though_nothing_is_signed_any_more() {
        StatementId statement = at.statement();
        long index = notes.add(statement, "Odd.");
        long signed = notes.signedOver(index).head().size();
        notes.rewrite(index, "Fine.");

        assertThat(log.recheck(ADA.person())).isPresent();
        assertThat(log.state().alarms()).extracting(LogAlarm::stopsWork).containsExactly(false);
        assertThat(log.state().takesWork()).isTrue();
        long later = notes.add(statement, "Odd.");
        await().until(() -> log.state().size() > later);
        assertThat(log.newest().orElseThrow().head().size()).isEqualTo(signed);

        notes.rewrite(index, "Odd.");
        assertThat(log.recheck(ADA.person())).isEmpty();
        notes.signedOver(later);
    }

    /** Whoever lost the key must not go on with another that nobody has vouched for. */
    @Test
    void a_log_that_was_signed_is_given_no_new_key(@TempDir Path empty) {
        notes.signedOver(notes.add(at.statement(), "Odd."));
        LogProperties elsewhere = new LogProperties(
                settings.origin(),
                empty,
                settings.memory(),
                settings.whenBroken(),
                settings.checkpointEvery(),
                settings.recheckEvery(),
                settings.heldBack(),
                settings.late());
        assertThatThrownBy(() -> new LogKeys(elsewhere, stet, jdbc)).isInstanceOf(LogKeyMissing.class);
        assertThat(empty).isEmptyDirectory();
    }

    @Test
    void it_is_told_when_nobody_gives_events_their_places() {
        StatementId statement = at.statement();
        notes.signedOver(notes.add(statement, "Odd."));
        sequencer.stop();

        at.done(Noting.note(statement, "Odder.", ADA)); // without an index

        await().untilAsserted(() -> {
            LogState state = log.state();
            assertThat(state.waiting()).isEqualTo(1);
            assertThat(state.isPlacingLate(Instant.now())).isTrue();
            assertThat(state.written()).isFalse();
        });
        sequencer.start();
        await().until(() -> !log.state().isLate(Instant.now()));
    }

    @Test
    void it_is_told_whose_transaction_has_been_open_for_too_long() throws SQLException {
        try (Connection forgetful = connections.open("forgetful");
                Statement statement = forgetful.createStatement()) {
            forgetful.setAutoCommit(false);
            statement.execute("select pg_current_xact_id()");
            await().until(() -> log.state().holders().stream().anyMatch(holder -> holder.contains("forgetful")));
            forgetful.rollback();
            await().until(() -> log.state().holders().stream().noneMatch(holder -> holder.contains("forgetful")));
        }
    }

    @Test
    void who_merely_waits_for_the_seat_writes_nothing() throws SQLException {
        await().until(() -> log.state().written());
        sequencer.stop();
        try (Connection _ = connections.open(Seat.APPLICATION)) {
            await().until(() -> !log.state().written());
        }
        sequencer.start();
        await().until(() -> log.state().written());
    }

    @Test
    void it_is_told_when_nothing_is_signed_though_events_have_their_places() throws IOException {
        StatementId statement = at.statement();
        long signed = notes.signedOver(notes.add(statement, "Odd.")).head().size();
        Path lastSigned = settings.folder(stet).resolve("last-signed");
        Path aside = settings.folder(stet).resolve("aside");
        Files.move(lastSigned, aside);
        Files.createDirectory(lastSigned);

        long index = notes.add(statement, "Odd.");

        await().untilAsserted(() ->
                assertThat(log.state().isSigningLate(Instant.now())).isTrue());
        assertThat(log.state().waiting()).isZero();
        assertThat(log.state().alarms()).isEmpty();
        assertThat(log.newest().orElseThrow().head().size()).isEqualTo(signed);
        Files.delete(lastSigned);
        Files.move(aside, lastSigned);
        notes.signedOver(index);
        await().until(() -> !log.state().isLate(Instant.now()));
    }
}
