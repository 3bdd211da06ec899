package stet.infra.rebuild;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import stet.infra.postgres.TestPostgres;

/** What stands in which schema decides what a rebuild makes again. */
class SchemasTest {
    private final JdbcClient database = migrated();

    private static JdbcClient migrated() {
        var source = TestPostgres.freshDatabase().dataSource();
        Flyway.configure().dataSource(source).load().migrate();
        return JdbcClient.create(source);
    }

    /** Whoever adds a table that is made from events alone creates it as reading.…, else a rebuild fills it twice. */
    @Test
    void what_is_not_made_from_events_alone_stands_in_the_default_schema_and_nothing_else() {
        assertThat(tables("public"))
                .contains("recorded_event", "account", "token_entry", "rebuild")
                .doesNotContain("statement_status", "review_summary", "read_position")
                .filteredOn(table -> !table.matches(
                        "recorded_event|log_.*|checkpoint.*|key_rotation|sequencer|witness.*|cosign.*|timestamp.*|token_entry"
                                + "|article_fingerprint|source_address|idempotency_key|account|api_token"
                                + "|first_administrator_link|rebuild|rebuild_comparison|reader_failure"
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

    private List<String> tables(String schema) {
        return database.sql("select tablename from pg_tables where schemaname = :schema")
                .param("schema", schema)
                .query((row, number) -> row.getString(1))
                .list();
    }
}
