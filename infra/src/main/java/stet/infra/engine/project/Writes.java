package stet.infra.engine.project;

import java.util.List;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.stereotype.Component;

/**
 * How projections write. While a batch of events is read, the writes of one kind go to the database together, each as a row
 * that their SQL reads; all have gone before the batch commits. So a handler must not read what one before it wrote other
 * than by the SQL of its own write.
 */
@Component
public class Writes {
    private static final String WAITING = Writes.class.getName();

    private final JdbcOperations database;

    Writes(JdbcOperations database) {
        this.database = database;
    }

    /** A write whose SQL reads rows from <code>{event}</code>, once; the columns of these are what the write is given. */
    public Write sql(String sql) {
        return new Write(sql, this::add);
    }

    private void add(Write write) {
        if (CurrentUnitOfWork.isStarted())
            waiting(CurrentUnitOfWork.get().root()).add(write);
        else send(List.of(write));
    }

    /** Sends what waits now, so that it is known which event's writes fail. */
    public void sendWaiting() {
        PendingWrites waiting = CurrentUnitOfWork.get().root().getResource(WAITING);
        if (waiting != null) waiting.drain().forEach(this::send);
    }

    private PendingWrites waiting(UnitOfWork<?> batch) {
        return batch.getOrComputeResource(WAITING, first -> {
            PendingWrites waiting = new PendingWrites();
            batch.onPrepareCommit(read -> sendAll(waiting));
            return waiting;
        });
    }

    private void sendAll(PendingWrites waiting) {
        try {
            waiting.drain().forEach(this::send);
        } catch (Error error) {
            throw new ErrorWhileReading(error);
        }
    }

    private void send(List<Write> alike) {
        database.update(new WriteBatch(alike));
    }
}
