package stet.infra.link;

import java.util.Optional;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.annotation.MessageIdentifier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import stet.domain.Actor;
import stet.domain.link.Link.Linked;
import stet.domain.link.LinkCommand.NoticeVerdicts;
import stet.domain.link.LinkEvent.ClaimsLinked;
import stet.domain.link.LinkId;
import stet.domain.link.LinkKind;
import stet.domain.link.LinkedClaim;
import stet.domain.statement.StatementCommand.NoticeLinkedVerdict;
import stet.domain.statement.StatementEvent.ClaimEvent;
import stet.domain.statement.StatementEvent.ClaimReopened;
import stet.domain.statement.StatementEvent.RevisionEvent;
import stet.domain.statement.StatementEvent.VerdictBecameStale;
import stet.domain.statement.StatementEvent.VerdictProposed;
import stet.domain.statement.StatementEvent.VerdictReturned;
import stet.domain.statement.StatementId;
import stet.domain.verdict.Verdict;
import stet.infra.desk.PolicyDesk;
import stet.infra.desk.PolicyDesk.Cause;
import stet.infra.engine.read.ProcessingGroups;

/**
 * When a claim gets a verdict, those that are linked as the same are told, so that another verdict goes stale; and when the
 * verdict of a claim comes or goes, so are the links by which it contradicts another.
 */
@Component
@ProcessingGroup(ProcessingGroups.POLICIES)
@DisallowReplay
class LinkPolicy {
    private final PolicyDesk desk;
    private final LinksInLog log;

    LinkPolicy(PolicyDesk desk, LinksInLog log) {
        this.desk = desk;
        this.log = log;
    }

    @EventHandler
    void on(VerdictProposed event, @MessageIdentifier String id, MetaData asked) throws InterruptedException {
        changed(event, event.conclusion().verdict(), Cause.of(id, asked));
    }

    @EventHandler
    void on(VerdictReturned event, @MessageIdentifier String id, MetaData asked) throws InterruptedException {
        changed(event, null, Cause.of(id, asked));
    }

    @EventHandler
    void on(ClaimReopened event, @MessageIdentifier String id, MetaData asked) throws InterruptedException {
        changed(event, null, Cause.of(id, asked));
    }

    @EventHandler
    void on(VerdictBecameStale event, @MessageIdentifier String id, MetaData asked) throws InterruptedException {
        changed(event, null, Cause.of(id, asked));
    }

    /** A statement that is cut claims nothing any more, until it returns. */
    @EventHandler
    void on(RevisionEvent event, @MessageIdentifier String id, MetaData asked) throws InterruptedException {
        PolicyDesk.apart(() -> {
            for (LinkId link : log.of(event.statement()))
                Optional.ofNullable(log.link(link).linked())
                        .ifPresent(linked -> tell(link, now(linked.from()), now(linked.to()), Cause.of(id, asked)));
        });
    }

    /** What was concluded before the claims were linked speaks for itself: only a contradiction is noticed. */
    @EventHandler
    void on(ClaimsLinked event, @MessageIdentifier String id, MetaData asked) throws InterruptedException {
        PolicyDesk.apart(() -> tell(event.link(), now(event.from()), now(event.to()), Cause.of(id, asked)));
    }

    private void changed(ClaimEvent event, @Nullable Verdict verdict, Cause cause) throws InterruptedException {
        StatementId statement = event.statement();
        PolicyDesk.apart(() -> {
            Verdict heard = log.isSeparate(statement) ? null : verdict;
            for (LinkId id : log.of(statement)) {
                Linked linked = log.link(id).linked();
                if (linked == null) continue;
                if (linked.from().isThe(statement, event.claim())) {
                    tell(id, verdict, now(linked.to()), cause);
                    tell(linked, linked.to(), heard, cause);
                } else if (linked.to().isThe(statement, event.claim())) {
                    tell(id, now(linked.from()), verdict, cause);
                    tell(linked, linked.from(), heard, cause);
                }
            }
        });
    }

    private @Nullable Verdict now(LinkedClaim claim) {
        return log.verdict(claim.statement(), claim.claim()).orElse(null);
    }

    private void tell(LinkId link, @Nullable Verdict from, @Nullable Verdict to, Cause cause) {
        desk.giveOnce(new NoticeVerdicts(link, from, to, Actor.STET), cause, link.toString());
    }

    private void tell(Linked linked, LinkedClaim other, @Nullable Verdict verdict, Cause cause) {
        if (linked.kind() == LinkKind.SAME && verdict != null)
            desk.giveOnce(
                    new NoticeLinkedVerdict(other.statement(), other.claim(), verdict, Actor.STET),
                    cause,
                    other.statement() + " " + other.claim());
    }
}
