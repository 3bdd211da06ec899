package stet.infra.engine.rebuild;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import stet.infra.engine.postgres.TestPostgres;
import stet.infra.engine.rebuild.Snapshot.Sum;
import stet.infra.engine.rebuild.Snapshot.Table;

class SnapshotTest {
    private static final Table MARKS = new Table("mark", "id, word");

    private final DataSource database = TestPostgres.emptyDatabase().dataSource();

    @BeforeEach
    void schemas() throws SQLException {
        run("create schema reading", "create table reading.mark (id bigint, word text)");
        run("create schema reading_next", "create table reading_next.mark (id bigint, word text)");
        run("insert into reading.mark values (1, 'stands'), (2, null)");
    }

    @Test
    void shows_the_moment_in_which_it_was_taken_however_long_it_then_waits() throws SQLException {
        try (Connection connection = database.getConnection()) {
            run(connection, "set idle_in_transaction_session_timeout = '50ms'", "set transaction_timeout = '100ms'");
            Snapshot snapshot = Snapshot.on(connection, Version.SERVING);
            snapshot.take();
            run("insert into reading.mark values (3, 'late')", "select pg_sleep(0.3)");

            snapshot.read(List.of(MARKS));

            assertThat(snapshot.of(MARKS).rows()).isEqualTo(2);
        }
    }

    @Test
    void the_same_rows_have_the_same_sum_in_any_order_and_other_rows_another_one() throws SQLException {
        run("insert into reading_next.mark values (2, null), (1, 'stands')");
        Sum serving = sum(Version.SERVING);

        assertThat(sum(Version.NEXT)).isEqualTo(serving);

        run("update reading_next.mark set word = 'stood' where id = 1");
        assertThat(sum(Version.NEXT).checksum()).isNotEqualTo(serving.checksum());
    }

    private Sum sum(Version version) throws SQLException {
        try (Connection connection = database.getConnection()) {
            Snapshot snapshot = Snapshot.on(connection, version);
            snapshot.read(List.of(MARKS));
            return snapshot.of(MARKS);
        }
    }

    private void run(String... statements) throws SQLException {
        try (Connection connection = database.getConnection()) {
            run(connection, statements);
        }
    }

    private static void run(Connection connection, String... statements) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String each : statements) statement.execute(each);
        }
    }
}
