package stet.domain.statement;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import stet.domain.Decision;
import stet.domain.Person;
import stet.domain.Rejection;
import stet.domain.article.ArticleId;
import stet.domain.claim.ClaimKind;
import stet.domain.claim.ClaimRejection.UnknownClaim;
import stet.domain.evidence.Evidence;
import stet.domain.source.SourceId;
import stet.domain.statement.StatementCommand.CarryStatement;
import stet.domain.statement.StatementCommand.ChangeStatement;
import stet.domain.statement.StatementCommand.ClaimCommand;
import stet.domain.statement.StatementCommand.CutStatement;
import stet.domain.statement.StatementCommand.FlagClaim;
import stet.domain.statement.StatementCommand.NoteCommand;
import stet.domain.statement.StatementCommand.NoticeLinkedVerdict;
import stet.domain.statement.StatementCommand.NoticeOrigins;
import stet.domain.statement.StatementCommand.NoticeWithdrawal;
import stet.domain.statement.StatementCommand.RecordStatement;
import stet.domain.statement.StatementCommand.RevisionCommand;
import stet.domain.statement.StatementCommand.SetKind;
import stet.domain.statement.StatementCommand.UndoTriage;
import stet.domain.statement.StatementEvent.AttachedSourceWithdrawn;
import stet.domain.statement.StatementEvent.AttachmentAmended;
import stet.domain.statement.StatementEvent.CheckerAssigned;
import stet.domain.statement.StatementEvent.CheckerReleased;
import stet.domain.statement.StatementEvent.ClaimDismissed;
import stet.domain.statement.StatementEvent.ClaimFlagged;
import stet.domain.statement.StatementEvent.ClaimReopened;
import stet.domain.statement.StatementEvent.ClaimReworded;
import stet.domain.statement.StatementEvent.DueSet;
import stet.domain.statement.StatementEvent.EnquiryEvent;
import stet.domain.statement.StatementEvent.KindSet;
import stet.domain.statement.StatementEvent.NoteEvent;
import stet.domain.statement.StatementEvent.PrioritySet;
import stet.domain.statement.StatementEvent.RationaleAmended;
import stet.domain.statement.StatementEvent.ReviewGivenUp;
import stet.domain.statement.StatementEvent.ReviewTaken;
import stet.domain.statement.StatementEvent.RevisionEvent;
import stet.domain.statement.StatementEvent.SourceAttached;
import stet.domain.statement.StatementEvent.SourceDetached;
import stet.domain.statement.StatementEvent.StatementCarried;
import stet.domain.statement.StatementEvent.StatementChanged;
import stet.domain.statement.StatementEvent.StatementCut;
import stet.domain.statement.StatementEvent.StatementDismissed;
import stet.domain.statement.StatementEvent.StatementRecorded;
import stet.domain.statement.StatementEvent.StatementVerified;
import stet.domain.statement.StatementEvent.TreatedSeparately;
import stet.domain.statement.StatementEvent.TriageUndone;
import stet.domain.statement.StatementEvent.VerdictBecameStale;
import stet.domain.statement.StatementEvent.VerdictProposed;
import stet.domain.statement.StatementEvent.VerdictReturned;
import stet.domain.statement.StatementEvent.WorkEvent;
import stet.domain.statement.StatementRejection.KindIsThat;
import stet.domain.statement.StatementRejection.StatementIsCut;
import stet.domain.statement.TriageRejection.NothingToUndo;
import stet.domain.text.Carriage;
import stet.domain.text.Place;
import stet.domain.text.StatementKind;
import stet.domain.verdict.Staleness;
import stet.domain.verdict.Verdict;
import stet.domain.work.Work;

/** A statement whose record has begun. */
sealed interface Recorded extends Statement permits Untriaged, Dismissed, Claim {

    Birth birth();

    @Override
    default @Nullable String author() {
        return birth().author();
    }

    @Override
    default Optional<ArticleId> article() {
        return Optional.of(birth().article());
    }

    /** The flag or dismissal that led here, absent when something has followed it. */
    default @Nullable Triage triage() {
        return null;
    }

    @Override
    default Optional<Place> place() {
        return Optional.of(file().place());
    }

    @Override
    default @Nullable Integer cutIn() {
        return file().cutIn();
    }

    @Override
    default @Nullable Person separatedBy() {
        return file().separatedBy();
    }

    @Override
    default boolean isWorkedOn() {
        return workflow() != Workflow.UNTRIAGED || !file().notes().all().isEmpty() || file().isBegun();
    }

