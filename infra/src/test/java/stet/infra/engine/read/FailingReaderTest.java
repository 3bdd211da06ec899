package stet.infra.engine.read;

import static org.assertj.core.api.Assertions.assertThat;
import static stet.infra.desk.AtTheDesk.ADA;
import static stet.infra.desk.AtTheDesk.request;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import stet.domain.reader.ReaderCommand.SetEventAside;
import stet.domain.reader.ReaderName;
import stet.domain.reader.ReaderRejection.NotFailingThere;
import stet.domain.statement.StatementEvent.NoteAdded;
import stet.domain.statement.StatementId;
import stet.infra.RunningStet;
import stet.infra.desk.AtTheDesk;
import stet.infra.desk.CommandDesk;
import stet.infra.desk.Noting;
import stet.infra.desk.Outcome.Refused;
import stet.infra.engine.rebuild.Rebuild;
import stet.infra.engine.rebuild.Rebuilds;

/** A reader that fails at an event stops there, says so, and goes on when it can or is told to. */
@RunningStet
@Import(FailingReaderTest.TooDeep.class)
@DirtiesContext
class FailingReaderTest {
    @Autowired
    AtTheDesk at;

    @Autowired
    CommandDesk desk;

    @Autowired
    FailingReaders failing;

    @Autowired
    Rebuilds rebuilds;

    @Autowired
    JdbcClient database;

    @Autowired
    TooDeep tooDeep;

    /** What no note of this test may say while the table is broken. */
    private final String bad = "bad " + UUID.randomUUID();

    private void breakNotes() {
        database.sql("alter table statement_note add constraint no_bad_note check (text <> '%s') not valid"
                        .formatted(bad))
                .update();
    }

    @AfterEach
    void mend() {
        database.sql("alter table reading.statement_note drop constraint if exists no_bad_note")
                .update();
        tooDeep.text = "";
        eventually().pollInterval(Duration.ofMillis(200)).until(() -> {
            failing.retry(ADA.person());
            return failing.all().isEmpty();
        });
    }

    @Test
    void what_fails_is_shown_with_its_event_and_the_stack() {
        breakNotes();
        long index = note(at.statement(), bad);

        ReaderFailure failure = failure();
        assertThat(failure.reader()).isEqualTo(ProcessingGroups.READ_MODELS);
        assertThat(failure.index()).isEqualTo(index);
        assertThat(failure.type()).isEqualTo("note-added");
        assertThat(failure.sentence()).contains("no_bad_note");
        assertThat(failure.stack()).contains("\tat stet.infra.engine");
    }

    @Test
    void an_error_of_the_virtual_machine_is_shown_and_set_aside_like_an_exception() {
        StatementId statement = at.statement();
        tooDeep.text = bad;
        long index = note(statement, bad);
        note(statement, "behind");

        ReaderFailure failure = failure();
        assertThat(failure.index()).isEqualTo(index);
        assertThat(failure.sentence()).isEqualTo("java.lang.StackOverflowError: too deep");
        assertThat(failure.stack()).contains("TooDeep");
        AtTheDesk.done(desk.handle(setAside(index), request()));

        eventually().until(() -> notes(statement).equals(List.of("behind")));
    }

    @Test
    void a_reader_that_met_an_error_goes_on_when_the_cause_is_gone() {
        StatementId statement = at.statement();
        tooDeep.text = bad;
        note(statement, bad);
        failure();

        mend();

        eventually().until(() -> notes(statement).equals(List.of(bad)));
    }

    @Test
    void nothing_behind_it_is_read_and_everything_before_it_is() {
        StatementId statement = at.statement();
        breakNotes();
        note(statement, "good");
        note(statement, bad);
        note(statement, "behind");

        failure();
        eventually().until(() -> notes(statement).equals(List.of("good")));
    }

    @Test
    void it_goes_on_where_it_was_when_the_cause_is_gone() {
        StatementId statement = at.statement();
        breakNotes();
        note(statement, "good");
        note(statement, bad);
        note(statement, "behind");
        failure();

        mend();

        eventually().until(() -> notes(statement).equals(List.of("good", bad, "behind")));
    }

