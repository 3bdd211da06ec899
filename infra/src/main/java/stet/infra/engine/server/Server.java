package stet.infra.engine.server;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The server's process. pg_ctl puts it in a group of its own, so that Ctrl-C reaches Stet alone, which then stops it. */
final class Server {

    private static final Logger log = LoggerFactory.getLogger(Server.class);
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration PAUSE = Duration.ofMillis(50);

    private final PostgresPrograms programs;
    private final Program runner;
    private final Cluster cluster;
    private final LeftOver leftOver;
    private final int port;
    private volatile @Nullable ProcessHandle process;
    private volatile boolean legible;

    Server(PostgresPrograms programs, Program runner, Cluster cluster, int port) {
        this.programs = programs;
        this.runner = runner;
        this.cluster = cluster;
        this.leftOver = new LeftOver(cluster.data());
        this.port = port;
    }

    void start() throws IOException {
        leftOver.server().ifPresent(orphan -> {
            log.warn("Stopping the PostgreSQL that a killed Stet left behind in {}", cluster.data());
            stop(orphan);
        });
        leftOver.disown();
        cluster.configure(port);
        launch(Instant.now().plus(PATIENCE));
        remember(leftOver.process().orElseThrow());
        log.info("PostgreSQL runs on port {} with its data in {}", port, cluster.data());
    }

    private void remember(ProcessHandle started) {
        legible = started.info().commandLine().isPresent();
        process = started;
    }

    /** After a kill -9 of the server its children write for a moment longer, and the next server refuses to start. */
    private void launch(Instant deadline) {
        try {
            control("start", "--timeout=300");
        } catch (PostgresRefusal refusal) {
            if (!runner.lastWords().contains("is still in use") || Instant.now().isAfter(deadline)) {
                throw refusal;
            }
            LockSupport.parkNanos(PAUSE.toNanos());
            launch(deadline);
        }
    }

    void stop() {
        leftOver.server().ifPresent(this::stop);
    }

    /** pg_ctl is content when the server has tidied up, a moment before its process ends. */
    private void stop(ProcessHandle server) {
        control("stop", "--mode=fast", "--timeout=60");
        var deadline = Instant.now().plus(PATIENCE);
        while (server.isAlive() && Instant.now().isBefore(deadline)) {
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    private void control(String act, String... options) {
        var command = Stream.concat(
                Stream.of(
                        programs.program("pg_ctl").toString(), act, "--pgdata=" + cluster.data(), "--wait", "--silent"),
                Stream.of(options));
        runner.run(command.toArray(String[]::new));
    }

    /** A killed server that its parent has not collected, as in many containers, has a process but no command. */
    boolean isAlive() {
        var current = process;
        return current != null
                && current.isAlive()
                && (!legible || current.info().commandLine().isPresent());
    }

    ProcessHandle process() {
        return Objects.requireNonNull(process, "PostgreSQL is being started again");
    }

    String url(String database) {
        return url(port, database);
    }

    static String url(int port, String database) {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, database);
    }

    Path log() {
        return runner.log();
    }
}
