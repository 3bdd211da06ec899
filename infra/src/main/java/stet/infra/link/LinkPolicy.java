package stet.infra.link;

import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.annotation.MessageIdentifier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import stet.domain.Actor;
import stet.domain.Command;
import stet.domain.Rejection;
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
import stet.infra.desk.Channel;
import stet.infra.desk.CommandDesk;
import stet.infra.desk.Metadata;
import stet.infra.desk.Outcome;
import stet.infra.desk.Outcome.Refused;
import stet.infra.desk.Request;
import stet.infra.desk.Request.Idempotency;
import stet.infra.engine.read.ProcessingGroups;
import stet.infra.tlog.tree.Hash;

/**
 * When a claim gets a verdict, those that are linked as the same are told, so that another verdict goes stale; and when the
 * verdict of a claim comes or goes, so are the links by which it contradicts another.
 */
@Component
@ProcessingGroup(ProcessingGroups.POLICIES)
@DisallowReplay
class LinkPolicy {
    private final CommandDesk desk;
    private final LinksInLog log;

    LinkPolicy(CommandDesk desk, LinksInLog log) {
        this.desk = desk;
        this.log = log;
    }

    @EventHandler
    void on(VerdictProposed event, @MessageIdentifier String id, MetaData asked) throws InterruptedException {
        changed(event, event.conclusion().verdict(), new Cause(id, asked));
    }

    @EventHandler
    void on(VerdictReturned event, @MessageIdentifier String id, MetaData asked) throws InterruptedException {
        changed(event, null, new Cause(id, asked));
    }

    @EventHandler
    void on(ClaimReopened event, @MessageIdentifier String id, MetaData asked) throws InterruptedException {
        changed(event, null, new Cause(id, asked));
    }

    @EventHandler
    void on(VerdictBecameStale event, @MessageIdentifier String id, MetaData asked) throws InterruptedException {
        changed(event, null, new Cause(id, asked));
    }

    /** A statement that is cut claims nothing any more, until it returns. */
    @EventHandler
    void on(RevisionEvent event, @MessageIdentifier String id, MetaData asked) throws InterruptedException {
        apart(() -> {
            for (LinkId link : log.of(event.statement()))
                Optional.ofNullable(log.link(link).linked())
                        .ifPresent(linked -> tell(link, now(linked.from()), now(linked.to()), new Cause(id, asked)));
            return true;
        });
    }

    /** What was concluded before the claims were linked speaks for itself: only a contradiction is noticed. */
    @EventHandler
    void on(ClaimsLinked event, @MessageIdentifier String id, MetaData asked) throws InterruptedException {
        apart(() -> tell(event.link(), now(event.from()), now(event.to()), new Cause(id, asked)));
    }

    /** The event that is answered, and the request that it belongs to. */
    private record Cause(String event, MetaData metadata) {

        /** A second delivery has no second effect: the same is not asked for twice. */
        Request request(Object of) {
            String key = event + " " + of;
            String asked = HexFormat.of().formatHex(Hash.sha256(key));
            String request = String.valueOf(metadata.get(Metadata.REQUEST_ID));
            return new Request(Channel.POLICY, request, event, new Idempotency(asked, asked), null);
        }
    }

    private void changed(ClaimEvent event, @Nullable Verdict verdict, Cause cause) throws InterruptedException {
        StatementId statement = event.statement();
        apart(() -> {
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
            return true;
        });
    }

    private @Nullable Verdict now(LinkedClaim claim) {
        return log.verdict(claim.statement(), claim.claim()).orElse(null);
    }

    private boolean tell(LinkId link, @Nullable Verdict from, @Nullable Verdict to, Cause cause) {
        return give(new NoticeVerdicts(link, from, to, Actor.STET), cause.request(link));
    }

    private void tell(Linked linked, LinkedClaim other, @Nullable Verdict verdict, Cause cause) {
        if (linked.kind() == LinkKind.SAME && verdict != null)
            give(
                    new NoticeLinkedVerdict(other.statement(), other.claim(), verdict, Actor.STET),
                    cause.request(other.statement() + " " + other.claim()));
    }

    private boolean give(Command command, Request request) {
        Outcome outcome = desk.handle(command, request);
        if (outcome instanceof Refused(var reasons))
            throw new IllegalStateException("%s refused: %s"
                    .formatted(command, reasons.stream().map(Rejection::code).toList()));
        return true;
    }

    /** Works in a thread of its own, where each notice is a transaction of its own. */
    private static void apart(Supplier<Boolean> work) throws InterruptedException {
        try (ExecutorService apart = Executors.newVirtualThreadPerTaskExecutor()) {
            apart.submit(work::get).get();
        } catch (ExecutionException failed) {
            throw new IllegalStateException("not every linked claim could be told of the verdict", failed.getCause());
        }
    }
}
