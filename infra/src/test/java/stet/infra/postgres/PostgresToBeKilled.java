package stet.infra.postgres;

import java.nio.file.Path;

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
        Login login = postgres.stet();
        return new TestDatabase(postgres.url(Cluster.DATABASE), login.user(), login.password());
    }

    /** As {@code kill -9} does; it is started again as Stet's own is. */
    public void kill() {
        postgres.process().destroyForcibly();
    }

    @Override
    public void close() {
        postgres.close();
    }
}
