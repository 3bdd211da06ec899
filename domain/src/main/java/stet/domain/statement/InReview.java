package stet.domain.statement;

import org.jspecify.annotations.Nullable;
import stet.domain.Actor;
import stet.domain.Decision;
import stet.domain.Person;
import stet.domain.statement.StatementCommand.DismissStatement;
import stet.domain.statement.StatementCommand.MarkVerified;
import stet.domain.statement.StatementCommand.ProposeVerdict;
import stet.domain.statement.StatementCommand.ReturnForRework;
import stet.domain.statement.StatementEvent.StatementVerified;
import stet.domain.statement.StatementEvent.VerdictReturned;
import stet.domain.statement.StatementRejection.AuthorsOwnArticle;
import stet.domain.statement.StatementRejection.AutomationSignsOff;
import stet.domain.statement.StatementRejection.SameHand;
import stet.domain.statement.StatementRejection.VerdictAwaitsReview;
import stet.domain.statement.StatementRejection.VerdictIsStale;
import stet.domain.verdict.Verdict;

/** A verdict waits for a second person. */
record InReview(
        @Nullable String author,
        ClaimFile file,
        Verdict verdict,
        Person proposedBy,
        @Nullable Staleness staleness) implements Claim {

    @Override
    public Workflow workflow() {
        return Workflow.IN_REVIEW;
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
    public InReview with(ClaimFile file) {
        return new InReview(author, file, verdict, proposedBy, staleness);
    }

    @Override
    public InReview stale(Staleness staleness) {
        return new InReview(author, file, verdict, proposedBy, staleness);
    }

    @Override
    public Decision<StatementEvent> dismiss(DismissStatement command) {
        return Decision.rejected(new VerdictAwaitsReview(proposedBy));
    }

    @Override
    public Decision<StatementEvent> proposeVerdict(ProposeVerdict command) {
        return isStale()
                ? Proposal.on(file.evidence(), command)
                : Decision.rejected(new VerdictAwaitsReview(proposedBy));
    }

    @Override
    public Decision<StatementEvent> markVerified(MarkVerified command) {
        Actor by = command.by();
        if (by.isAutomation()) return Decision.rejected(new AutomationSignsOff(by.person()));
        if (by.person().equals(proposedBy)) return Decision.rejected(new SameHand(proposedBy));
        if (author != null && by.wrote(author)) return Decision.rejected(new AuthorsOwnArticle(author));
        if (staleness != null) return Decision.rejected(new VerdictIsStale(staleness));
        return Decision.accepted(new StatementVerified(command.statement(), verdict, command.note(), by.person()));
    }

    @Override
    public Decision<StatementEvent> returnForRework(ReturnForRework command) {
        return Decision.accepted(new VerdictReturned(
                command.statement(), command.reason(), command.by().person()));
    }
}
