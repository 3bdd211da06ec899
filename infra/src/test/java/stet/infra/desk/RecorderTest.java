package stet.infra.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static stet.infra.desk.AtTheDesk.ADA;
import static stet.infra.desk.AtTheDesk.request;

import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import stet.domain.statement.StatementRejection.NotFlagged;
import stet.infra.desk.Handler.Work;
import stet.infra.desk.Recorder.Attempt;
import stet.infra.desk.Recorder.NotRecorded;
import stet.infra.desk.RequestRejection.LogBroken;
import stet.infra.desk.RequestRejection.TooManyAtOnce;
import stet.infra.engine.store.StorageUnavailable;

class RecorderTest {
    private static final RuntimeException TOO_LATE = new IllegalStateException(new SQLException("duplicate", "23505"));

    private final AtomicInteger attempts = new AtomicInteger();
    private final Recorder recorder = new Recorder(NoTransactionManager.INSTANCE, null, 3);

    @AfterEach
    void no_transaction_stays_open() {
        assertThat(CurrentUnitOfWork.isStarted()).isFalse();
    }

    @Test
    void who_is_too_late_decides_anew() {
        Attempt outcome = recorder.record(ADA, request(), expected -> {
            if (attempts.incrementAndGet() < 3) throw TOO_LATE;
            return Answer.refused(UUID.randomUUID(), new NotFlagged());
        });

        assertThat(outcome).isEqualTo(new NotRecorded(List.of(new NotFlagged())));
    }

    @Test
    void who_is_too_late_time_and_again_is_refused_in_the_end() {
        Attempt outcome = recorder.record(ADA, request(), failing(TOO_LATE));

        assertThat(outcome).isEqualTo(new NotRecorded(List.of(new TooManyAtOnce())));
        assertThat(attempts).hasValue(3);
    }

    @Test
    void a_lost_connection_is_told_as_such() {
        SQLException lost = new SQLException("connection lost", "08006");

        assertThatThrownBy(() -> recorder.record(ADA, request(), failing(new IllegalStateException(lost))))
                .isInstanceOf(StorageUnavailable.class);
        assertThat(attempts).hasValue(1);
    }

    @Test
    void what_took_too_long_is_neither_tried_again_nor_told_as_a_lost_connection() {
        RuntimeException tooLong = new IllegalStateException(new SQLException("transaction timeout", "25P04"));

        assertThatThrownBy(() -> recorder.record(ADA, request(), failing(tooLong)))
                .isSameAs(tooLong);
        assertThat(attempts).hasValue(1);
    }

    @Test
    void nothing_is_taken_while_the_log_is_not_what_was_signed() {
        SQLException alarm = new SQLException("Event 3 of the log is not as it was recorded.", "ST001");

        assertThat(recorder.record(ADA, request(), failing(new IllegalStateException(alarm))))
                .isEqualTo(new NotRecorded(List.of(new LogBroken())));
        assertThat(attempts).hasValue(1);
    }

    @Test
    void a_fault_of_stet_s_own_is_not_tried_again() {
        RuntimeException fault = new IllegalStateException("a fault");

        assertThatThrownBy(() -> recorder.record(ADA, request(), failing(fault)))
                .isSameAs(fault);
        assertThat(attempts).hasValue(1);
    }

    private Work failing(RuntimeException failure) {
        return expected -> {
            attempts.incrementAndGet();
            throw failure;
        };
    }
}
