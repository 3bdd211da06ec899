package stet.domain.statement;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import stet.domain.Decision;
import stet.domain.statement.StatementCommand.DismissClaim;
import stet.domain.statement.StatementCommand.DismissStatement;
import stet.domain.statement.StatementCommand.ProposeVerdict;
import stet.domain.statement.StatementEvent.ClaimDismissed;

/** A claim without a verdict under review: just flagged, or being checked. */
record OpenClaim(Birth birth, ClaimFile file, @Nullable Triage triage) implements Claim {

    @Override
    public Workflow workflow() {
        if (file.enquiries().isWaiting()) return Workflow.QUERY_OPEN;
        return file.isBegun() ? Workflow.IN_CHECK : Workflow.FLAGGED;
    }

    @Override
    public OpenClaim with(ClaimFile file) {
        return new OpenClaim(birth, file, null);
    }

    @Override
    public boolean wouldGoStale() {
        return false;
    }

    @Override
    public Decision<StatementEvent> dismiss(DismissStatement command) {
        return orWaiting(command.dismissed());
    }

    @Override
    public Decision<StatementEvent> takeAway(DismissClaim command) {
        return orWaiting(new ClaimDismissed(
                command.statement(),
                file.claim(),
                command.reason(),
                command.by().person()));
    }

    /** What follows, unless somebody was asked and is to be heard first. */
    private Decision<StatementEvent> orWaiting(StatementEvent event) {
        return file.enquiries()
                .whyNotOver()
                .<Decision<StatementEvent>>map(Decision::rejected)
                .orElseGet(() -> Decision.accepted(event));
    }

    @Override
    public Decision<StatementEvent> enquire(Enquiry command) {
        return Enquiring.on(this, command, Optional.empty());
    }

    @Override
    public Decision<StatementEvent> proposeVerdict(ProposeVerdict command, Facts facts) {
        return Proposal.on(file, command, facts);
    }
}
