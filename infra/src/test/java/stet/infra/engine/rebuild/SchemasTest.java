package stet.infra.engine.rebuild;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import stet.infra.engine.postgres.TestPostgres;

/** What stands in which schema decides what a rebuild makes again. */
class SchemasTest {
    private final JdbcClient database =
            JdbcClient.create(TestPostgres.freshDatabase().dataSource());

    /** Whoever adds a table that is made from events alone creates it as reading.…, else a rebuild fills it twice. */
    @Test
    void what_is_not_made_from_events_alone_stands_in_the_default_schema_and_nothing_else() {
        assertThat(tables("public"))
                .contains("recorded_event", "account", "token_entry", "rebuild")
                .doesNotContain("statement_status", "review_summary", "read_position")
                .filteredOn(table -> !table.matches(
                        "recorded_event|log_.*|checkpoint.*|key_rotation|sequencer|witness.*|cosign.*|timestamp.*|token_entry"
                                + "|article_fingerprint|captured_text|captured_text_part|source_address|idempotency_key|account|api_token"
                                + "|password_link|sign_in_.*|first_administrator_link|form_draft|open_page|concern_read|personal_setting|mail_wish|watch|rebuild|rebuild_comparison|reader_failure"
                                + "|flyway_schema_history"))
                .isEmpty();
    }

    @Test
    void every_read_model_begins_empty_and_has_nothing_that_a_copy_lacks() {
        assertThat(tables("reading")).contains("statement_status", "audit_entry", "review_mark", "read_position");
        tables("reading")
                .forEach(table -> assertThat(database.sql("select count(*) from reading." + table)
                                .query(Long.class)
                                .single())
                        .as(table)
                        .isZero());
        assertThat(database.sql("""
                        select c.relname from pg_class c
                         where c.relnamespace = 'reading'::regnamespace
                           and (c.relkind not in ('r', 'i', 't') or c.relhastriggers)
                        """).query((row, number) -> row.getString(1)).list())
                .isEmpty();
    }

    /** A version that was filled before the change would be rolled back to, and be what no migration made of it. */
    @Test
    void after_a_read_model_was_changed_there_is_no_version_before_to_go_back_to() throws IOException {
        List<Path> migrations = migrations();
        int changed = last(migrations, sql -> sql.contains("reading."));
        int dropped = last(migrations, sql -> sql.contains("drop schema if exists reading_before cascade;"));
        assertThat(dropped)
                .as("%s changes a read model and no migration drops reading_before after it", migrations.get(changed))
                .isGreaterThanOrEqualTo(changed);
    }

    private static List<Path> migrations() throws IOException {
        Path folder = new ClassPathResource("db/migration").getFile().toPath();
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted(Comparator.comparingInt(SchemasTest::number)).toList();
        }
    }

    private static int number(Path migration) {
        return Integer.parseInt(migration.getFileName().toString().replaceFirst("^V(\\d+)__.*", "$1"));
    }

    private static int last(List<Path> migrations, Predicate<String> such) throws IOException {
        int last = -1;
        for (Path migration : migrations) {
            String sql = Files.readString(migration).replaceAll("(?m)^ *--.*$", "");
            if (such.test(sql)) last = migrations.indexOf(migration);
        }
        return last;
    }

    @Test
    void the_text_of_an_article_is_stored_as_it_is() {
        assertThat(database.sql("""
                        select attstorage from pg_attribute
                         where attrelid = 'reading.article_text'::regclass and attname = 'text'
                        """).query(String.class).single()).isEqualTo("e");
    }

    private List<String> tables(String schema) {
        return database.sql("select tablename from pg_tables where schemaname = :schema")
                .param("schema", schema)
                .query((row, number) -> row.getString(1))
                .list();
    }
}
