package stet.infra.statement;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.messaging.annotation.MessageIdentifier;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.springframework.stereotype.Component;
import stet.domain.Actor;
import stet.domain.Rejection;
import stet.domain.source.SourceEvent.SourceWithdrawn;
import stet.domain.statement.StatementCommand.NoticeWithdrawal;
import stet.domain.statement.StatementId;
import stet.infra.desk.Channel;
import stet.infra.desk.CommandDesk;
import stet.infra.desk.Metadata;
import stet.infra.desk.Outcome;
import stet.infra.desk.Outcome.Refused;
import stet.infra.desk.Request;
import stet.infra.engine.read.ProcessingGroups;
import stet.infra.engine.store.EventLog;

/** When a source is withdrawn, every claim that rests on it is told, so that its verdict goes stale (rule 4). */
@Component
@ProcessingGroup(ProcessingGroups.POLICIES)
@DisallowReplay
class WithdrawalPolicy {
    private final CommandDesk desk;
    private final EventLog log;

    WithdrawalPolicy(CommandDesk desk, EventLog log) {
        this.desk = desk;
        this.log = log;
    }

    /**
     * Works in a thread of its own, where each notice is a transaction of its own: one that has to be decided anew does
     * not take the others with it. A claim that was told before is told in vain, so a second delivery does no harm.
     */
    @EventHandler
    void on(
            SourceWithdrawn withdrawn,
            @MessageIdentifier String eventId,
            @MetaDataValue(value = Metadata.REQUEST_ID, required = true) String requestId)
            throws InterruptedException {
        Request request = new Request(Channel.POLICY, requestId, eventId, null, null);
        try (ExecutorService apart = Executors.newVirtualThreadPerTaskExecutor()) {
            apart.submit(() -> notice(withdrawn, request)).get();
        } catch (ExecutionException failed) {
            throw new IllegalStateException("not every claim could be told of the withdrawal", failed.getCause());
        }
    }

    private void notice(SourceWithdrawn withdrawn, Request request) {
        for (StatementId claim : log.statementsEverRestingOn(withdrawn.source())) {
            Outcome outcome = desk.handle(
                    new NoticeWithdrawal(claim, withdrawn.source(), withdrawn.reason(), Actor.STET), request);
            if (outcome instanceof Refused(var reasons))
                throw new IllegalStateException("claim %s refused: %s"
                        .formatted(claim, reasons.stream().map(Rejection::code).toList()));
        }
    }
}
