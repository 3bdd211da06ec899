package stet.infra.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static stet.infra.desk.AtTheDesk.ADA;

import java.time.Duration;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.axonframework.config.Configuration;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import stet.domain.statement.StatementId;
import stet.infra.RunningStet;
import stet.infra.desk.AtTheDesk;
import stet.infra.desk.Noting;
import stet.infra.engine.rebuild.Rebuild;
import stet.infra.engine.rebuild.Rebuilds;
import stet.infra.log.LogAlarm;
import stet.infra.log.VerifiableLog;

/** How far a reader came is judged by the log. */
@RunningStet
@DirtiesContext
class PositionsTest {
    @Autowired
    AtTheDesk at;

    @Autowired
    Configuration axon;

    @Autowired
    VerifiableLog log;

    @Autowired
    Rebuilds rebuilds;

    @Autowired
    JdbcClient database;

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            audit       | read_position | {"globalIndex":1000000}
            read-models | read_position | {"globalIndex":9223372036854775807}
            read-models | read_position | {"globalIndex":-7}
            audit       | read_position | none
            policies    | token_entry   | {"globalIndex":1000000}
            """)
    void what_is_no_position_of_the_log_is_told_and_nothing_is_skipped(String reader, String table, String position) {
        StatementId claim = at.claim();
        StreamingEventProcessor processor = axon.eventProcessingConfiguration()
                .eventProcessor(reader, StreamingEventProcessor.class)
                .orElseThrow();
        Awaitility.await().until(() -> at.done(Noting.note(claim, "Odd.", ADA)).visible());
        processor.shutDown();
        at.done(Noting.note(claim, "Odder.", ADA));
        database.sql("update %s set token = :token where processor_name = :reader".formatted(table))
                .param("token", position)
                .param("reader", reader)
                .update();

        processor.start();

        eventually()
                .untilAsserted(() -> assertThat(log.state().alarms())
                        .filteredOn(alarm -> !alarm.stopsSigning() && !alarm.stopsWork())
                        .extracting(LogAlarm::sentence)
                        .anyMatch(told -> told.startsWith(
                                "The reader %s was said to have read up to %s, which".formatted(reader, position))));
        if (!reader.equals("policies"))
            eventually().until(() -> rebuilds.newest().filter(Rebuild::running).isEmpty());
        eventually().until(() -> at.done(Noting.note(claim, "Odd.", ADA)).visible());
        eventually().untilAsserted(() -> assertThat(count("audit_entry")).isEqualTo(count("log_entry")));
        assertThat(database.sql("""
                        select (select count(*) from statement_note) = (select count(*) from recorded_event where type = 'note-added')""").query(Boolean.class).single()).isTrue();
        assertThat(log.recheck(ADA.person())).isEmpty();
        assertThat(log.state().alarms()).isEmpty();
    }

    private long count(String table) {
        return database.sql("select count(*) from " + table).query(Long.class).single();
    }

    private static ConditionFactory eventually() {
        return Awaitility.await().atMost(Duration.ofSeconds(30));
    }
}
