package stet.infra.log;

import static org.assertj.core.api.Assertions.assertThat;
import static stet.infra.command.AtTheDesk.ADA;
import static stet.infra.command.AtTheDesk.refused;
import static stet.infra.command.AtTheDesk.request;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import stet.domain.statement.AddNote;
import stet.domain.statement.StatementId;
import stet.infra.RunningStet;
import stet.infra.command.AtTheDesk;
import stet.infra.command.CommandDesk;
import stet.infra.command.Outcome.Done;
import stet.infra.command.RequestRejection.LogBroken;
import stet.infra.postgres.TestDatabase;
import stet.infra.tlog.bundle.BundleReport;
import stet.infra.tlog.bundle.BundleVerifier;
import stet.infra.tlog.note.Handover;
import stet.infra.tlog.note.SignedNote;
import stet.infra.tlog.note.Verification.Refused;
import stet.infra.tlog.note.Verification.Verified;
import stet.infra.tlog.note.VerifierKey;
import stet.infra.tlog.tree.TreeHead;

@RunningStet
@DirtiesContext
class VerifiableLogTest {
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
    FormerCheckpoints former;

    @Autowired
    Alarms alarms;

    @Autowired
    TestDatabase database;

    private JdbcClient superuser;

    @BeforeEach
    void whoMayDoAnything() {
        superuser = JdbcClient.create(database.asSuperuser().dataSource());
        superuser.sql("alter table recorded_event disable trigger all").update();
        superuser.sql("alter table log_entry disable trigger all").update();
        superuser.sql("alter table checkpoint disable trigger all").update();
    }

    @AfterEach
    void all_is_as_it_was() {
        assertThat(log.recheck(ADA.person())).isEmpty();
    }

    @Test
    void every_write_has_its_place_and_soon_a_proof_of_it() throws IOException {
        long index = indexOf(note("Odd."));

        SignedCheckpoint checkpoint = signedOver(index);

        assertThat(log.proof(index, checkpoint)
                        .orElseThrow()
                        .refuses(log.event(index).orElseThrow().bytes(), log.keys()))
                .isEmpty();
        assertThat(log.proof(checkpoint.head().size(), checkpoint)).isEmpty();
    }

    @Test
    void a_later_log_is_proved_to_begin_with_an_earlier_one() {
        TreeHead earlier = signedOver(indexOf(note("Odd."))).head();
        TreeHead later = signedOver(indexOf(note("Odder."))).head();

        assertThat(log.consistency(earlier.size(), later.size()).proves(earlier, later))
                .isTrue();
    }

    @Test
    void the_exported_log_is_verified_without_it() throws IOException {
        for (int number = 0; number < 300; number++) note("Note " + number);
        SignedCheckpoint checkpoint = signedOver(indexOf(note("The last.")));

        BundleReport report = verified(checkpoint);

        assertThat(report.isSound()).as("%s", report.lines()).isTrue();
        assertThat(report.head()).isEqualTo(checkpoint.head());
    }

    @Test
    void who_trusts_the_old_key_learns_of_the_new_one() throws IOException {
        signedOver(indexOf(note("Odd.")));
        VerifierKey old = log.keys().getFirst();

        VerifierKey next = ((KeyRotation.Rotated) log.rotateKey(ADA.person())).key();

        SignedNote handover = log.newest().orElseThrow().note();
        assertThat(handover.verify(List.of(old))).isInstanceOf(Verified.class);
        assertThat(handover.verify(List.of(next))).isInstanceOf(Verified.class);
        SignedCheckpoint later = signedOver(indexOf(note("Odder.")));
        assertThat(later.note().verify(List.of(next))).isInstanceOf(Verified.class);
        assertThat(later.note().verify(List.of(old))).isInstanceOf(Refused.class);
        assertThat(verified(later).isSound()).isTrue();
        assertThat(verified(later, List.of(old)).isSound()).isTrue();
        assertThat(Handover.follow(List.of(old), former.handovers()).learned()).containsExactly(next);
    }

    @Test
    void a_rewritten_event_is_found_and_no_work_is_taken_until_it_is_as_it_was() throws IOException {
        StatementId statement = at.statement();
        long index = indexOf(at.done(new AddNote(statement, "Odd.", ADA)));
        SignedCheckpoint checkpoint = signedOver(index);
        rewrite(index, "Fine.");

        assertThat(log.recheck(ADA.person()).orElseThrow())
                .startsWith("Event %d of the log is not as it was recorded.".formatted(index));
        assertThat(verified(checkpoint).lines()).contains("first bad index: " + index);
        alarms.raise("Event %d of the log is not as it was recorded.".formatted(index));
        assertThat(refused(desk.handle(new AddNote(statement, "Odder.", ADA), request())))
                .containsExactly(new LogBroken());
        assertThat(log.state().takesWork()).isFalse();

        rewrite(index, "Odd.");
        assertThat(log.recheck(ADA.person())).isEmpty();
        assertThat(log.state().alarms()).isEmpty();
        signedOver(indexOf(at.done(new AddNote(statement, "Odder.", ADA))));
    }

