package stet.infra.engine.server;

import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** A start of PostgreSQL under way. */
record PostgresStart(CompletableFuture<EmbeddedPostgres> postgres) {

    static PostgresStart in(Path folder) {
        return new PostgresStart(CompletableFuture.supplyAsync(
                () -> EmbeddedPostgres.startedIn(folder),
                start -> Thread.ofPlatform().daemon().name("postgres-start").start(start)));
    }

    EmbeddedPostgres await() {
        try {
            return postgres.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof PostgresRefusal refusal ? refusal : e;
        }
    }

    /** For an application that failed before it came to use its database. */
    void close() {
        if (!postgres.isCompletedExceptionally()) {
            postgres.join().close();
        }
    }
}
