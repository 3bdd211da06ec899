package stet.infra.log;

import static org.assertj.core.api.Assertions.assertThat;
import static stet.infra.desk.AtTheDesk.ADA;
import static stet.infra.desk.AtTheDesk.refused;
import static stet.infra.desk.AtTheDesk.request;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import stet.domain.statement.StatementId;
import stet.infra.RunningStet;
import stet.infra.desk.AtTheDesk;
import stet.infra.desk.CommandDesk;
import stet.infra.desk.Noting;
import stet.infra.desk.RequestRejection.LogBroken;
import stet.infra.engine.postgres.TestDatabase;
import stet.infra.engine.sequence.Seat;
import stet.infra.tlog.bundle.BundleReport;
import stet.infra.tlog.bundle.BundleVerifier;
import stet.infra.tlog.tree.TreeHead;

/** What was changed in the database is found, nothing is signed on top of it, and work goes on when it is as it was. */
@RunningStet
class RewrittenLogTest {
    /** At once, as a restored backup comes at once: nobody sees events without their places. */
    private static final String CUT = """
            set session_replication_role = replica;
            create table kept_entry as select * from log_entry where log_index >= %1$d;
            create table kept_event as select * from recorded_event where arrival in (select arrival from kept_entry);
            create table kept_checkpoint as select * from checkpoint where size > %1$d;
            delete from checkpoint where size > %1$d;
            delete from recorded_event where arrival in (select arrival from kept_entry);
            delete from log_entry where log_index >= %1$d""";

    private static final String UNCUT = """
            insert into recorded_event overriding system value select * from kept_event;
            insert into log_entry select * from kept_entry;
            insert into checkpoint select * from kept_checkpoint;
            drop table kept_entry, kept_event, kept_checkpoint""";

    private static final String END_THE_SEAT = """
            select pg_terminate_backend(pid) from pg_stat_activity
             where datname = current_database() and application_name = '%s'""".formatted(Seat.APPLICATION);

    @Autowired
    AtTheDesk at;

    @Autowired
    CommandDesk desk;

    @Autowired
    VerifiableLog log;

    @Autowired
    Alarms alarms;

    @Autowired
    TestDatabase database;

    private SignedNotes notes;

    @BeforeEach
    void whoMayDoAnything() {
        notes = SignedNotes.in(at, log, database);
    }

    @AfterEach
    void all_is_as_it_was() {
        assertThat(log.recheck(ADA.person())).isEmpty();
    }

    @Test
    void a_rewritten_event_is_found_and_no_work_is_taken_until_it_is_as_it_was() throws IOException {
        StatementId statement = at.statement();
        long index = notes.add(statement, "Odd.");
        SignedCheckpoint checkpoint = notes.signedOver(index);
        notes.rewrite(index, "Fine.");

        assertThat(log.recheck(ADA.person()).orElseThrow())
                .startsWith("Event %d of the log is not as it was recorded.".formatted(index));
        assertThat(verified(checkpoint).lines()).contains("first bad index: " + index);
        alarms.raise("Event %d of the log is not as it was recorded.".formatted(index));
        assertThat(refused(desk.handle(Noting.note(statement, "Odder.", ADA), request())))
                .containsExactly(new LogBroken());
        assertThat(log.state().takesWork()).isFalse();

        notes.rewrite(index, "Odd.");
        assertThat(log.recheck(ADA.person())).isEmpty();
        assertThat(log.state().alarms()).isEmpty();
        notes.signedOver(notes.add(statement, "Odder."));
    }

    @Test
    void a_rewritten_hash_is_found_before_it_is_signed() {
        long index = notes.add(at.statement(), "Odd.");
        StatementId statement = at.statement();
        TreeHead before = notes.signedOver(notes.add(statement, "Even.")).head();
        notes.superuser()
                .sql("update log_entry set leaf = sha256(leaf) where log_index = :index")
                .param("index", index)
                .update();

        notes.add(statement, "Odder.");

        Awaitility.await()
                .untilAsserted(() -> assertThat(log.state().alarms())
                        .extracting(LogAlarm::sentence)
                        .containsExactly(
                                "The log's first %d entries aren't those that were signed.".formatted(before.size())));
        notes.superuser()
                .sql("update log_entry set leaf = :leaf where log_index = :index")
                .param("leaf", log.event(index).orElseThrow().leaf().bytes())
                .param("index", index)
                .update();
    }

