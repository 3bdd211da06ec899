package stet.infra.engine.server;

import java.nio.file.Path;
import java.util.List;
import stet.infra.StandStill;
import stet.infra.engine.postgres.TestDatabase;
import stet.infra.engine.postgres.TestPostgres;

/** A PostgreSQL that a test has for itself, durable as Stet's own is, to be killed while others work on it. */
public final class PostgresToBeKilled implements AutoCloseable {
    private final EmbeddedPostgres postgres;

    private PostgresToBeKilled(EmbeddedPostgres postgres) {
        this.postgres = postgres;
    }

    public static PostgresToBeKilled startedIn(Path folder) {
        return new PostgresToBeKilled(
                EmbeddedPostgres.startedIn(folder, TestPostgres.programs(), ServerAccount.ofThisProcess()));
    }

    /** Its database, at the same address after each time that it was killed. */
    public TestDatabase database() {
        Login login = postgres.owner();
        return new TestDatabase(postgres.url(Cluster.DATABASE), login.user(), login.password());
    }

    /** As {@code kill -9} does; it is started again as Stet's own is. */
    public void kill() {
        postgres.process().destroyForcibly();
    }

    /** All of its processes stand still, until what is handed back is run. */
    public Runnable stop() {
        ProcessHandle server = postgres.process();
        StandStill.stop(server); // first, so that it has no more children
        List<ProcessHandle> children = server.descendants().toList();
        children.forEach(StandStill::stop);
        return () -> {
            children.forEach(StandStill::goOn);
            StandStill.goOn(server);
        };
    }

    @Override
    public void close() {
        postgres.close();
    }
}