    @Test
    void a_rewritten_hash_is_found_before_it_is_signed() {
        long index = indexOf(note("Odd."));
        StatementId statement = at.statement();
        TreeHead before = signedOver(indexOf(at.done(new AddNote(statement, "Even.", ADA))))
                .head();
        superuser
                .sql("update log_entry set leaf = sha256(leaf) where log_index = :index")
                .param("index", index)
                .update();

        at.done(new AddNote(statement, "Odder.", ADA));

        Awaitility.await()
                .untilAsserted(() -> assertThat(log.state().alarms())
                        .extracting(LogAlarm::sentence)
                        .containsExactly(
                                "The log's first %d entries aren't those that were signed.".formatted(before.size())));
        superuser
                .sql("update log_entry set leaf = :leaf where log_index = :index")
                .param("leaf", log.event(index).orElseThrow().leaf().bytes())
                .param("index", index)
                .update();
    }

    @Test
    void an_older_backup_is_found_though_all_in_it_fits_together() {
        TreeHead before = signedOver(indexOf(note("Odd."))).head();
        StatementId statement = at.statement();
        long size = signedOver(indexOf(at.done(new AddNote(statement, "Odder.", ADA))))
                .head()
                .size();
        superuser.sql(CUT.formatted(before.size())).update();

        assertThat(log.recheck(ADA.person()).orElseThrow())
                .startsWith("The log has %d events, and %d were signed".formatted(before.size(), size));

        superuser.sql(UNCUT).update();
    }

    @Test
    void an_older_backup_restored_under_a_running_stet_is_found_before_anything_is_recorded_on_it() {
        StatementId statement = at.statement();
        TreeHead before = signedOver(indexOf(at.done(new AddNote(statement, "Odd.", ADA))))
                .head();
        long size = signedOver(indexOf(at.done(new AddNote(statement, "Odder.", ADA))))
                .head()
                .size();

        superuser.sql(CUT.formatted(before.size())).update();
        endTheSeat();

        Awaitility.await()
                .untilAsserted(() -> assertThat(log.state().alarms())
                        .extracting(LogAlarm::sentence)
                        .containsExactly("The log has %d entries, but %d were signed: was an older backup restored?"
                                .formatted(before.size(), size)));
        assertThat(refused(desk.handle(new AddNote(statement, "Odder.", ADA), request())))
                .containsExactly(new LogBroken());
        superuser.sql(UNCUT).update();
        endTheSeat();
    }

    /** As when the server of the database is stopped and started again. */
    private void endTheSeat() {
        assertThat(superuser.sql(END_THE_SEAT).query(Boolean.class).list()).containsExactly(true);
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
        long earlier = signedOver(indexOf(at.done(new AddNote(statement, "Odd.", ADA))))
                .head()
                .size();
        long newest = signedOver(indexOf(at.done(new AddNote(statement, "Even.", ADA))))
                .head()
                .size();
        superuser.sql("create table kept_checkpoint as table checkpoint").update();
        superuser.sql(act).param("newest", newest).update();

        assertThat(log.newest().orElseThrow().head().size()).isIn(earlier, newest);
        assertThat(log.proof(0, log.newest().orElseThrow())).isPresent();
        at.done(new AddNote(statement, "Odder.", ADA));
        Awaitility.await()
                .untilAsserted(() -> assertThat(log.state().alarms())
                        .extracting(LogAlarm::sentence)
                        .containsExactly("The newest checkpoint in the database is spoilt: it can't be read."));
        assertThat(log.recheck(ADA.person()).orElseThrow())
                .startsWith("1 checkpoints in the database can't be read or are not over as many events as they say.");

        superuser
                .sql("truncate checkpoint; insert into checkpoint table kept_checkpoint; drop table kept_checkpoint")
                .update();
    }

    private void rewrite(long index, String text) {
        superuser.sql("""
                        update recorded_event set payload = jsonb_set(payload, '{text}', to_jsonb(:text))
                         where arrival = (select arrival from log_entry where log_index = :index)""").param("text", text).param("index", index).update();
    }

    private Done note(String text) {
        return at.done(new AddNote(at.statement(), text, ADA));
    }

    private static long indexOf(Done done) {
        return Objects.requireNonNull(done.index());
    }

    private SignedCheckpoint signedOver(long index) {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(10))
                .until(() -> log.newest().filter(newest -> newest.head().size() > index), Optional::isPresent)
                .orElseThrow();
    }

    private BundleReport verified(SignedCheckpoint checkpoint) throws IOException {
        return verified(checkpoint, log.keys());
    }

    private BundleReport verified(SignedCheckpoint checkpoint, List<VerifierKey> trusted) throws IOException {
        ByteArrayOutputStream bundle = new ByteArrayOutputStream();
        log.export(checkpoint, bundle);
        return new BundleVerifier(trusted).verify(new ByteArrayInputStream(bundle.toByteArray()));
    }
}
