package stet.infra.engine.read;

import java.util.Set;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;
import stet.infra.engine.Signal;
import stet.infra.engine.project.ErrorWhileReading;
import stet.infra.engine.project.Writes;
import stet.infra.engine.store.LogIndex;
import stet.infra.engine.store.StorageFailures;

/**
 * What happens around the handlers of one reader. A batch that fails is read again with each event's writes sent by
 * themselves, so that it shows which event fails; that is written down until the reader has passed it.
 */
final class ReaderInterceptor implements MessageHandlerInterceptor<EventMessage<?>> {
    private static final String BATCH = ReaderInterceptor.class.getName();

    private final String reader;
    private final Batches batches;
    private final ReaderFailures failures;
    private final Writes writes;
    private final LastFailures suspects;
    private final Signal signal;
    private volatile boolean careful;

    ReaderInterceptor(
            String reader,
            Batches batches,
            ReaderFailures failures,
            Writes writes,
            LastFailures suspects,
            Signal signal) {
        this.reader = reader;
        this.batches = batches;
        this.failures = failures;
        this.writes = writes;
        this.suspects = suspects;
        this.signal = signal;
    }

    @Override
    public @Nullable Object handle(UnitOfWork<? extends EventMessage<?>> unit, InterceptorChain handlers)
            throws Exception {
        try {
            return read(unit, handlers);
        } catch (Error error) {
            throw new ErrorWhileReading(error);
        }
    }

    private @Nullable Object read(UnitOfWork<? extends EventMessage<?>> unit, InterceptorChain handlers)
            throws Exception {
        Batch batch = unit.getOrComputeResource(BATCH, first -> begin(unit));
        EventMessage<?> event = unit.getMessage();
        batch.reached = event;
        if (batch.setAside.contains(LogIndex.of(event))) return null;
        try {
            Object result = handlers.proceed();
            if (careful) writes.sendWaiting();
            return result;
        } catch (Exception | Error failure) {
            batch.failure = failure;
            throw failure;
        }
    }

    private Batch begin(UnitOfWork<?> unit) {
        Batches.Start start = batches.begin(reader);
        if (start.failing()) careful = true;
        Batch batch = new Batch(start.setAside());
        unit.onCleanup(done -> end(batch, unit.isRolledBack()));
        return batch;
    }

    /** Axon has noted by now how far the reader got. */
    private void end(Batch batch, boolean failed) {
        try {
            if (failed) fail(batch);
            else if (careful && batch.reached != null) pass(LogIndex.of(batch.reached));
        } catch (Error error) {
            throw new ErrorWhileReading(error);
        }
        signal.sound();
    }

    private void fail(Batch batch) {
        careful = true;
        Throwable failure = batch.failure;
        EventMessage<?> event = batch.reached;
        if (event == null || failure == null || StorageFailures.isUnavailable(failure)) return;
        suspects.add(reader, LogIndex.of(event));
        failures.note(reader, event, failure);
    }

    private void pass(long index) {
        if (suspects.of(reader).filter(suspect -> suspect > index).isPresent()) return;
        suspects.remove(reader);
        careful = false;
        failures.passed(reader, index);
    }

    private static final class Batch {
        private final Set<Long> setAside;
        private @Nullable EventMessage<?> reached;
        private @Nullable Throwable failure;

        Batch(Set<Long> setAside) {
            this.setAside = setAside;
        }
    }
}
