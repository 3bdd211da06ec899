package stet.domain.link;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import stet.domain.Decision;
import stet.domain.Person;
import stet.domain.link.LinkCommand.NoticeVerdicts;
import stet.domain.link.LinkCommand.OnLink;
import stet.domain.link.LinkCommand.ResolveContradiction;
import stet.domain.link.LinkCommand.UnlinkClaims;
import stet.domain.link.LinkEvent.ClaimsLinked;
import stet.domain.link.LinkEvent.ClaimsUnlinked;
import stet.domain.link.LinkEvent.ContradictionEnded;
import stet.domain.link.LinkEvent.ContradictionOpened;
import stet.domain.link.LinkEvent.ContradictionResolved;
import stet.domain.link.LinkEvent.VerdictTakenOver;
import stet.domain.link.LinkRejection.AlreadyLinked;
import stet.domain.link.LinkRejection.AlreadyResolved;
import stet.domain.link.LinkRejection.AutomationResolves;
import stet.domain.link.LinkRejection.LinkedWithItself;
import stet.domain.link.LinkRejection.NoOpenContradiction;
import stet.domain.link.LinkRejection.NotLinked;
import stet.domain.verdict.Verdict;

/**
 * What its events have made of the link between two claims.
 *
 * @param linked how they are linked, absent while they are not
 * @param resolvedBy who said why both may stand, absent while nobody did
 */
public record Link(
        @Nullable Linked linked,
        Contradiction contradiction,
        @Nullable Person resolvedBy) {
    /** The state before any event. */
    public static final Link NONE = new Link(null, Contradiction.NONE, null);

    static final String REPEATED = "It says the same in the same article.";

    /** Two claims, and what somebody said of them. */
    public record Linked(LinkedClaim from, LinkedClaim to, LinkKind kind, Person linkedBy) {}

    /** The events that follow from linking two claims, or why they are not linked. */
    public Decision<LinkEvent> link(
            LinkId link, LinkedClaim from, LinkedClaim to, LinkKind kind, String reason, Person by) {
        if (from.isSameAs(to)) return Decision.rejected(new LinkedWithItself());
        return linked == null
                ? Decision.accepted(new ClaimsLinked(link, from, to, kind, reason, by))
                : Decision.rejected(new AlreadyLinked(linked.kind(), linked.linkedBy()));
    }

    /** The events that follow from a command about the link, or why it is refused. */
    public Decision<LinkEvent> decide(OnLink command) {
        Linked is = linked;
        if (is == null)
            return command instanceof NoticeVerdicts ? Decision.unchanged() : Decision.rejected(new NotLinked());
        return switch (command) {
            case UnlinkClaims unlink ->
                Decision.accepted(new ClaimsUnlinked(
                        unlink.link(),
                        is.from(),
                        is.to(),
                        is.kind(),
                        unlink.reason(),
                        unlink.by().person()));
            case ResolveContradiction resolve -> resolve(resolve, is);
            case NoticeVerdicts notice -> notice(notice, is);
        };
    }

    private Decision<LinkEvent> resolve(ResolveContradiction command, Linked is) {
        Person by = command.by().person();
        if (command.by().isAutomation()) return Decision.rejected(new AutomationResolves(by));
        return switch (contradiction) {
            case NONE -> Decision.rejected(new NoOpenContradiction());
            case RESOLVED -> Decision.rejected(new AlreadyResolved(Objects.requireNonNull(resolvedBy)));
            case OPEN ->
                Decision.accepted(new ContradictionResolved(command.link(), is.from(), is.to(), command.reason(), by));
        };
    }

    private Decision<LinkEvent> notice(NoticeVerdicts command, Linked is) {
        boolean both = is.kind() == LinkKind.CONTRADICTS
                && command.from() == Verdict.SUPPORTED
                && command.to() == Verdict.SUPPORTED;
        if (both == (contradiction != Contradiction.NONE)) return Decision.unchanged();
        return Decision.accepted(
                both
                        ? new ContradictionOpened(command.link(), is.from(), is.to())
                        : new ContradictionEnded(command.link(), is.from(), is.to()));
    }

    /** What follows when the verdict on one of the claims was proposed for the other: what was asked once is linked as the same. */
    public Decision<LinkEvent> takenOver(LinkId link, LinkedClaim from, LinkedClaim to, Verdict verdict, Person by) {
        List<LinkEvent> events = new ArrayList<>();
        if (linked == null) events.add(new ClaimsLinked(link, from, to, LinkKind.SAME, REPEATED, by));
        events.add(new VerdictTakenOver(link, from, to, verdict, by));
        return new Decision.Accepted<>(events);
    }

    public boolean isSame() {
        return linked != null && linked.kind() == LinkKind.SAME;
    }

    /** This state with one more event behind it. */
    public Link evolve(LinkEvent event) {
        return switch (event) {
            case ClaimsLinked is ->
                new Link(new Linked(is.from(), is.to(), is.kind(), is.linkedBy()), Contradiction.NONE, null);
            case ClaimsUnlinked _ -> NONE;
            case ContradictionOpened _ -> new Link(linked, Contradiction.OPEN, null);
            case ContradictionEnded _ -> new Link(linked, Contradiction.NONE, null);
            case ContradictionResolved resolved -> new Link(linked, Contradiction.RESOLVED, resolved.resolvedBy());
            case VerdictTakenOver _ -> this;
        };
    }
}
