package stet.infra.evidence;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import stet.domain.Rejection;
import stet.domain.source.SourceId;
import stet.domain.statement.StatementCommand;
import stet.domain.statement.StatementId;
import stet.infra.desk.Channel;
import stet.infra.desk.CommandDesk;
import stet.infra.desk.Outcome.Refused;
import stet.infra.desk.Request;
import stet.infra.engine.store.EventLog;

/** Tells claims what happened to the sources that they rest on. */
@Component
final class TellingClaims {
    private final CommandDesk desk;
    private final EventLog log;

    TellingClaims(CommandDesk desk, EventLog log) {
        this.desk = desk;
        this.log = log;
    }

    /**
     * Works in a thread of its own, where each notice is a transaction of its own: one that has to be decided anew does
     * not take the others with it. A claim that was told before is told in vain, so a second delivery does no harm.
     *
     * @param eventId the event of which they are told
     */
    void tell(
            Collection<SourceId> sources,
            String eventId,
            String requestId,
            Function<StatementId, StatementCommand> notice)
            throws InterruptedException {
        Request request = new Request(Channel.POLICY, requestId, eventId, null, null);
        try (ExecutorService apart = Executors.newVirtualThreadPerTaskExecutor()) {
            apart.submit(() -> resting(sources).forEach(each -> tell(notice.apply(each), request)))
                    .get();
        } catch (ExecutionException failed) {
            throw new IllegalStateException("not every claim could be told of its source", failed.getCause());
        }
    }

    private Set<StatementId> resting(Collection<SourceId> sources) {
        Set<StatementId> resting = new LinkedHashSet<>();
        sources.forEach(source -> resting.addAll(log.statementsEverRestingOn(source)));
        return resting;
    }

    private void tell(StatementCommand notice, Request request) {
        if (desk.handle(notice, request) instanceof Refused(var reasons))
            throw new IllegalStateException("statement %s refused: %s"
                    .formatted(
                            notice.statement(),
                            reasons.stream().map(Rejection::code).toList()));
    }
}
