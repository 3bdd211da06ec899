package stet.domain.fix;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import stet.domain.Actor;
import stet.domain.Decision;
import stet.domain.Person;
import stet.domain.Rejection;
import stet.domain.fix.FixCommand.NoticeRevision;
import stet.domain.fix.FixCommand.OnFix;
import stet.domain.fix.FixCommand.ProposeFix;
import stet.domain.fix.FixEvent.FixAccepted;
import stet.domain.fix.FixEvent.FixApplied;
import stet.domain.fix.FixEvent.FixDeclined;
import stet.domain.fix.FixEvent.FixProposed;
import stet.domain.fix.FixEvent.FixWithdrawn;
import stet.domain.fix.FixRejection.AutomationDecides;
import stet.domain.fix.FixRejection.FixAlreadyOpen;
import stet.domain.fix.FixRejection.FixChangesNothing;
import stet.domain.fix.FixRejection.NoSuchClaim;
import stet.domain.fix.FixRejection.NotForYouToDecide;
import stet.domain.fix.FixRejection.OwnFix;
import stet.domain.statement.StatementRejection.StatementIsCut;

/**
 * The fixes of one statement as their events have made them: all of them together, because no two of them can go into the
 * same words.
 *
 * @param all by their ids, in the order in which they were proposed
 */
public record Fixes(Map<FixId, Fix> all) {
    /** The state before any event. */
    public static final Fixes NONE = new Fixes(Map.of());

    /**
     * The events that follow from a command, or why it is refused.
     *
     * @param now the statement as it stands
     * @param editor whether whoever gives the command is an editor
     */
    public Decision<FixEvent> decide(FixCommand command, Wording now, boolean editor) {
        return switch (command) {
            case ProposeFix propose -> propose(propose, now);
            case OnFix about -> new Choosing(this, now).decide(about, editor);
            case NoticeRevision notice -> notice(notice, now);
        };
    }

    /** This state with one more event behind it. */
    public Fixes evolve(FixEvent event) {
        Map<FixId, Fix> more = new LinkedHashMap<>(all);
        more.put(event.fix(), evolved(event));
        return new Fixes(more);
    }

    private Fix evolved(FixEvent event) {
        return switch (event) {
            case FixProposed proposed -> open(proposed);
            case FixAccepted accepted -> known(accepted).with(FixState.ACCEPTED, accepted.acceptedBy());
            case FixDeclined declined -> known(declined).with(FixState.DECLINED, declined.declinedBy());
            case FixWithdrawn withdrawn -> known(withdrawn).with(FixState.WITHDRAWN, withdrawn.withdrawnBy());
            case FixApplied applied -> {
                Fix before = known(applied);
                yield before.with(FixState.APPLIED, before.decidedBy());
            }
        };
    }

    private static Fix open(FixProposed event) {
        return new Fix(
                event.fix(),
                event.proposedBy(),
                event.was(),
                event.replacement(),
                event.claim(),
                event.kind(),
                FixState.OPEN,
                null);
    }

    private Fix known(FixEvent event) {
        Fix fix = all.get(event.fix());
        if (fix == null) throw new IllegalStateException("a fix's events begin with FixProposed, not " + event);
        return fix;
    }

    private Decision<FixEvent> propose(ProposeFix command, Wording now) {
        Integer cutIn = now.cutIn();
        if (cutIn != null) return Decision.rejected(new StatementIsCut(cutIn));
        Integer claim = command.claim();
        if (claim != null && !now.claims().containsKey(claim))
            return Decision.rejected(new NoSuchClaim(claim, now.claims().size()));
        if (now.says(command.replacement())) return Decision.rejected(new FixChangesNothing());
        return open().stream()
                .filter(fix -> now.says(fix.was()) && now.isSame(fix.replacement(), command.replacement()))
                .findFirst()
                .<Decision<FixEvent>>map(same -> Decision.rejected(new FixAlreadyOpen(same.id(), same.proposedBy())))
                .orElseGet(() -> Decision.accepted(proposed(command, now)));
    }

    private static FixProposed proposed(ProposeFix command, Wording now) {
        return new FixProposed(
                command.statement(),
                now.article(),
                command.fix(),
                now.revision(),
                now.words(),
                command.replacement(),
                command.reason(),
                command.claim(),
                command.kind(),
                command.by().person());
    }

    private Decision<FixEvent> notice(NoticeRevision command, Wording before) {
        return wentIn(command, before)
                .<Decision<FixEvent>>map(fix -> Decision.accepted(new FixApplied(
                        command.statement(),
                        before.article(),
                        fix.id(),
                        fix.replacement(),
                        command.revision(),
                        before.isRefuted(fix.claim()))))
                .orElseGet(Decision::unchanged);
    }

    /**
     * Why somebody can't decide about a fix; empty when they can.
     *
     * @param author the byline of the article
     * @param editor whether they are an editor
     */
    public static Optional<Rejection> whyNotDecidedBy(
            Actor by, Person proposedBy, @Nullable String author, boolean editor) {
        if (by.isAutomation()) return Optional.of(new AutomationDecides(by.person()));
        if (by.person().equals(proposedBy)) return Optional.of(new OwnFix(proposedBy));
        return editor || by.wrote(author) ? Optional.empty() : Optional.of(new NotForYouToDecide(by.person()));
    }

    /** Whether the new text has, where the statement stands, the accepted words; nothing that is only like them is. */
    public boolean goIn(NoticeRevision command, Wording before) {
        return wentIn(command, before).isPresent();
    }

    private Optional<Fix> wentIn(NoticeRevision command, Wording before) {
        return accepted(before).filter(fix -> before.stands(fix.replacement(), command.text(), command.at()));
    }

    /** The fix that goes into the words as they are, if one was accepted for them. */
    Optional<Fix> accepted(Wording now) {
        return all.values().stream()
                .filter(Fix::isAccepted)
                .filter(fix -> now.says(fix.was()))
                .findFirst();
    }

    /** How far the fix of the words as they are has come that something can still come of: accepted, or open; empty without one. */
    public Optional<FixState> pending(Wording now) {
        if (accepted(now).isPresent()) return Optional.of(FixState.ACCEPTED);
        return open().stream()
                .filter(fix -> now.says(fix.was()))
                .map(Fix::state)
                .findFirst();
    }

    List<Fix> open() {
        return all.values().stream().filter(Fix::isOpen).toList();
    }
}
