package stet.infra.engine.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import stet.infra.engine.server.PostgresRefusal;

class MigrationTest {
    private final TestDatabase database = TestPostgres.freshDatabase().asOwner();
    private final JdbcClient jdbc = JdbcClient.create(database.dataSource());

    @ParameterizedTest
    @CsvSource({"99, true", "99, false", "1000.1, true", "2.5, true"})
    void a_database_that_another_release_brought_further_is_refused_with_a_sentence(String version, boolean succeeded) {
        jdbc.sql("""
                insert into flyway_schema_history
                select 999, :version, 'another column', type, 'V99__another_column.sql', 0, installed_by, now(), 1, :succeeded
                  from flyway_schema_history where version = '1'""").param("version", version).param("succeeded", succeeded).update();

        assertThatThrownBy(() -> new Migration().migrate(flyway()))
                .isInstanceOf(PostgresRefusal.class)
                .hasMessageMatching(
                        "This database was brought to version %s \\(another column\\) by another release of Stet, and this one knows it up to version \\d+ only."
                                .formatted(version));
    }

    @Test
    void a_database_of_this_release_is_left_as_it_is() {
        new Migration().migrate(flyway());

        assertThat(flyway().info().pending()).isEmpty();
    }

    private Flyway flyway() {
        return Flyway.configure()
                .dataSource(database.dataSource())
                .defaultSchema("public")
                .load();
    }
}