    ClaimFile file();

    @Override
    default SortedMap<Integer, Statement> claims() {
        return this instanceof Claim ? new TreeMap<>(Map.of(file().claim(), this)) : Collections.emptySortedMap();
    }

    @Override
    default Work work() {
        return file().work();
    }

    /** The verdict that is proposed or verified in this state. */
    default @Nullable Verdict verdict() {
        return null;
    }

    /** This state with another file, or followed by something else. */
    Recorded with(ClaimFile file);

    @Override
    default Evidence evidence() {
        return file().evidence();
    }

    @Override
    default Set<SourceId> sources() {
        return file().evidence().sources();
    }

    @Override
    default Standing standing() {
        return new Standing(
                workflow(),
                verdict(),
                isStale(),
                file().checker(),
                file().evidence().size());
    }

    @Override
    default Statement evolve(StatementEvent event) {
        if (event instanceof ClaimFlagged another && another.claim() != file().claim())
            return Claims.of(followed()).evolve(another);
        return event instanceof TriageUndone undone ? undone(undone) : after(event);
    }

    /** This state with one more event behind it that makes no other claim, and takes nothing back. */
    default Recorded after(StatementEvent event) {
        return switch (event) {
            case StatementRecorded again -> throw new IllegalStateException("recorded twice: " + again);
            case RevisionEvent revised -> revised(revised);
            case KindSet set -> with(file().at(file().place().as(set.kind())));
            case TreatedSeparately treated -> with(file().separatedBy(treated.separatedBy()));
            case ClaimFlagged flagged ->
                new OpenClaim(
                        birth(),
                        file().worded(flagged.proposition(), flagged.kind(), flagged.flaggedBy()),
                        new Triage(flagged.flaggedBy(), flagged.claim(), followed()));
            case ClaimReworded reworded -> with(reworded(reworded));
            case StatementDismissed dismissed ->
                new Dismissed(birth(), file(), new Triage(dismissed.dismissedBy(), null, followed()));
            case ClaimDismissed _ -> new Dismissed(birth(), file(), null);
            case TriageUndone undone -> throw new IllegalStateException("undone by no claim alone: " + undone);
            case CheckerAssigned assigned -> with(file().givenTo(assigned.checker()));
            case CheckerReleased released -> with(file().givenTo(null));
            case SourceAttached attached ->
                with(file().with(file().evidence().with(attached.attachment(), attached.attachedBy())));
            case SourceDetached detached -> with(file().with(file().evidence().without(detached.attachment())));
            case AttachmentAmended amended -> with(file().with(file().evidence().with(amended.attachment())));
            case AttachedSourceWithdrawn withdrawn ->
                with(file().with(file().evidence().withdraw(withdrawn.source())));
            case VerdictProposed proposed ->
                new JudgedClaim(birth(), file().proposed(), proposed.conclusion(), proposed.proposedBy(), null, null);
            case RationaleAmended amended -> amended(amended);
            case StatementVerified verified -> verified(verified);
            case VerdictReturned returned -> new OpenClaim(birth(), file().reviewed(), null);
            case ClaimReopened reopened -> new OpenClaim(birth(), file().reviewed(), null);
            case VerdictBecameStale stale -> stale(stale.staleness());
            case EnquiryEvent enquiry -> with(file().with(Enquiring.evolve(file().enquiries(), enquiry)));
            case WorkEvent work -> with(file().with(work(work)));
            case NoteEvent note -> with(file().with(file().notes().evolve(note)));
        };
    }

    private ClaimFile reworded(ClaimReworded event) {
        ClaimFile.Wording was = file().wording();
        return file().worded(event.proposition(), was == null ? ClaimKind.FACT : was.kind(), event.rewordedBy());
    }

    private Work work(WorkEvent event) {
        return switch (event) {
            case ReviewTaken taken -> file().work().takenBy(taken.reviewer());
            case ReviewGivenUp _ -> file().work().untaken();
            case DueSet set -> file().work().with(file().work().plan().due(set.due()));
            case PrioritySet set -> file().work().with(file().work().plan().priority(set.priority()));
        };
    }

    /** A statement that was cut is worked on no more; what its sources become is noticed, since it may return. */
    @Override
    default Decision<StatementEvent> decide(StatementCommand command, Facts facts) {
        return whyNotAtAll(command)
                .<Decision<StatementEvent>>map(Decision::rejected)
                .orElseGet(() -> Statement.super.decide(command, facts));
    }

