package stet.infra.engine.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.transaction.TransactionSystemException;

class StorageFailuresTest {
    @ParameterizedTest
    @ValueSource(strings = {"08006", "25P03", "25P04", "53100", "53300", "57P01", "58030"})
    void a_database_that_is_away_or_out_of_room_may_take_the_same_command_later(String state) {
        assertThat(StorageFailures.isUnavailable(failure(state))).isTrue();
        assertThat(StorageFailures.isConflict(failure(state))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"23505", "40001", "40P01"})
    void a_transaction_that_lost_to_another_may_be_tried_again_at_once(String state) {
        assertThat(StorageFailures.isConflict(failure(state))).isTrue();
        assertThat(StorageFailures.isUnavailable(failure(state))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"23502", "25P02", "42601", "57014"})
    void anything_else_is_a_fault_of_our_own(String state) {
        assertThat(StorageFailures.isUnavailable(failure(state))).isFalse();
        assertThat(StorageFailures.isConflict(failure(state))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"25P03", "25P04", "57014"})
    void what_took_too_long_is_told_from_a_database_that_is_away(String state) {
        assertThat(StorageFailures.tookTooLong(failure(state))).isTrue();
        assertThat(StorageFailures.tookTooLong(failure("08006"))).isFalse();
        assertThat(StorageFailures.tookTooLong(failure("57P01"))).isFalse();
    }

    @Test
    void a_connection_that_is_gone_is_seen_wherever_it_is_told() {
        RuntimeException fault = new IllegalStateException("Nothing came of it.");
        fault.addSuppressed(failure("57P01"));
        assertThat(StorageFailures.isUnavailable(fault)).isTrue();
        TransactionSystemException rollback =
                new TransactionSystemException("JDBC rollback failed", new SQLException("Connection is closed"));
        assertThat(StorageFailures.isUnavailable(rollback)).isTrue();
        assertThat(StorageFailures.isUnavailable(new SQLException("Connection is closed")))
                .isTrue();
        assertThat(StorageFailures.isUnavailable(new SQLException("HikariDataSource (stet) has been closed.")))
                .isTrue();
    }

    @Test
    void what_is_told_in_a_circle_is_no_such_thing() {
        RuntimeException one = new IllegalStateException("one");
        one.addSuppressed(new IllegalStateException("other", one));
        assertThat(StorageFailures.isUnavailable(one)).isFalse();
        assertThat(StorageFailures.isUnavailable(new SQLException("a fault"))).isFalse();
    }

    private static RuntimeException failure(String state) {
        SQLException batch = new SQLException("The batch failed.");
        batch.setNextException(new SQLException("Why it failed.", state));
        return new IllegalStateException("Nothing was recorded.", batch);
    }
}
