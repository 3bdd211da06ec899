package stet.infra.engine.server;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/** The files of the database: made once, configured before each start. */
public record Cluster(Path data, Login owner, Login worker, Login superuser) {

    public static final String DATABASE = "stet";
    static final String SUPERUSER = "postgres";
    static final String FILES = "data";

    private static final Logger log = LoggerFactory.getLogger(Cluster.class);

    private static final String ACCESS = """
            # Written by Stet at each start.
            host all all 127.0.0.1/32 scram-sha-256
            """;

    /** Work waits for the disk, no transaction outlives its use, and nobody but this machine gets in. */
    private static final String SETTINGS = """
            # Written by Stet at each start; a setting of one's own survives with ALTER SYSTEM.
            listen_addresses = '127.0.0.1'
            port = %d
            unix_socket_directories = ''
            max_connections = 60

            fsync = on
            synchronous_commit = on
            full_page_writes = on
            min_wal_size = 160MB
            max_wal_size = 2GB
            checkpoint_timeout = 15min

            shared_buffers = 256MB
            jit = off

            transaction_timeout = 30s
            idle_in_transaction_session_timeout = 10s

            timezone = 'UTC'
            log_timezone = 'UTC'
            log_line_prefix = '%%m [%%p] '
            log_checkpoints = off
            """;

    static Cluster in(Path folder, PostgresPrograms programs, Program runner) throws IOException {
        var cluster = new Cluster(
                folder.resolve(FILES),
                new Login("stet", Secret.in(folder.resolve("password"))),
                new Login("stet_worker", Secret.in(folder.resolve("worker-password"))),
                new Login(SUPERUSER, Secret.in(superusersPassword(folder))));
        if (!Files.exists(cluster.data)) {
            log.info("Creating a database in {}", cluster.data);
            cluster.create(folder, programs, runner);
        }
        runner.account().takeOver(cluster.data, runner.log());
        return cluster;
    }

    static Path superusersPassword(Path folder) {
        return folder.resolve("superuser-password");
    }

    /** Makes the whole database elsewhere and moves it, so that a start that was cut short leaves nothing half done. */
    private void create(Path folder, PostgresPrograms programs, Program runner) throws IOException {
        var draft = folder.resolve("data.draft");
        FileSystemUtils.deleteRecursively(draft);
        Files.createDirectory(draft);
        runner.account().takeOver(draft, runner.log());
        runner.run(
                programs.program("initdb").toString(),
                "--pgdata=" + draft,
                "--username=" + superuser.user(),
                "--auth=trust",
                "--encoding=UTF8",
                "--locale=C",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--data-checksums",
                "--no-instructions");
        runner.runWithInput(
                accounts(), programs.program("postgres").toString(), "--single", "-D", draft.toString(), "postgres");
        Files.move(draft, data);
        OwnersFiles.syncNames(folder);
    }

    private String accounts() {
        return """
                alter role %s password '%s'
                create role %s login password '%s'
                create role %s login password '%s'
                grant %s to %s
                create database %s owner %s
                """.formatted(
                        superuser.user(),
                        superuser.password(),
                        owner.user(),
                        owner.password(),
                        worker.user(),
                        worker.password(),
                        worker.user(),
                        owner.user(),
                        DATABASE,
                        owner.user());
    }

    /**
     * For files that were put back without the passwords that they were used with. The account that works gets its own when the
     * server lets it in, since a backup may be from a release that had none.
     */
    void renewPasswords(PostgresPrograms programs, Program runner) {
        var renewal = """
                alter role %s password '%s'
                alter role %s password '%s'
                """.formatted(superuser.user(), superuser.password(), owner.user(), owner.password());
        runner.runWithInput(
                renewal, programs.program("postgres").toString(), "--single", "-D", data.toString(), DATABASE);
    }

    void configure(int port) throws IOException {
        Files.writeString(data.resolve("pg_hba.conf"), ACCESS, UTF_8);
        Files.writeString(data.resolve("postgresql.conf"), SETTINGS.formatted(port), UTF_8);
    }
}
