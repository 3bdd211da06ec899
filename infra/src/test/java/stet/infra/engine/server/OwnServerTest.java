package stet.infra.engine.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import stet.infra.engine.postgres.TestPostgres;

/** How whoever copies the database gets in, and what becomes of the accounts in a copy that was put back. */
class OwnServerTest {
    private static final String SCHEMA_OF_THE_LOG =
            "select relnamespace::regnamespace::text from pg_class where oid = 'log_entry'::regclass";

    @TempDir
    Path folder;

    /** Who works may make schemas, and a superuser finds what is in one of its own name first, unless told otherwise. */
    @Test
    void nothing_that_the_worker_made_stands_before_the_log() throws SQLException {
        try (var _ = start();
                var server = OwnServer.in(folder);
                var connection = server.connect()) {
            var superuser = JdbcClient.create(new SingleConnectionDataSource(connection, true));
            List.of(
                            "create table public.log_entry ()",
                            "create schema postgres authorization stet_worker",
                            "create table postgres.log_entry ()")
                    .forEach(statement -> superuser.sql(statement).update());

            assertThat(superuser.sql(SCHEMA_OF_THE_LOG).query(String.class).single())
                    .isEqualTo("public");
        }
    }

    /** The copy is one of a release that had no account that only works. */
    @Test
    void every_account_gets_into_a_copy_that_came_without_passwords() throws IOException, SQLException {
        try (var postgres = start()) {
            statement(postgres, "drop role stet_worker");
        }
        for (String password : List.of("password", "worker-password", "superuser-password"))
            Files.delete(folder.resolve(password));

        OwnServer.onCopied(folder).close();

        try (var postgres = start()) {
            for (Login login : List.of(postgres.owner(), postgres.worker(), postgres.superuser()))
                DriverManager.getConnection(postgres.url(Cluster.DATABASE), login.user(), login.password())
                        .close();
        }
    }

    private EmbeddedPostgres start() {
        return EmbeddedPostgres.startedIn(folder, TestPostgres.programs(), ServerAccount.ofThisProcess());
    }

    private static void statement(EmbeddedPostgres postgres, String sql) throws SQLException {
        var superuser = postgres.superuser();
        try (var connection = DriverManager.getConnection(
                        postgres.url(Cluster.DATABASE), superuser.user(), superuser.password());
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
