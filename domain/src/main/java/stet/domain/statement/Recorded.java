package stet.domain.statement;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import stet.domain.Decision;
import stet.domain.source.SourceId;
import stet.domain.statement.StatementCommand.NoteCommand;
import stet.domain.statement.StatementEvent.AttachedSourceWithdrawn;
import stet.domain.statement.StatementEvent.AttachmentAmended;
import stet.domain.statement.StatementEvent.CheckerAssigned;
import stet.domain.statement.StatementEvent.CheckerReleased;
import stet.domain.statement.StatementEvent.ClaimFlagged;
import stet.domain.statement.StatementEvent.ClaimReopened;
import stet.domain.statement.StatementEvent.ClaimReworded;
import stet.domain.statement.StatementEvent.NoteEvent;
import stet.domain.statement.StatementEvent.RationaleAmended;
import stet.domain.statement.StatementEvent.SourceAttached;
import stet.domain.statement.StatementEvent.SourceDetached;
import stet.domain.statement.StatementEvent.StatementDismissed;
import stet.domain.statement.StatementEvent.StatementRecorded;
import stet.domain.statement.StatementEvent.StatementVerified;
import stet.domain.statement.StatementEvent.VerdictBecameStale;
import stet.domain.statement.StatementEvent.VerdictProposed;
import stet.domain.statement.StatementEvent.VerdictReturned;
import stet.domain.verdict.Verdict;

/** A statement whose record has begun. */
sealed interface Recorded extends Statement permits Untriaged, Dismissed, Claim {

    /** The article's byline. */
    @Nullable
    String author();

    ClaimFile file();

    /** The verdict that is proposed or verified in this state. */
    default @Nullable Verdict verdict() {
        return null;
    }

    /** This state with another file. */
    Recorded with(ClaimFile file);

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
        return switch (event) {
            case StatementRecorded again -> throw new IllegalStateException("recorded twice: " + again);
            case ClaimFlagged flagged ->
                new OpenClaim(author(), file().worded(flagged.proposition(), flagged.flaggedBy()));
            case ClaimReworded reworded -> with(file().worded(reworded.proposition(), reworded.rewordedBy()));
            case StatementDismissed dismissed -> new Dismissed(author(), file());
            case CheckerAssigned assigned -> with(file().givenTo(assigned.checker()));
            case CheckerReleased released -> with(file().givenTo(null));
            case SourceAttached attached ->
                with(file().with(file().evidence().with(attached.attachment(), attached.attachedBy())));
            case SourceDetached detached -> with(file().with(file().evidence().without(detached.attachment())));
            case AttachmentAmended amended -> with(file().with(file().evidence().with(amended.attachment())));
            case AttachedSourceWithdrawn withdrawn ->
                with(file().with(file().evidence().withdraw(withdrawn.source())));
            case VerdictProposed proposed ->
                new JudgedClaim(
                        author(),
                        file().proposed(),
                        proposed.conclusion().verdict(),
                        proposed.conclusion().rationale(),
                        proposed.proposedBy(),
                        null,
                        null);
            case RationaleAmended amended -> amended(amended);
            case StatementVerified verified -> verified(verified);
            case VerdictReturned returned -> new OpenClaim(author(), file());
            case ClaimReopened reopened -> new OpenClaim(author(), file());
            case VerdictBecameStale stale -> stale(stale.staleness());
            case NoteEvent note -> with(file().with(file().notes().evolve(note)));
        };
    }

    @Override
    default Decision<StatementEvent> note(NoteCommand command) {
        return file().notes().decide(command);
    }

    /** This state with its verdict in other words; only a proposed verdict has any. */
    default Recorded amended(RationaleAmended event) {
        throw new IllegalStateException("no verdict whose rationale could be amended: " + event);
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
