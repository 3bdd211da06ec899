package stet.infra.desk;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import stet.domain.Actor;
import stet.domain.Decision.Accepted;
import stet.domain.Decision.Rejected;
import stet.domain.Rejection;
import stet.infra.desk.Handler.Work;
import stet.infra.desk.IdempotencyKeys.Used;
import stet.infra.desk.Request.Idempotency;
import stet.infra.desk.RequestRejection.KeyUsedBefore;
import stet.infra.desk.RequestRejection.LogBroken;
import stet.infra.desk.RequestRejection.TooManyAtOnce;
import stet.infra.engine.store.LastArrival;
import stet.infra.engine.store.Receipt;
import stet.infra.engine.store.StorageFailures;
import stet.infra.engine.store.StorageUnavailable;

/**
 * Does what one request asks for in one transaction, or in none when all that it does is one append: all of it is recorded,
 * or nothing.
 */
final class Recorder {
    private final TransactionManager transactions;
    private final IdempotencyKeys keys;
    private final int attempts;

    Recorder(TransactionManager transactions, IdempotencyKeys keys, int attempts) {
        this.transactions = transactions;
        this.keys = keys;
        this.attempts = attempts;
    }

    /**
     * Starts over when someone else was faster, since what was decided may no longer hold. Whether the request was made
     * before is asked only when it comes to nothing now: nearly every request is the first with its key.
     */
    Attempt record(Actor by, Request request, Work work) {
        for (int attempt = 0; attempt < attempts; attempt++) {
            Optional<Attempt> made = attempt(by, request, work, attempt == 0);
            Optional<Attempt> answer = made.filter(Recorded.class::isInstance)
                    .or(() -> earlier(by, request))
                    .or(() -> made);
            if (answer.isPresent()) return answer.get();
        }
        return new NotRecorded(List.of(new TooManyAtOnce()));
    }

    /** Empty when someone else was faster. */
    private Optional<Attempt> attempt(Actor by, Request request, Work work, boolean byMemory) {
        try {
            return (byMemory ? tryTo(by, request, work, true) : Optional.<Attempt>empty())
                    .or(() -> tryTo(by, request, work, false));
        } catch (RuntimeException failure) {
            if (StorageFailures.tookTooLong(failure)) throw failure;
            if (StorageFailures.isUnavailable(failure)) throw new StorageUnavailable(failure);
            if (StorageFailures.isLogBroken(failure)) return Optional.of(new NotRecorded(List.of(new LogBroken())));
            if (!StorageFailures.isConflict(failure)) throw failure;
            return Optional.empty();
        }
    }

    /** Empty when nothing is to be appended to what was remembered, so that nothing proves that it still holds. */
    private Optional<Attempt> tryTo(Actor by, Request request, Work work, boolean byMemory) {
        CommandMessage<?> message = new GenericCommandMessage<>(request, Metadata.of(by, request));
        UnitOfWork<CommandMessage<?>> unit = DefaultUnitOfWork.startAndGet(message);
        try {
            unit.attachTransaction(work.needsTransaction() ? transactions : NoTransactionManager.INSTANCE);
            unit.registerCorrelationDataProvider(Message::getMetaData);
            Recall recall = byMemory ? Recall.in(unit) : null;
            Answer answer = work.carryOut(request.expectedVersion());
            if (recall != null && recall.wasUsed() && !answer.isProvenByAppend()) return Optional.empty();
            return Optional.of(carryOut(unit, by, request, answer));
        } catch (RuntimeException failure) {
            rollBack(unit, failure);
            throw failure;
        } finally {
            if (unit.isActive()) unit.rollback();
        }
    }

    /** Why it failed is worth more than that it could not be rolled back: the database does that by itself. */
    private static void rollBack(UnitOfWork<?> unit, RuntimeException failure) {
        try {
            if (unit.isActive()) unit.rollback(failure);
        } catch (RuntimeException gone) {
            failure.addSuppressed(gone);
        }
    }

    private Attempt carryOut(UnitOfWork<?> unit, Actor by, Request request, Answer answer) {
        return switch (answer.decision()) {
            case Rejected<?>(var reason) -> new NotRecorded(List.of(reason));
            case Accepted<?> _ -> commit(unit, by, request, answer);
        };
    }

    private Attempt commit(UnitOfWork<?> unit, Actor by, Request request, Answer answer) {
        Idempotency key = request.idempotency();
        if (key != null) use(key, unit, by, answer);
        unit.commit();
        return new Recorded(answer.stream(), answer.version(), LastArrival.of(unit), false, answer.leftOut());
    }

    private void use(Idempotency key, UnitOfWork<?> unit, Actor by, Answer answer) {
        Receipt receipt =
                new Receipt(by.person().id(), key.key(), key.fingerprint(), answer.stream(), answer.version());
        receipt.goWith(unit);
        unit.onCommit(done -> {
            if (LastArrival.of(done).isEmpty()) keys.use(receipt);
        });
    }

    /** The answer of an earlier request with the same key, if there was one. */
    private Optional<Attempt> earlier(Actor by, Request request) {
        return Optional.ofNullable(request.idempotency())
                .flatMap(key -> keys.find(by.person(), key).map(used -> answer(key, used)));
    }

    private static Attempt answer(Idempotency key, Used used) {
        return used.fingerprint().equals(key.fingerprint())
                ? new Recorded(used.stream(), used.version(), used.arrival(), true, List.of())
                : new NotRecorded(List.of(new KeyUsedBefore(key.key())));
    }

    /** What became of a request. */
    sealed interface Attempt {}

    /**
     * It is recorded.
     *
     * @param arrival when the last of its events arrived, empty when it led to none
     */
    record Recorded(UUID stream, long version, OptionalLong arrival, boolean replayed, List<LeftOut> leftOut)
            implements Attempt {}

    /** It is refused, for these reasons. */
    record NotRecorded(List<Rejection> reasons) implements Attempt {}
}
