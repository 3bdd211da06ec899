package stet.infra.command;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import stet.domain.Actor;
import stet.domain.Decision.Accepted;
import stet.domain.Decision.Rejected;
import stet.infra.command.IdempotencyKeys.Used;
import stet.infra.command.Outcome.Done;
import stet.infra.command.Outcome.Refused;
import stet.infra.command.Request.Idempotency;
import stet.infra.command.RequestRejection.KeyUsedBefore;
import stet.infra.command.RequestRejection.TooManyAtOnce;
import stet.infra.eventstore.EventLog;
import stet.infra.eventstore.StorageFailures;
import stet.infra.eventstore.StorageUnavailable;

/** Does what one request asks for in one transaction: all of it is recorded, or nothing. */
final class Recorder {
    private final TransactionManager transactions;
    private final IdempotencyKeys keys;
    private final EventLog log;
    private final int attempts;

    Recorder(TransactionManager transactions, IdempotencyKeys keys, EventLog log, int attempts) {
        this.transactions = transactions;
        this.keys = keys;
        this.log = log;
        this.attempts = attempts;
    }

    /** Starts over when someone else was faster, since what was decided may no longer hold. */
    Outcome record(Actor by, Request request, Supplier<Answer> work) {
        for (int attempt = 0; attempt < attempts; attempt++) {
            try {
                return attempt(by, request, work);
            } catch (RuntimeException failure) {
                if (StorageFailures.isUnavailable(failure)) throw new StorageUnavailable(failure);
                if (!StorageFailures.isConflict(failure)) throw failure;
            }
        }
        return new Refused(List.of(new TooManyAtOnce()));
    }

    private Outcome attempt(Actor by, Request request, Supplier<Answer> work) {
        CommandMessage<?> message = new GenericCommandMessage<>(request, Metadata.of(by, request));
        UnitOfWork<CommandMessage<?>> unit = DefaultUnitOfWork.startAndGet(message);
        try {
            unit.attachTransaction(transactions);
            unit.registerCorrelationDataProvider(Message::getMetaData);
            return take(by, request).orElseGet(() -> carryOut(unit, by, request, work.get()));
        } finally {
            if (unit.isActive()) unit.rollback();
        }
    }

    /** The answer of an earlier request with the same key, if there was one; the key is this request's from now on. */
    private Optional<Outcome> take(Actor by, Request request) {
        return Optional.ofNullable(request.idempotency())
                .flatMap(key -> keys.take(by.person(), key).map(used -> answer(key, used)));
    }

    private static Outcome answer(Idempotency key, Used used) {
        return used.fingerprint().equals(key.fingerprint())
                ? new Done(used.stream(), used.version(), used.position(), false, true)
                : new Refused(List.of(new KeyUsedBefore(key.key())));
    }

    private Outcome carryOut(UnitOfWork<?> unit, Actor by, Request request, Answer answer) {
        return switch (answer.decision()) {
            case Rejected<?>(var reason) -> new Refused(List.of(reason));
            case Accepted<?>(var events) -> commit(unit, by, request, answer, events.isEmpty());
        };
    }

    private Outcome commit(UnitOfWork<?> unit, Actor by, Request request, Answer answer, boolean unchanged) {
        long[] position = {0};
        unit.onCommit(appended -> {
            if (!unchanged) position[0] = log.lastIndexAppended();
            if (request.idempotency() != null) keys.remember(by.person(), request.idempotency(), answer, position[0]);
        });
        unit.commit();
        return new Done(answer.stream(), answer.version(), position[0], false, false);
    }
}
