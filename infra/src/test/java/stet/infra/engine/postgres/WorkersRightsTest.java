package stet.infra.engine.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import stet.infra.engine.server.PostgresRefusal;

/** What the account that Stet works by may do, asked of PostgreSQL. */
@ExtendWith(OutputCaptureExtension.class)
class WorkersRightsTest {
    private static final List<String> GROWS = List.of(
            "recorded_event", "log_entry", "log_node", "checkpoint", "key_rotation", "cosignature", "timestamp_token");
    private static final TestDatabase DATABASE = TestPostgres.freshDatabase();

    private final JdbcClient worker = JdbcClient.create(DATABASE.dataSource());

    static Stream<String> handsOnTheLog() {
        return GROWS.stream()
                .flatMap(table -> Stream.of(
                        "update %s set %s = %s".formatted(table, column(table), column(table)),
                        "delete from " + table,
                        "truncate " + table,
                        "drop table " + table,
                        "alter table %s disable trigger all".formatted(table),
                        "alter table %s disable trigger %s_only_grows".formatted(table, table),
                        "drop trigger %s_only_grows on %s".formatted(table, table),
                        "create trigger odd before insert on %s execute function tell_of_accounts()".formatted(table),
                        "create rule odd as on insert to %s do instead nothing".formatted(table),
                        "alter table %s owner to current_user".formatted(table),
                        "alter table %s rename to other".formatted(table),
                        "alter table %s set schema reading".formatted(table),
                        "create table reading.heir () inherits (%s)".formatted(table),
                        "do $$ begin lock table %s in access exclusive mode; end $$".formatted(table),
                        "grant all on %s to stet_worker with grant option".formatted(table)));
    }

    private static String column(String table) {
        return JdbcClient.create(DATABASE.dataSource())
                .sql("select attname from pg_attribute where attrelid = to_regclass(?) and attnum = 2")
                .param(table)
                .query(String.class)
                .single();
    }

    @ParameterizedTest
    @MethodSource("handsOnTheLog")
    void no_hands_are_laid_on_the_log(String act) {
        if (act.startsWith("grant")) worker.sql(act).update(); // PostgreSQL only warns, and gives nothing
        else
            assertThatThrownBy(() -> worker.sql(act).update())
                    .rootCause()
                    .hasMessageMatching("(?s).*(permission denied|must be owner).*");
        assertThat(rights()).isEqualTo(ShippedSchema.rights());
    }

    private static List<SchemaObject> rights() {
        try (Connection connection = DATABASE.dataSource().getConnection()) {
            return FoundSchema.rights(connection);
        } catch (SQLException away) {
            throw new IllegalStateException(away);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "set role stet",
                "set session authorization stet",
                "set session_replication_role = replica",
                "select setval('recorded_event_arrival_seq', 1)",
                "select nextval('recorded_event_arrival_seq')",
                "update log_alarm set sentence = 'All is well.'",
                "delete from log_alarm",
                "delete from account",
                "delete from api_token",
                "delete from sequencer",
                "insert into sequencer (placed_until) values (0)",
                "insert into watch (kind, behind) values ('x', '')",
                "delete from flyway_schema_history",
                "select * from flyway_schema_history",
                "create table public.mine (id int)",
                "create function public.mine() returns int language sql as 'select 1'",
                "create or replace function public.arrivals_are_wrong() returns text language sql as 'select null'",
                "drop function public.arrivals_are_wrong()",
                "alter view logged_event rename to other",
                "drop schema public cascade",
                "alter schema public rename to other",
                "alter role stet password 'mine'",
                "grant stet to stet_worker",
                "drop extension pg_trgm cascade",
                "reassign owned by stet to stet_worker",
                "copy recorded_event to program 'true'",
                "alter system set fsync = off"
            })
    void nor_on_what_leads_there(String act) {
        assertThatThrownBy(() -> worker.sql(act).update())
                .rootCause()
                .hasMessageMatching("(?s).*(permission denied|must be owner|denied to set role|must be superuser"
                        + "|must have admin option|ADMIN option).*");
    }

    @Test
    void every_table_that_only_grows_is_one_that_may_only_be_added_to() {
        List<String> withTrigger = worker.sql("""
                        select distinct tgrelid::regclass::text from pg_trigger t join pg_proc f on f.oid = t.tgfoid
                         where f.proname = 'refuse_to_change_recorded_events'""").query(String.class).list();
        assertThat(withTrigger).containsExactlyInAnyOrderElementsOf(GROWS);
        assertThat(ShippedSchema.rights())
                .filteredOn(right -> GROWS.contains(right.name().replace("public.", "")))
                .hasSameSizeAs(GROWS)
                .allMatch(right -> right.definition().equals("INSERT SELECT"));
    }

