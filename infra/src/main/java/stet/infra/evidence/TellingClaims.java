package stet.infra.evidence;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import stet.domain.source.SourceId;
import stet.domain.statement.StatementCommand;
import stet.domain.statement.StatementId;
import stet.infra.desk.PolicyDesk;
import stet.infra.desk.PolicyDesk.Cause;
import stet.infra.engine.store.EventLog;

/** Tells claims what happened to the sources that they rest on. */
@Component
final class TellingClaims {
    private final PolicyDesk desk;
    private final EventLog log;

    TellingClaims(PolicyDesk desk, EventLog log) {
        this.desk = desk;
        this.log = log;
    }

    /**
     * A claim that was told before is told in vain, so a second delivery does no harm.
     *
     * @param eventId the event of which they are told
     */
    void tell(
            Collection<SourceId> sources,
            String eventId,
            String requestId,
            Function<StatementId, StatementCommand> notice)
            throws InterruptedException {
        Cause cause = new Cause(eventId, requestId);
        PolicyDesk.apart(() -> resting(sources).forEach(each -> desk.give(notice.apply(each), cause)));
    }

    private Set<StatementId> resting(Collection<SourceId> sources) {
        Set<StatementId> resting = new LinkedHashSet<>();
        sources.forEach(source -> resting.addAll(log.statementsEverRestingOn(source)));
        return resting;
    }
}
