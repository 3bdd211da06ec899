package stet.infra.engine.read;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keeps the moment at which two versions of the read models change places apart from every batch of their readers, in all
 * replicas. A batch that began in one version and ended in the other would spoil both, and claims
 * do not prevent it: they go along to the other version.
 */
@Component
public class Switchover {
    private static final long LOCK = 0x53746574_73776F76L;

    /** Lets the versions change places before the current transaction goes on, or not until it has ended. */
    static final String WAIT_FOR_BATCH = "pg_advisory_xact_lock_shared(%d)".formatted(LOCK);

    private final JdbcClient database;

    Switchover(JdbcClient database) {
        this.database = database;
    }

    /** Has every reader stand still, between two batches, until the current transaction ends. Fails when a batch takes long. */
    public void standStill() {
        database.sql("set local lock_timeout = '2s'").update();
        database.sql("select pg_advisory_xact_lock(:lock)")
                .param("lock", LOCK)
                .query((row, number) -> LOCK)
                .single();
    }
}
