package stet.infra.engine.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import org.flywaydb.core.Flyway;
import org.flywaydb.database.postgresql.PostgreSQLConfigurationExtension;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import stet.infra.RunningStet;

/** Our own time-outs end a transaction that stands still for ten seconds, as the one of a lock does during a long migration. */
@RunningStet
class MigrationsTest {
    @Autowired
    Flyway flyway;

    @Test
    void replicas_wait_for_each_other_in_no_transaction_and_as_long_as_it_takes() {
        assertThat(flyway.getConfigurationExtension(PostgreSQLConfigurationExtension.class)
                        .isTransactionalLock())
                .isFalse();
        assertThat(flyway.getConfiguration().getLockRetryCount()).isEqualTo(-1);
    }
}