    /** Else nobody notices before something is asked of it. */
    @Test
    void it_was_said_of_every_table_what_may_be_done_with_it() {
        assertThat(ShippedSchema.rights())
                .filteredOn(right -> right.definition().equals("none"))
                .extracting(SchemaObject::name)
                .containsExactlyInAnyOrder(
                        "public.flyway_schema_history", "public.log_alarm_id_seq", "public.rebuild_id_seq");
    }

    @Test
    void the_read_models_are_its_own() {
        for (String schema : List.of("reading", "reading_next"))
            worker.sql("create schema if not exists " + schema).update();
        worker.sql("alter schema reading_next rename to reading_gone").update();
        worker.sql("drop schema reading_gone").update();
        worker.sql("truncate reading.statement_note").update();
        assertThat(worker.sql("select count(*) from pg_class c join pg_namespace n on n.oid = c.relnamespace"
                                + " where n.nspname = 'reading' and not pg_has_role(c.relowner, 'USAGE')")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void whoever_works_as_the_owner_is_told_what_that_means(CapturedOutput told) {
        TestDatabase owner = TestPostgres.emptyDatabase();
        migrate(owner, owner);
        assertThat(told).contains("Stet works in its database as stet, who owns the log's tables");
        migrate(owner, owner.asSuperuser());
        assertThat(told).contains("Stet works in its database as postgres, who owns the log's tables");
    }

    /** As by a release that had one account, and by one that went back to it. */
    @Test
    void a_database_that_was_worked_in_by_its_owner_is_handed_over(CapturedOutput told) {
        TestDatabase owner = TestPostgres.emptyDatabase();
        migrate(owner, owner);
        JdbcClient before = JdbcClient.create(owner.dataSource());
        before.sql("create schema reading_before").update();
        before.sql("create table reading_before.statement_note ()").update();

        migrate(owner, DATABASE.at(owner.url()));

        assertThat(told).doesNotContain("works in its database as stet_worker");
        JdbcClient after = JdbcClient.create(DATABASE.at(owner.url()).dataSource());
        after.sql("drop schema reading_before cascade").update();
        after.sql("alter table reading.statement_note add column odd text").update();
        assertThatThrownBy(() -> after.sql("delete from recorded_event").update())
                .rootCause()
                .hasMessageContaining("permission denied");
    }

    @Test
    void rights_that_somebody_gave_are_found_and_taken_back_at_the_next_start() throws Exception {
        TestDatabase fresh = TestPostgres.freshDatabase();
        HeldSchema held = new HeldSchema(fresh.dataSource());
        assertThat(held.differences()).isEmpty();
        JdbcClient owner = JdbcClient.create(fresh.asOwner().dataSource());
        owner.sql("grant update (payload) on recorded_event to stet_worker").update();
        owner.sql("grant create on schema public to stet_worker").update();
        assertThat(held.differences())
                .extracting(HeldSchema.Difference::sentence)
                .anyMatch(said -> said.contains("the right public.recorded_event is not as this release has it"))
                .anyMatch(said -> said.contains("the right public is not as"));
        migrate(fresh.asOwner(), fresh);
        assertThat(held.differences()).isEmpty();
    }

    @Test
    void a_function_of_the_account_that_works_is_run_by_no_migration() {
        TestDatabase owner = TestPostgres.emptyDatabase();
        TestDatabase mine = DATABASE.at(owner.url());
        JdbcClient.create(mine.dataSource()).sql("create schema odd").update();
        JdbcClient.create(mine.dataSource())
                .sql("create function odd.odd() returns trigger language plpgsql as 'begin return null; end'")
                .update();
        assertThatThrownBy(() -> migrate(owner, mine))
                .hasStackTraceContaining("has a function there, odd.odd(): Stet makes none");
    }

    @Test
    void whoever_may_not_migrate_is_told_whom_to_name() {
        assertThatThrownBy(() -> new Migration().migrate(flyway(DATABASE, DATABASE)))
                .isInstanceOfSatisfying(
                        PostgresRefusal.class,
                        refusal -> assertThat(refusal.remedy()).contains("spring.flyway.user"));
    }

    private static void migrate(TestDatabase owner, TestDatabase worker) {
        new Migration().migrate(flyway(owner, worker));
    }

    private static Flyway flyway(TestDatabase owner, TestDatabase worker) {
        return Flyway.configure()
                .dataSource(owner.dataSource())
                .defaultSchema("public")
                .callbacks(new WorkersRights(worker.connections()))
                .load();
    }
}
