package stet.infra.engine.server;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A PostgreSQL of Stet's own: it starts with Stet, is started again when it dies, and stops with Stet. */
public final class EmbeddedPostgres implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(EmbeddedPostgres.class);
    private static final Duration GLANCE = Duration.ofMillis(250);

    private final FolderLock lock;
    private final Cluster cluster;
    private final Server server;
    private final CountDownLatch closed = new CountDownLatch(1);

    private EmbeddedPostgres(FolderLock lock, Cluster cluster, Server server) {
        this.lock = lock;
        this.cluster = cluster;
        this.server = server;
    }

    public static EmbeddedPostgres startedIn(Path folder) {
        return startedIn(folder, folder.resolve("programs"), ServerAccount.ofThisProcess());
    }

    public static EmbeddedPostgres startedIn(Path folder, Path programs, ServerAccount account) {
        var lock = FolderLock.on(folder);
        try {
            var postgres = prepared(lock, folder.toRealPath(), programs.toAbsolutePath(), account);
            postgres.server.start();
            postgres.admitWorker();
            Thread.ofPlatform().daemon().name("postgres-watch").start(postgres::watch);
            return postgres;
        } catch (IOException e) {
            lock.close();
            throw PostgresRefusal.cannotWrite(folder, e);
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    private static EmbeddedPostgres prepared(FolderLock lock, Path folder, Path home, ServerAccount account)
            throws IOException {
        var programs = PostgresPrograms.unpackedIn(home);
        var runner = Program.sayingInto(folder.resolve("server.log"), account);
        var cluster = Cluster.in(folder, programs, runner);
        return new EmbeddedPostgres(lock, cluster, new Server(programs, runner, cluster, freePort()));
    }

    private void admitWorker() {
        new WorkersAdmission(server.url(Cluster.DATABASE), cluster).make();
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private void watch() {
        while (!closedWithin(GLANCE)) {
            if (!server.isAlive()) {
                revive();
            }
        }
    }

    private boolean closedWithin(Duration time) {
        try {
            return closed.await(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    private synchronized void revive() {
        if (closed.getCount() == 0) {
            return;
        }
        log.error("PostgreSQL died. Stet starts it again; what it said stands in {}", server.log());
        try {
            server.start();
        } catch (IOException | RuntimeException e) {
            log.error("PostgreSQL did not start; Stet tries again", e);
        }
    }

    public String url(String database) {
        return server.url(database);
    }

    /** Who may change the tables. */
    public Login owner() {
        return cluster.owner();
    }

    /** Who works in them. */
    public Login worker() {
        return cluster.worker();
    }

    public Login superuser() {
        return cluster.superuser();
    }

    public ProcessHandle process() {
        return server.process();
    }

    @Override
    public synchronized void close() {
        closed.countDown();
        server.stop();
        lock.close();
    }
}