    @Test
    void an_older_backup_is_found_though_all_in_it_fits_together() {
        TreeHead before = notes.signedOver(notes.add(at.statement(), "Odd.")).head();
        StatementId statement = at.statement();
        long size = notes.signedOver(notes.add(statement, "Odder.")).head().size();
        notes.superuser().sql(CUT.formatted(before.size())).update();

        assertThat(log.recheck(ADA.person()).orElseThrow())
                .startsWith("The log has %d events, and %d were signed".formatted(before.size(), size));

        notes.superuser().sql(UNCUT).update();
    }

    @Test
    void an_older_backup_restored_under_a_running_stet_is_found_before_anything_is_recorded_on_it() {
        StatementId statement = at.statement();
        TreeHead before = notes.signedOver(notes.add(statement, "Odd.")).head();
        long size = notes.signedOver(notes.add(statement, "Odder.")).head().size();

        notes.superuser().sql(CUT.formatted(before.size())).update();
        endTheSeat();

        Awaitility.await()
                .untilAsserted(() -> assertThat(log.state().alarms())
                        .extracting(LogAlarm::sentence)
                        .containsExactly("The log has %d entries, but %d were signed: was an older backup restored?"
                                .formatted(before.size(), size)));
        assertThat(refused(desk.handle(Noting.note(statement, "Odder.", ADA), request())))
                .containsExactly(new LogBroken());
        notes.superuser().sql(UNCUT).update();
        endTheSeat();
    }

    /** As when the server of the database is stopped and started again; who has just lost the seat may not have it again yet. */
    private void endTheSeat() {
        Awaitility.await()
                .untilAsserted(() -> assertThat(notes.superuser()
                                .sql(END_THE_SEAT)
                                .query(Boolean.class)
                                .list())
                        .containsExactly(true));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update checkpoint set note = replace(note, '— ', '—') where size = :newest",
                "update checkpoint set note = overlay(note placing '*' from position('=' in note) - 1) where size = :newest",
                "update checkpoint set note = 'nothing' where size = :newest",
                "insert into checkpoint select :newest + 100, E'x\n' || :newest + 100 || E'\n', now()",
                "insert into checkpoint select :newest + 100, note, now() from checkpoint where size = :newest",
            })
    void a_spoilt_checkpoint_is_an_alarm_before_anything_else_is_signed_and_what_is_left_is_shown(String act) {
        StatementId statement = at.statement();
        long earlier = notes.signedOver(notes.add(statement, "Odd.")).head().size();
        long newest = notes.signedOver(notes.add(statement, "Even.")).head().size();
        notes.superuser()
                .sql("create table kept_checkpoint as table checkpoint")
                .update();
        notes.superuser().sql(act).param("newest", newest).update();

        assertThat(log.newest().orElseThrow().head().size()).isIn(earlier, newest);
        assertThat(log.proof(0, log.newest().orElseThrow())).isPresent();
        notes.add(statement, "Odder.");
        Awaitility.await()
                .untilAsserted(() -> assertThat(log.state().alarms())
                        .extracting(LogAlarm::sentence)
                        .containsExactly("The newest checkpoint in the database is spoilt: it can't be read."));
        assertThat(log.recheck(ADA.person()).orElseThrow())
                .startsWith("1 checkpoints in the database can't be read or are not over as many events as they say.");

        notes.superuser()
                .sql("truncate checkpoint; insert into checkpoint table kept_checkpoint; drop table kept_checkpoint")
                .update();
    }

    private BundleReport verified(SignedCheckpoint checkpoint) throws IOException {
        ByteArrayOutputStream bundle = new ByteArrayOutputStream();
        log.export(checkpoint, bundle);
        return new BundleVerifier(log.keys()).verify(new ByteArrayInputStream(bundle.toByteArray()));
    }
}
