package stet.infra.engine.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.postgresql.PostgreSQLContainer;
import stet.infra.engine.server.EmbeddedPostgres;
import stet.infra.engine.server.Login;
import stet.infra.engine.server.ServerAccount;

/**
 * The PostgreSQL of the tests, one for each JVM: a container where Docker answers, else the server that Stet carries.
 * {@code -Dstet.test.postgres=docker} or {@code =embedded} decides; with {@code docker} nothing else will do. With
 * {@code -Dstet.test.disk=off}, as in the build, it doesn't wait for the disk: its data goes with the test. Tests that pull a
 * server's plug have one of their own, and whoever measures has one that waits.
 */
public final class TestPostgres {

    private static final String SETTING = "stet.test.postgres";
    private static final String DISK = "stet.test.disk";

    /** Enough for all the applications that Spring keeps for the tests after them, each with its pool and its listeners. */
    private static final int CONNECTIONS = 250;

    private static final AtomicInteger DATABASES = new AtomicInteger();

    private TestPostgres() {}

    /**
     * Makes a database in which nothing has happened yet: a copy of one that was migrated once for all tests. Whoever is told of
     * it works in it as Stet does, by an account that owns nothing of the log.
     */
    public static TestDatabase freshDatabase() {
        return Running.SERVER.asWorker(Running.SERVER.create(nextName(), "template " + Template.NAME));
    }

    /** Makes a database without a single table, for those whose work is to put them there, and who are its owner for that. */
    public static TestDatabase emptyDatabase() {
        return Running.SERVER.create(nextName(), "");
    }

    private static String nextName() {
        return "test_" + DATABASES.incrementAndGet();
    }

    static Path folderOf(TestDatabase database) {
        return Running.FOLDER.resolve(database.url().substring(database.url().lastIndexOf('/') + 1));
    }

    static TestDatabase asOwner(TestDatabase database) {
        return Running.SERVER.seenBy(Running.SERVER.owner(), database);
    }

    static TestDatabase asSuperuser(TestDatabase database) {
        return Running.SERVER.seenBy(Running.SERVER.superuser(), database);
    }

    /** Where all tests of a machine find PostgreSQL's programs unpacked. */
    public static Path programs() {
        return Path.of(System.getProperty("java.io.tmpdir"), "stet-postgres-" + System.getProperty("user.name"));
    }

    private static TestServer start() {
        TestServer server = find();
        if (System.getProperty(DISK, "").equals("off")) server.waitForNoDisk();
        return server;
    }

    private static TestServer find() {
        return switch (System.getProperty(SETTING, "")) {
            case "docker" -> container();
            case "embedded" -> embedded();
            case "" -> DockerClientFactory.instance().isDockerAvailable() ? container() : embedded();
            case String other ->
                throw new IllegalArgumentException("%s is docker or embedded, not %s".formatted(SETTING, other));
        };
    }

    @SuppressWarnings("resource") // Testcontainers removes it when this JVM has ended.
    private static TestServer container() {
        var superuser = new Login("postgres", "postgres");
        var owner = new Login("stet", "stet");
        var worker = new Login("stet_worker", "stet_worker");
        var container = new PostgreSQLContainer("postgres:18-alpine")
                .withUsername(superuser.user())
                .withPassword(superuser.password())
                .withCommand("postgres", "-c", "max_connections=" + CONNECTIONS);
        container.start();
        var address = "jdbc:postgresql://%s:%d/".formatted(container.getHost(), container.getMappedPort(5432));
        var server = new TestServer(address, owner, worker, superuser);
        JdbcClient client =
                JdbcClient.create(server.database("postgres", superuser).dataSource());
        for (Login login : List.of(owner, worker))
            client.sql("create role %s login password '%s'".formatted(login.user(), login.password()))
                    .update();
        client.sql("grant %s to %s".formatted(worker.user(), owner.user())).update();
        return server;
    }

    private static TestServer embedded() {
        try {
            var folder = Files.createTempDirectory("stet-test-");
            allowConnections(folder);
            var postgres = startedIn(folder);
            var server = serverOf(postgres);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> remove(server, postgres, folder)));
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A server learns how many may connect to it only when it starts. */
    private static void allowConnections(Path folder) throws IOException {
        try (var postgres = startedIn(folder)) {
            JdbcClient.create(serverOf(postgres)
                            .database("postgres", postgres.superuser())
                            .dataSource())
                    .sql("alter system set max_connections = " + CONNECTIONS)
                    .update();
        }
    }

    private static EmbeddedPostgres startedIn(Path folder) throws IOException {
        return EmbeddedPostgres.startedIn(folder, programs(), ServerAccount.ofThisProcess());
    }

    private static TestServer serverOf(EmbeddedPostgres postgres) {
        return new TestServer(postgres.url(""), postgres.owner(), postgres.worker(), postgres.superuser());
    }

    private static Path folder() {
        try {
            var folder = Files.createTempDirectory("stet-test-data-");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> remove(folder)));
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void remove(TestServer server, EmbeddedPostgres postgres, Path folder) {
        server.waitForNoDisk();
        postgres.close();
        remove(folder);
    }

    private static void remove(Path folder) {
        try {
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record TestServer(String address, Login owner, Login worker, Login superuser) {

        TestDatabase create(String name, String template) {
            JdbcClient client =
                    JdbcClient.create(database("postgres", superuser).dataSource());
            client.sql("create database %s owner %s %s".formatted(name, owner.user(), template))
                    .update();
            client.sql("grant create on database %s to %s".formatted(name, worker.user()))
                    .update();
            return database(name, owner);
        }

        /** Each new database, and a server that stops, has the disk keep files that are thrown away a moment later. */
        void waitForNoDisk() {
            var client = JdbcClient.create(database("postgres", superuser).dataSource());
            client.sql("alter system set fsync = off").update();
            client.sql("select pg_reload_conf()").query().singleRow();
        }

        TestDatabase asWorker(TestDatabase database) {
            return seenBy(worker, database);
        }

        TestDatabase seenBy(Login login, TestDatabase database) {
            return new TestDatabase(database.url(), login.user(), login.password());
        }

        TestDatabase database(String name, Login login) {
            return new TestDatabase(address + name, login.user(), login.password());
        }
    }

    /** Started when the first test asks. */
    private static final class Running {
        static final TestServer SERVER = start();
        static final Path FOLDER = folder();
    }

    /** Migrated when the first test asks for a copy; nobody is connected to it afterwards, which a copy needs. */
    private static final class Template {
        static final String NAME = migrated();

        private static String migrated() {
            TestDatabase template = Running.SERVER.create("migrated", "");
            Flyway.configure()
                    .dataSource(template.dataSource())
                    .callbacks(
                            new WorkersRights(Running.SERVER.asWorker(template).connections()))
                    .load()
                    .migrate();
            return "migrated";
        }
    }
}