    private Optional<Rejection> whyNotAtAll(StatementCommand command) {
        return whyNotOnceCut(command)
                .or(() -> command instanceof ClaimCommand named && this instanceof Claim
                        ? whyNotMeant(named.claim())
                        : Optional.empty());
    }

    private Optional<Rejection> whyNotMeant(@Nullable Integer claim) {
        return claim == null || claim == file().claim() ? Optional.empty() : Optional.of(new UnknownClaim(claim));
    }

    /** Why a command finds nothing to do with a statement that was cut; empty when it does, or while it stands. */
    default Optional<Rejection> whyNotOnceCut(StatementCommand command) {
        Integer cutIn = file().cutIn();
        boolean regardless = command instanceof NoteCommand
                || command instanceof RevisionCommand
                || command instanceof NoticeWithdrawal
                || command instanceof NoticeLinkedVerdict
                || command instanceof NoticeOrigins
                || command instanceof RecordStatement;
        return cutIn == null || regardless ? Optional.empty() : Optional.of(new StatementIsCut(cutIn));
    }

    @Override
    default Decision<StatementEvent> flagClaim(FlagClaim command) {
        return Claims.of(this).flagClaim(command);
    }

    @Override
    default Decision<StatementEvent> revise(RevisionCommand command) {
        return switch (command) {
            case CarryStatement carry ->
                Decision.accepted(
                        new StatementCarried(carry.statement(), carry.place(), carry.repeats(), carriage(carry)));
            case ChangeStatement change -> change(change);
            case CutStatement cut -> Decision.accepted(new StatementCut(cut.statement(), cut.revision()));
        };
    }

    private Carriage carriage(CarryStatement command) {
        if (isCut()) return Carriage.RETURNED;
        if (command.place().revision() == file().place().revision()) return Carriage.RENUMBERED;
        return command.moved() ? Carriage.MOVED : Carriage.KEPT;
    }

    /** Rule 4: a verdict is on the words that it was given on. */
    private Decision<StatementEvent> change(ChangeStatement command) {
        List<StatementEvent> events = new ArrayList<>();
        events.add(new StatementChanged(
                command.statement(), file().place().text(), command.place(), command.repeats(), command.byHand()));
        if (restsOnItsWords())
            events.add(new VerdictBecameStale(
                    command.statement(),
                    file().claim(),
                    command.fixed() ? Staleness.FIXED_AS_PROPOSED : Staleness.TEXT_CHANGED));
        return new Decision.Accepted<>(events);
    }

    @Override
    default Decision<StatementEvent> setKind(SetKind command) {
        StatementKind was = file().place().kind();
        return was == command.kind()
                ? Decision.rejected(new KindIsThat(was))
                : Decision.accepted(new KindSet(
                        command.statement(), was, command.kind(), command.by().person()));
    }

    /** Whether there is a verdict that was given on the words as they are. */
    default boolean restsOnItsWords() {
        return false;
    }

    private Recorded revised(RevisionEvent event) {
        return switch (event) {
            case StatementCarried carried -> with(file().at(carried.place()));
            case StatementChanged changed -> changed(file().at(changed.place()));
            case StatementCut cut -> with(file().cut(cut.revision()));
        };
    }

    /** This state on other words. */
    default Recorded changed(ClaimFile file) {
        return with(file);
    }

    @Override
    default Decision<StatementEvent> note(NoteCommand command) {
        return Claims.of(this).note(command);
    }

    /** This state with its verdict in other words; only a proposed verdict has any. */
    default Recorded amended(RationaleAmended event) {
        throw new IllegalStateException("no verdict whose rationale could be amended: " + event);
    }

    /** This state when something has followed: what led to it can't be taken back any more. */
    private Recorded followed() {
        return with(file());
    }

    private Statement undone(TriageUndone event) {
        Triage triage = triage();
        if (triage == null) throw new IllegalStateException("nothing that could be undone: " + event);
        return triage.before();
    }

    @Override
    default Decision<StatementEvent> undoTriage(UndoTriage command) {
        Triage triage = triage();
        return triage == null ? Decision.rejected(new NothingToUndo()) : triage.undo(command, workflow());
    }

    /** This state with its verdict signed off; only a proposed verdict is. */
    default Recorded verified(StatementVerified event) {
        throw new IllegalStateException("no verdict that could be signed off: " + event);
    }

    /** This state with its verdict gone stale; only a verdict goes stale. */
    default Recorded stale(Staleness staleness) {
        throw new IllegalStateException("no verdict that could go stale: " + staleness);
    }
}
