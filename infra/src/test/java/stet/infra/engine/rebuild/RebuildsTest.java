package stet.infra.engine.rebuild;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static stet.infra.desk.AtTheDesk.ADA;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import stet.domain.Person;
import stet.domain.statement.StatementId;
import stet.infra.RunningStet;
import stet.infra.Together;
import stet.infra.desk.AtTheDesk;
import stet.infra.desk.Noting;
import stet.infra.engine.rebuild.Rebuild.Kind;

@RunningStet
class RebuildsTest {
    private static final Person ROOT = new Person("root");

    @Autowired
    AtTheDesk at;

    @Autowired
    Rebuilds rebuilds;

    @Autowired
    JdbcClient database;

    @Test
    void a_rebuild_shows_the_same_from_the_log_alone() {
        StatementId claim = at.claim();
        at.verify(claim, at.source());
        List<Map<String, Object>> before = shown();
        database.sql("update statement_status set text = 'spoilt' where statement = :claim")
                .param("claim", claim.value())
                .update();

        rebuilds.rebuild(ROOT);

        assertThat(end().differing()).containsExactly("statement_status");
        assertThat(shown()).isEqualTo(before);
    }

    @Test
    void a_version_that_is_made_again_is_the_same_in_every_table() {
        at.verify(at.claim(), at.source());

        rebuilds.rebuild(ROOT);

        Rebuild done = end();
        assertThat(done.failure()).isNull();
        assertThat(done.differing()).isEmpty();
        assertThat(done.done()).isEqualTo(done.total()).isPositive();
        assertThat(done.tables())
                .extracting(TableComparison::table)
                .contains("article_summary", "statement_status", "audit_entry", "audit_extent");
    }

    @Test
    void a_version_that_is_made_again_is_defined_as_the_one_before() {
        rebuilds.rebuild(ROOT);
        end();

        assertThat(definitions("reading")).isNotEmpty().isEqualTo(definitions("reading_before"));
    }

    @Test
    void a_rebuild_that_two_ask_for_happens_once() {
        at.claim();
        long before =
                database.sql("select count(*) from rebuild").query(Long.class).single();

        Together.times(2, () -> rebuilds.rebuild(ROOT));

        end();
        long after =
                database.sql("select count(*) from rebuild").query(Long.class).single();
        assertThat(after).isBetween(before + 1, before + 2);
    }

    @Test
    void a_roll_back_shows_the_version_before_with_everything_that_happened_since() {

        StatementId claim = at.claim();
        database.sql("update statement_status set text = 'as before' where statement = :claim")
                .param("claim", claim.value())
                .update();
        rebuilds.rebuild(ROOT);
        end();
        at.done(Noting.note(claim, "Odd.", ADA));

        rebuilds.rollBack(ROOT);

        Rebuild back = end();
        assertThat(back.kind()).isEqualTo(Kind.ROLL_BACK);
        assertThat(back.failure()).isNull();
        assertThat(database.sql("select text || notes from statement_status where statement = :claim")
                        .param("claim", claim.value())
                        .query(String.class)
                        .single())
                .isEqualTo("as before1");
        rebuilds.rebuild(ROOT);
        end();
    }

    @Test
    void what_another_process_left_half_done_begins_again() {
        StatementId claim = at.claim();
        database.sql("drop schema if exists reading_next cascade").update();
        database.sql("create schema reading_next").update();
        database.sql("create table reading_next.half_done (row integer)").update();

        database.sql("""
                insert into rebuild (kind, asked_by, runner, starts, phase)
                values ('REBUILD', 'root', gen_random_uuid(), 1, 'FILLING')
                """).update();

        Rebuild done = end();
        assertThat(done.failure()).isNull();
        assertThat(done.starts()).isEqualTo(2);
        assertThat(database.sql("select count(*) from statement_status where statement = :claim")
                        .param("claim", claim.value())
                        .query(Long.class)
                        .single())
                .isOne();
    }

    @Test
    void a_process_that_was_taken_over_writes_nothing_more() {
        Journal one = new Journal(database);
        Journal other = new Journal(database);
        rebuilds.rebuild(ROOT);
        long finished = end().id();
        database.sql("update rebuild set finished_at = null where id = :id")
                .param("id", finished)
                .update();
        try {
            one.begin(finished);
            one.guard(finished);
            other.begin(finished);

            assertThatExceptionOfType(TakenOver.class).isThrownBy(() -> one.guard(finished));
        } finally {
            database.sql("update rebuild set finished_at = now() where id = :id")
                    .param("id", finished)
                    .update();
        }
    }

    @Test
    void nobody_goes_back_to_a_version_that_this_release_cannot_read_into() {
        rebuilds.rebuild(ROOT);
        end();
        database.sql("alter table reading_before.statement_status drop column text")
                .update();

        assertThat(rebuilds.canRollBack()).isFalse();
        rebuilds.rollBack(ROOT);

        assertThat(end().failure()).contains("Rebuild the read models instead");
    }

    @Test
    void a_writer_sees_the_own_write_again_after_a_rebuild() {
        StatementId claim = at.claim();
        rebuilds.rebuild(ROOT);
        end();

        assertThat(at.done(Noting.note(claim, "Odd.", ADA)).visible()).isTrue();
    }

    private Rebuild end() {
        Awaitility.await()
                .pollInterval(Duration.ofMillis(20))
                .atMost(Duration.ofSeconds(60))
                .until(() -> !rebuilds.newest().orElseThrow().running());
        return rebuilds.newest().orElseThrow();
    }

    private List<Map<String, Object>> shown() {
        return database.sql("select * from statement_status order by statement")
                .query()
                .listOfRows();
    }

    private List<String> definitions(String schema) {
        return database.sql("""
                select concat_ws(' ', table_name, column_name, data_type, collation_name, is_nullable, column_default,
                                 generation_expression)
                  from information_schema.columns where table_schema = :schema
                 union all
                select concat_ws(' ', relname, attname, attstorage)
                  from pg_attribute join pg_class on pg_class.oid = attrelid
                 where relnamespace = :schema::regnamespace and relkind = 'r' and attnum > 0 and not attisdropped
                 union all
                select concat_ws(' ', relname, reloptions, obj_description(oid))
                  from pg_class where relnamespace = :schema::regnamespace and relkind in ('r', 'i')
                 union all
                select replace(indexdef, :schema || '.', '') from pg_indexes where schemaname = :schema
                 union all
                select concat_ws(' ', conname, pg_get_constraintdef(oid))
                  from pg_constraint where connamespace = :schema::regnamespace
                 order by 1
                """)
                .param("schema", schema)
                .query((row, number) -> row.getString(1))
                .list();
    }
}
