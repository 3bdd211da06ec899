package stet.infra.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static stet.infra.command.AtTheDesk.ADA;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;
import stet.domain.statement.AddNote;
import stet.domain.statement.StatementId;
import stet.infra.RunningStet;
import stet.infra.StetProperties;
import stet.infra.command.AtTheDesk;
import stet.infra.postgres.TestDatabase;

/** A newsroom that goes on when its log is not what was signed, and is told soon when the log comes behind. */
@RunningStet
@DirtiesContext
@TestPropertySource(properties = {"stet.log.when-broken=GO_ON", "stet.log.late=100ms"})
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
    TestDatabase database;

    @Test
    void work_goes_on_though_nothing_is_signed_any_more() {
        StatementId statement = at.statement();
        long index = record(statement);
        long signed = signedOver(index);
        rewrite(index, "Fine.");

        assertThat(log.recheck(ADA.person())).isPresent();
        assertThat(log.state().alarms()).extracting(LogAlarm::stopsWork).containsExactly(false);
        assertThat(log.state().takesWork()).isTrue();
        long later = record(statement);
        await().until(() -> log.state().size() > later);
        assertThat(log.newest().orElseThrow().head().size()).isEqualTo(signed);

        rewrite(index, "Odd.");
        assertThat(log.recheck(ADA.person())).isEmpty();
        signedOver(later);
    }

    private void rewrite(long index, String text) {
        JdbcClient superuser = JdbcClient.create(database.asSuperuser().dataSource());
        superuser.sql("alter table recorded_event disable trigger all").update();
        superuser.sql("""
                        update recorded_event set payload = jsonb_set(payload, '{text}', to_jsonb(:text))
                         where arrival = (select arrival from log_entry where log_index = :index)""").param("text", text).param("index", index).update();
    }

    @Test
    void it_is_told_when_nobody_gives_events_their_places() {
        StatementId statement = at.statement();
        signedOver(record(statement));
        sequencer.stop();

        at.done(new AddNote(statement, "Odder.", ADA));

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
    void it_is_told_when_nothing_is_signed_though_events_have_their_places() throws IOException {
        StatementId statement = at.statement();
        long signed = signedOver(record(statement));
        Path lastSigned = settings.folder(stet).resolve("last-signed");
        Path aside = settings.folder(stet).resolve("aside");
        Files.move(lastSigned, aside);
        Files.createDirectory(lastSigned);

        long index = record(statement);

        await().untilAsserted(() ->
                assertThat(log.state().isSigningLate(Instant.now())).isTrue());
        assertThat(log.state().waiting()).isZero();
        assertThat(log.state().alarms()).isEmpty();
        assertThat(log.newest().orElseThrow().head().size()).isEqualTo(signed);
        Files.delete(lastSigned);
        Files.move(aside, lastSigned);
        signedOver(index);
        await().until(() -> !log.state().isLate(Instant.now()));
    }

    private long record(StatementId statement) {
        return Objects.requireNonNull(
                at.done(new AddNote(statement, "Odd.", ADA)).index());
    }

    private long signedOver(long index) {
        return await().until(
                        () -> log.newest().map(newest -> newest.head().size()).orElse(0L), size -> size > index);
    }
}
