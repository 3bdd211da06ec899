package stet.infra.engine.server;

import static java.nio.file.attribute.PosixFilePermissions.fromString;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import stet.infra.engine.postgres.TestDatabase;
import stet.infra.engine.postgres.TestPostgres;

/** What the server of a newsroom without a database promises, asked of real servers. */
class EmbeddedPostgresTest {

    private static final Duration RECOVERY = Duration.ofSeconds(30);

    @TempDir
    static Path folders;

    private Path folder = folders;

    /** To create a database takes long; each test gets a copy of one. */
    @BeforeAll
    static void createOne() {
        start(folders.resolve("original")).close();
    }

    @BeforeEach
    void copyIt(TestInfo test) throws Exception {
        folder = folders.resolve(test.getTestMethod().orElseThrow().getName());
        var copying = new ProcessBuilder("cp", "-a", folders.resolve("original").toString(), folder.toString());
        assertThat(copying.start().waitFor()).isZero();
    }

    @Test
    void keeps_what_was_written_when_it_is_stopped_and_started() {
        try (var first = start()) {
            write(first);
        }
        try (var second = start()) {
            assertThatWritingIsKept(second);
        }
    }

    @Test
    void is_started_again_at_the_same_address_when_it_is_killed() {
        try (var postgres = start()) {
            write(postgres);
            var killed = postgres.process();

            killed.destroyForcibly();

            await().atMost(RECOVERY)
                    .ignoreExceptionsInstanceOf(DataAccessException.class)
                    .untilAsserted(() -> {
                        assertThat(postgres.process()).isNotEqualTo(killed);
                        assertThatWritingIsKept(postgres);
                    });
        }
    }

    @Test
    void stops_what_a_killed_stet_left_behind_and_keeps_its_data() throws Exception {
        try (var postgres = start()) {
            write(postgres);
        }
        killOnceRunning(StetToBeKilled.start(folder));
        var orphan = new LeftOver(folder.resolve("data")).server().orElseThrow();

        try (var postgres = start()) {
            assertThat(orphan.isAlive()).isFalse();
            assertThatWritingIsKept(postgres);
        }
    }

    @Test
    void leaves_a_stranger_alone_whose_process_has_the_number_of_a_dead_server() throws IOException {
        var stranger = new ProcessBuilder("sleep", "60").start();
        try {
            Files.writeString(folder.resolve("data/postmaster.pid"), stranger.pid() + "\n");

            start().close();

            assertThat(stranger.isAlive()).isTrue();
        } finally {
            stranger.destroyForcibly();
        }
    }

    @Test
    void refuses_a_second_stet_on_the_same_folder() {
        try (var _ = start()) {
            assertThatExceptionOfType(PostgresRefusal.class)
                    .isThrownBy(this::start)
                    .withMessage("Another Stet (process %d) is using the folder %s."
                            .formatted(ProcessHandle.current().pid(), folder))
                    .satisfies(refusal -> assertThat(refusal.remedy()).contains("stet.data"));
        }
    }

    @Test
    void stops_when_it_is_closed() {
        var postgres = start();
        var process = postgres.process();

        postgres.close();

        assertThat(process.isAlive()).isFalse();
    }

    @Test
    void keeps_its_passwords_and_what_it_says_for_its_owner_alone() throws IOException {
        for (var file : new String[] {"password", "worker-password", "superuser-password", "server.log"}) {
            assertThat(Files.getPosixFilePermissions(folder.resolve(file))).isEqualTo(fromString("rw-------"));
        }
    }

    @Test
    void lets_the_account_that_works_into_a_database_of_before_and_keeps_it_from_the_superusers_rights()
            throws IOException {
        try (var postgres = start()) {
            JdbcClient superuser =
                    client(postgres, new Login("postgres", Files.readString(folder.resolve("superuser-password"))));
            superuser.sql("revoke create on database stet from stet_worker").update();
            superuser.sql("drop role stet_worker").update();
        }
        Files.delete(folder.resolve("worker-password"));

        try (var postgres = start()) {
            JdbcClient worker = client(postgres, postgres.worker());
            assertThat(worker.sql("select pg_has_role('stet', 'stet_worker', 'MEMBER')")
                            .query(Boolean.class)
                            .single())
                    .isTrue();
            assertThat(worker.sql("select rolsuper or rolcreaterole or rolcreatedb or pg_has_role('stet', 'MEMBER')"
                                    + " from pg_roles where rolname = current_user")
                            .query(Boolean.class)
                            .single())
                    .isFalse();
        }
    }

    @Test
    void says_what_postgres_said_when_it_does_not_start() throws IOException {
        Files.writeString(folder.resolve("data/PG_VERSION"), "9.6\n");

        assertThatExceptionOfType(PostgresRefusal.class)
                .isThrownBy(this::start)
                .withMessageContaining("The data directory was initialized by PostgreSQL version 9.6");
    }

    private EmbeddedPostgres start() {
        return start(folder);
    }

    private static EmbeddedPostgres start(Path folder) {
        return EmbeddedPostgres.startedIn(folder, TestPostgres.programs(), ServerAccount.ofThisProcess());
    }

    private static void killOnceRunning(Process stet) throws Exception {
        try {
            assertThat(stet.inputReader().lines().anyMatch("running"::equals)).isTrue();
        } finally {
            stet.destroyForcibly().waitFor();
        }
    }

    private static void write(EmbeddedPostgres postgres) {
        client(postgres).sql("create table mark as select 'stet' as word").update();
    }

    private static void assertThatWritingIsKept(EmbeddedPostgres postgres) {
        assertThat(client(postgres)
                        .sql("select word from mark")
                        .query(String.class)
                        .single())
                .isEqualTo("stet");
    }

    private static JdbcClient client(EmbeddedPostgres postgres) {
        return client(postgres, postgres.owner());
    }

    private static JdbcClient client(EmbeddedPostgres postgres, Login login) {
        return JdbcClient.create(
                new TestDatabase(postgres.url(Cluster.DATABASE), login.user(), login.password()).dataSource());
    }
}
