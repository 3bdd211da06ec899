package stet.infra.engine.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static stet.infra.desk.AtTheDesk.ADA;
import static stet.infra.desk.AtTheDesk.request;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.axonframework.config.Configuration;
import org.axonframework.eventhandling.EventProcessor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.FieldSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;
import stet.domain.reader.ReaderCommand.SetEventAside;
import stet.domain.reader.ReaderName;
import stet.domain.statement.StatementId;
import stet.infra.RunningStet;
import stet.infra.desk.AtTheDesk;
import stet.infra.desk.CommandDesk;
import stet.infra.desk.Noting;
import stet.infra.engine.postgres.TestDatabase;
import stet.infra.engine.rebuild.Rebuild;
import stet.infra.engine.rebuild.Rebuilds;

/** An event that no handler is ever shown stops a reader as visibly as one at which a handler fails. */
@RunningStet
@TestPropertySource(properties = "stet.event-store.read-your-writes=500ms")
@DirtiesContext
class UnreadableEventTest {
    private static final String EVENT =
            "recorded_event where arrival = (select arrival from log_entry where log_index = %d)";
    private static final String TAKE_AWAY = "create table taken as select * from " + EVENT + "; delete from " + EVENT;
    private static final String PUT_BACK =
            "insert into recorded_event overriding system value select * from taken; drop table taken";
    private static final String BY_A_LATER_RELEASE = change("type = 'from-the-future'");
    private static final String BY_THIS_RELEASE = change("type = 'note-added'");
    private static final String GARBLED = change("payload = '{\"text\": 1}'");

    @Autowired
    AtTheDesk at;

    @Autowired
    CommandDesk desk;

    @Autowired
    FailingReaders failing;

    @Autowired
    Rebuilds rebuilds;

    @Autowired
    Configuration axon;

    @Autowired
    JdbcClient database;

    @Autowired
    TestDatabase where;

    private StatementId statement;

    @Test
    void an_event_of_a_later_release_is_shown_and_read_when_that_release_is_there() {
        long index = spoil(BY_A_LATER_RELEASE);

        awaitFailing(ProcessingGroups.ALL);
        assertThat(failing.all()).allSatisfy(failure -> {
            assertThat(failure.index()).isEqualTo(index);
            assertThat(failure.type()).isEqualTo("from-the-future");
            assertThat(failure.sentence()).contains("knows no event called from-the-future, revision 3");
            assertThat(failure.stack()).contains("\tat stet.infra.engine");
        });
        eventually().until(() -> notes().equals(List.of("good")));
        bySuperuser(BY_THIS_RELEASE, index);
        failing.retry(ADA.person());
        awaitFailing(List.of());
        eventually().until(() -> notes().equals(List.of("good", "behind")));
    }

    @Test
    void an_event_that_was_taken_away_is_shown_and_read_when_it_is_there_again() {
        long index = spoil(TAKE_AWAY);

        awaitFailing(ProcessingGroups.ALL);
        assertThat(failing.all()).allSatisfy(failure -> {
            assertThat(failure.index()).isEqualTo(index);
            assertThat(failure.type()).isEmpty();
            assertThat(failure.sentence()).contains("The log has no event " + index);
        });
        eventually().until(() -> notes().equals(List.of("good")));
        bySuperuser(PUT_BACK, index);
        failing.retry(ADA.person());
        awaitFailing(List.of());
        eventually().until(() -> notes().equals(List.of("good", "behind")));
    }

    @ParameterizedTest
    @FieldSource("SPOILT")
    void readers_and_rebuilds_go_on_without_it_when_it_is_set_aside(String how, List<String> stopped) {
        long index = spoil(how);
        awaitFailing(stopped);

        for (String reader : stopped)
            AtTheDesk.done(desk.handle(
                    new SetEventAside(new ReaderName(reader), index, "Nobody can read it.", ADA), request()));

        awaitFailing(List.of());
        eventually().until(() -> notes().equals(List.of("good", "behind")));
        assertThat(rebuilt().failure()).isNull();
        assertThat(notes()).containsExactly("good", "behind");
    }

    static final List<Arguments> SPOILT = List.of(
            arguments(BY_A_LATER_RELEASE, ProcessingGroups.ALL),
            arguments(TAKE_AWAY + "; drop table taken", ProcessingGroups.ALL),
            arguments(GARBLED, ProcessingGroups.REBUILDABLE));

    @Test
    void a_rebuild_comes_as_far_as_the_readers() {
        long index = spoil(BY_A_LATER_RELEASE);
        awaitFailing(ProcessingGroups.ALL);
        eventually().until(() -> notes().equals(List.of("good")));

        Rebuild done = rebuilt();

        assertThat(done.failure()).isNull();
        assertThat(done.differing()).isEmpty();
        bySuperuser(BY_THIS_RELEASE, index);
        failing.retry(ADA.person());
        awaitFailing(List.of());
    }

    private static String change(String how) {
        return "update recorded_event set " + how + EVENT.replace("recorded_event", "");
    }

    /** Writes three notes that nobody reads before a superuser has laid hands on the second; answers with its index. */
    private long spoil(String how) {
        statement = at.statement();
        StatementId other = at.statement();
        readers().forEach(EventProcessor::shutDown);
        note(statement, "good");
        long index = note(other, "bad");
        note(statement, "behind");
        bySuperuser(how, index);
        readers().forEach(EventProcessor::start);
        return index;
    }

    private Collection<EventProcessor> readers() {
        return axon.eventProcessingConfiguration().eventProcessors().values();
    }

    /** Gives the command and answers with the index of its event. */
    private long note(StatementId on, String text) {
        return Objects.requireNonNull(at.done(Noting.note(on, text, ADA)).index());
    }

    private void bySuperuser(String sql, long index) {
        JdbcClient.create(where.asSuperuser().dataSource())
                .sql("set session_replication_role = replica; " + sql.replace("%d", Long.toString(index)))
                .update();
    }

    private void awaitFailing(List<String> readers) {
        eventually()
                .untilAsserted(() -> assertThat(failing.all())
                        .extracting(ReaderFailure::reader)
                        .containsExactlyInAnyOrderElementsOf(readers));
    }

    private Rebuild rebuilt() {
        rebuilds.rebuild(ADA.person());
        eventually().until(() -> !rebuilds.newest().orElseThrow().running());
        return rebuilds.newest().orElseThrow();
    }

    private List<String> notes() {
        return database.sql("select text from statement_note where statement = :statement order by version")
                .param("statement", statement.value())
                .query((row, number) -> Objects.toString(row.getString(1)))
                .list();
    }

    private static ConditionFactory eventually() {
        return Awaitility.await().pollInterval(Duration.ofMillis(20)).atMost(Duration.ofSeconds(60));
    }
}
