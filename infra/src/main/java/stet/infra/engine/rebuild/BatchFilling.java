package stet.infra.engine.rebuild;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.ResultMessage;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.messaging.unitofwork.RollbackConfigurationType;
import org.springframework.jdbc.core.simple.JdbcClient;
import stet.infra.engine.read.SetAside;
import stet.infra.engine.read.Tokens;
import stet.infra.engine.store.LogIndex;
import stet.infra.engine.store.StorageFailures;

/** Has the handlers of one group read batches of events, each in a transaction with how far the group has come. */
final class BatchFilling {
    private final String group;
    private final Handlers handlers;
    private final Versions versions;
    private final Tokens tokens;
    private final TransactionManager transactions;
    private final JdbcClient database;
    private final SetAside setAside;
    private final Runnable guard;

    BatchFilling(
            String group,
            Handlers handlers,
            Versions versions,
            Tokens tokens,
            TransactionManager transactions,
            JdbcClient database,
            SetAside setAside,
            Runnable guard) {
        this.group = group;
        this.handlers = handlers;
        this.versions = versions;
        this.tokens = tokens;
        this.transactions = transactions;
        this.database = database;
        this.setAside = setAside;
        this.guard = guard;
    }

    /** Whether the group does without an event. */
    boolean passesOver(long index) {
        return setAside.of(group).contains(index);
    }

    /** When a batch fails, its events are read one by one until the first of them that fails by itself. */
    void fill(Version version, List<TrackedEventMessage<?>> events) {
        try {
            read(version, events);
        } catch (Exception failure) {
            if (StorageFailures.isUnavailable(failure) || failure instanceof TakenOver) throw failure;
            events.forEach(event -> readAlone(version, event));
        }
    }

    private void readAlone(Version version, TrackedEventMessage<?> event) {
        try {
            read(version, List.of(event));
        } catch (Exception failure) {
            if (StorageFailures.isUnavailable(failure) || failure instanceof TakenOver) throw failure;
            throw new EventFailed(group, event, failure);
        }
    }

    private void read(Version version, List<TrackedEventMessage<?>> events) {
        DefaultUnitOfWork<TrackedEventMessage<?>> unit = new DefaultUnitOfWork<>(events.getFirst());
        unit.attachTransaction(transactions);
        unit.onPrepareCommit(read -> tokens.place(group, LogIndex.of(events.getLast())));
        ResultMessage<?> result = unit.executeWithResult(
                () -> {
                    enter(version);
                    handle(events);
                    return null;
                },
                RollbackConfigurationType.ANY_THROWABLE);
        if (result.isExceptional()) throw asRuntime(result.exceptionResult());
    }

    /** Nothing that is read here is worth waiting for the disk: after a crash of the server it is read again. */
    private void enter(Version version) {
        guard.run();
        versions.enter(version);
        database.sql("set local synchronous_commit = off").update();
    }

    private void handle(List<TrackedEventMessage<?>> events) throws Exception {
        Set<Long> passedOver = setAside.of(group);
        for (TrackedEventMessage<?> event : events)
            if (!passedOver.contains(LogIndex.of(event))) handlers.handle(event);
    }

    private static RuntimeException asRuntime(Throwable failure) {
        return failure instanceof RuntimeException runtime
                ? runtime
                : new IllegalStateException(Objects.toString(failure.getMessage(), ""), failure);
    }
}