    @Test
    void every_try_is_counted_since_the_first() {
        breakNotes();
        note(at.statement(), bad);
        ReaderFailure first = failure();

        failing.retry(ADA.person());

        eventually().until(() -> failure().tries() > first.tries());
        assertThat(failure().since()).isEqualTo(first.since());
    }

    /** Left to itself it would try for the eighth time after two minutes. */
    @Test
    void whoever_asks_has_it_try_again_at_once() {
        breakNotes();
        note(at.statement(), bad);
        failure();

        eventually().pollInterval(Duration.ofMillis(200)).until(() -> {
            failing.retry(ADA.person());
            return failure().tries() >= 8;
        });
    }

    @Test
    void a_reader_goes_on_without_an_event_that_is_set_aside_and_so_does_a_rebuild() {
        StatementId statement = at.statement();
        breakNotes();
        note(statement, "good");
        long index = note(statement, bad);
        note(statement, "behind");
        failure();

        AtTheDesk.done(desk.handle(setAside(index), request()));

        eventually().until(() -> failing.all().isEmpty());
        eventually().until(() -> notes(statement).equals(List.of("good", "behind")));
        rebuilds.rebuild(ADA.person());
        eventually().until(() -> !rebuilds.newest().orElseThrow().running());
        assertThat(rebuilds.newest().map(Rebuild::failure)).isEmpty();
        assertThat(notes(statement)).containsExactly("good", "behind");
    }

    @Test
    void only_the_event_at_which_a_reader_fails_is_set_aside() {
        long good = note(at.statement(), "good");

        assertThat(desk.handle(setAside(good), request()))
                .isEqualTo(new Refused(List.of(new NotFailingThere(new ReaderName("read-models"), good))));
    }

    @Test
    void a_rebuild_that_fails_says_at_which_event_and_changes_nothing() {
        StatementId statement = at.statement();
        long index = note(statement, bad);
        eventually().until(() -> notes(statement).equals(List.of(bad)));
        breakNotes();

        rebuilds.rebuild(ADA.person());

        eventually().until(() -> !rebuilds.newest().orElseThrow().running());
        assertThat(rebuilds.newest().map(Rebuild::failure).orElse(""))
                .contains("read-models failed at event %d".formatted(index), "no_bad_note");
        assertThat(notes(statement)).containsExactly(bad);
        assertThat(database.sql("select to_regnamespace('reading_next')")
                        .query(String.class)
                        .optional())
                .isEmpty();
        database.sql("alter table statement_note drop constraint no_bad_note").update();
    }

    private SetEventAside setAside(long index) {
        return new SetEventAside(new ReaderName(ProcessingGroups.READ_MODELS), index, "It cannot be read.", ADA);
    }

    /** Gives the command and answers with the index of its event, whether it is shown or not. */
    private long note(StatementId statement, String text) {
        return Objects.requireNonNull(at.done(Noting.note(statement, text, ADA)).index());
    }

    private ReaderFailure failure() {
        Set<ReaderFailure> seen = new HashSet<>();
        eventually().until(() -> seen.addAll(failing.all()));
        return seen.iterator().next();
    }

    private List<String> notes(StatementId statement) {
        return database.sql("select text from statement_note where statement = :statement order by version")
                .param("statement", statement.value())
                .query((row, number) -> Optional.ofNullable(row.getString(1)).orElse(""))
                .list();
    }

    private static ConditionFactory eventually() {
        return Awaitility.await().pollInterval(Duration.ofMillis(20)).atMost(Duration.ofSeconds(60));
    }

    /** A handler that cannot do with one text. */
    @ProcessingGroup(ProcessingGroups.READ_MODELS)
    static class TooDeep {
        private volatile String text = "";

        @EventHandler
        void on(NoteAdded note) {
            if (note.text().equals(text)) throw new StackOverflowError("too deep");
        }
    }
}
