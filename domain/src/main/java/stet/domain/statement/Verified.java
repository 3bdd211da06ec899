package stet.domain.statement;

import org.jspecify.annotations.Nullable;
import stet.domain.Decision;
import stet.domain.Person;
import stet.domain.statement.StatementCommand.DismissStatement;
import stet.domain.statement.StatementCommand.MarkVerified;
import stet.domain.statement.StatementCommand.ProposeVerdict;
import stet.domain.statement.StatementCommand.ReopenClaim;
import stet.domain.statement.StatementCommand.ReturnForRework;
import stet.domain.statement.StatementEvent.ClaimReopened;
import stet.domain.statement.StatementRejection.AlreadyVerified;
import stet.domain.statement.StatementRejection.VerdictIsStale;
import stet.domain.verdict.Verdict;

/** A second person signed the verdict off. */
record Verified(
        @Nullable String author,
        ClaimFile file,
        Verdict verdict,
        Person verifiedBy,
        @Nullable Staleness staleness) implements Claim {

    @Override
    public Workflow workflow() {
        return Workflow.VERIFIED;
    }

    @Override
    public boolean isStale() {
        return staleness != null;
    }

    @Override
    public boolean wouldGoStale() {
        return !isStale();
    }

    @Override
    public Verified with(ClaimFile file) {
        return new Verified(author, file, verdict, verifiedBy, staleness);
    }

    @Override
    public Verified stale(Staleness staleness) {
        return new Verified(author, file, verdict, verifiedBy, staleness);
    }

    @Override
    public Decision<StatementEvent> dismiss(DismissStatement command) {
        return Decision.rejected(new AlreadyVerified(verifiedBy));
    }

    @Override
    public Decision<StatementEvent> proposeVerdict(ProposeVerdict command) {
        return isStale() ? Proposal.on(file.evidence(), command) : Decision.rejected(new AlreadyVerified(verifiedBy));
    }

    @Override
    public Decision<StatementEvent> markVerified(MarkVerified command) {
        return staleness == null
                ? Decision.rejected(new AlreadyVerified(verifiedBy))
                : Decision.rejected(new VerdictIsStale(staleness));
    }

    @Override
    public Decision<StatementEvent> returnForRework(ReturnForRework command) {
        return Decision.rejected(new AlreadyVerified(verifiedBy));
    }

    @Override
    public Decision<StatementEvent> reopen(ReopenClaim command) {
        return Decision.accepted(new ClaimReopened(
                command.statement(), command.reason(), command.by().person()));
    }
}
