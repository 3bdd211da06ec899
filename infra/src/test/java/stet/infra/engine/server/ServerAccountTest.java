package stet.infra.engine.server;

import static java.nio.file.attribute.PosixFilePermissions.asFileAttribute;
import static java.nio.file.attribute.PosixFilePermissions.fromString;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;
import stet.infra.engine.postgres.TestDatabase;
import stet.infra.engine.postgres.TestPostgres;

/** Where the tests run as root, as in most containers, the server runs as somebody else. */
class ServerAccountTest {

    @Test
    void runs_as_nobody_where_namespaces_are_forbidden() throws IOException {
        assumeThat(ServerAccount.ofThisProcess()).as("tests run by root").isNotEqualTo(ServerAccount.OWN);
        var folder = Files.createTempDirectory("stet-nobody-", asFileAttribute(fromString("rwxr-xr-x")));

        try (var postgres = EmbeddedPostgres.startedIn(folder, TestPostgres.programs(), ServerAccount.NOBODY)) {
            assertThat(postgres.process().info().user()).contains("nobody");
            assertThat(answers(postgres)).isTrue();
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    private static boolean answers(EmbeddedPostgres postgres) {
        var login = postgres.owner();
        var database = new TestDatabase(postgres.url(Cluster.DATABASE), login.user(), login.password());
        return JdbcClient.create(database.dataSource())
                .sql("select true")
                .query(Boolean.class)
                .single();
    }
}
