package stet.domain.statement;

import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import stet.domain.Decision;
import stet.domain.Person;
import stet.domain.Rejection;
import stet.domain.claim.AuthorRejection.NotYourVerdict;
import stet.domain.claim.DecidedClaim;
import stet.domain.statement.StatementCommand.AmendRationale;
import stet.domain.statement.StatementCommand.DismissClaim;
import stet.domain.statement.StatementCommand.DismissStatement;
import stet.domain.statement.StatementCommand.GiveUpReview;
import stet.domain.statement.StatementCommand.MarkVerified;
import stet.domain.statement.StatementCommand.NoticeLinkedVerdict;
import stet.domain.statement.StatementCommand.NoticeOrigins;
import stet.domain.statement.StatementCommand.PassReview;
import stet.domain.statement.StatementCommand.PlanCommand;
import stet.domain.statement.StatementCommand.ProposeVerdict;
import stet.domain.statement.StatementCommand.ReopenClaim;
import stet.domain.statement.StatementCommand.ReturnForRework;
import stet.domain.statement.StatementCommand.RewordClaim;
import stet.domain.statement.StatementCommand.TakeReview;
import stet.domain.statement.StatementCommand.WorkCommand;
import stet.domain.statement.StatementEvent.ClaimReopened;
import stet.domain.statement.StatementEvent.RationaleAmended;
import stet.domain.statement.StatementEvent.StatementVerified;
import stet.domain.statement.StatementEvent.VerdictBecameStale;
import stet.domain.statement.StatementEvent.VerdictReturned;
import stet.domain.statement.StatementRejection.AlreadyVerified;
import stet.domain.statement.StatementRejection.VerdictAwaitsReview;
import stet.domain.verdict.ReasonedVerdict;
import stet.domain.verdict.Staleness;
import stet.domain.verdict.Verdict;

/**
 * A claim with a verdict, which waits for a second person or was signed off by one.
 *
 * @param conclusion the verdict, and how the sources lead to it in the proposer's words
 * @param verifiedBy who signed it off, absent while it waits
 * @param staleness what happened to the evidence since the verdict, absent while it holds
 */
record JudgedClaim(
        Birth birth,
        ClaimFile file,
        ReasonedVerdict conclusion,
        Person proposedBy,
        @Nullable Person verifiedBy,
        @Nullable Staleness staleness)
        implements Claim {

    @Override
    public Workflow workflow() {
        return verifiedBy == null ? Workflow.IN_REVIEW : Workflow.VERIFIED;
    }

    @Override
    public Verdict verdict() {
        return conclusion.verdict();
    }

    @Override
    public Optional<DecidedClaim> decided() {
        ClaimFile.Wording wording = Objects.requireNonNull(file.wording(), "somebody flagged it");
        return Optional.of(
                new DecidedClaim(wording.proposition(), wording.kind(), file.evidence(), conclusion, isStale()));
    }

    /** What was concluded about a claim that is the same speaks against another conclusion about this one. */
    @Override
    public Decision<StatementEvent> noticeLinkedVerdict(NoticeLinkedVerdict command) {
        boolean concerned =
                command.claim() == file.claim() && !isSeparate() && !isStale() && verdict() != command.verdict();
        return concerned
                ? Decision.accepted(
                        new VerdictBecameStale(command.statement(), file.claim(), Staleness.LINKED_VERDICT_CHANGED))
                : Decision.unchanged();
    }

    /** Rule 2 goes on: a verdict that has fewer origins by now than it needs rests on too little. */
    @Override
    public Decision<StatementEvent> noticeOrigins(NoticeOrigins command, Facts facts) {
        boolean concerned =
                file.evidence().sources().stream().anyMatch(source -> facts.isFrom(source, command.source()));
        return concerned
                        && !isStale()
                        && Proposal.tooLittle(file.evidence(), conclusion, facts)
                                .isPresent()
                ? Decision.accepted(new VerdictBecameStale(
                        command.statement(),
                        file.claim(),
                        new Staleness(Staleness.Because.ORIGINS_ARE_ONE, command.source())))
                : Decision.unchanged();
    }

    @Override
    public Set<Person> proposers() {
        return Set.of(proposedBy);
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
    public boolean restsOnItsWords() {
        return staleness == null || !staleness.because().isOfOtherWords();
    }

    @Override
    public JudgedClaim with(ClaimFile file) {
        return new JudgedClaim(birth, file, conclusion, proposedBy, verifiedBy, staleness);
    }

    @Override
    public JudgedClaim amended(RationaleAmended event) {
        return new JudgedClaim(birth, file, conclusion.saying(event.rationale()), proposedBy, verifiedBy, staleness);
    }

    @Override
    public JudgedClaim verified(StatementVerified event) {
        return new JudgedClaim(birth, file.reviewed(), conclusion, proposedBy, event.verifiedBy(), null);
    }

    @Override
    public JudgedClaim stale(Staleness staleness) {
        return new JudgedClaim(birth, file.reviewed(), conclusion, proposedBy, verifiedBy, staleness);
    }

    @Override
    public Decision<StatementEvent> dismiss(DismissStatement command) {
        return Decision.rejected(stands());
    }

    @Override
    public Decision<StatementEvent> takeAway(DismissClaim command) {
        return Decision.rejected(stands());
    }

    @Override
    public Decision<StatementEvent> proposeVerdict(ProposeVerdict command, Facts facts) {
        if (!isStale()) return Decision.rejected(stands());
        return command.readAnew() && !restsOnItsWords()
                ? Proposal.onOtherWords(file, command, facts)
                : Proposal.on(file, command, facts);
    }

    /** Nobody is given a verdict on one wording who signs it off on another. */
    @Override
    public Decision<StatementEvent> rewordClaim(RewordClaim command) {
        return isStale() ? Claim.super.rewordClaim(command) : Decision.rejected(stands());
    }

    @Override
    public Decision<StatementEvent> amendRationale(AmendRationale command) {
        if (verifiedBy != null) return Decision.rejected(stands());
        if (!proposedBy.equals(command.by().person())) return Decision.rejected(new NotYourVerdict(proposedBy));
        return conclusion.rationale().equals(command.rationale())
                ? Decision.unchanged()
                : Decision.accepted(new RationaleAmended(
                        command.statement(), file.claim(), conclusion.rationale(), command.rationale(), proposedBy));
    }

    @Override
    public Decision<StatementEvent> markVerified(MarkVerified command, Facts facts) {
        return SignOff.of(this, command, facts);
    }

    @Override
    public Decision<StatementEvent> work(WorkCommand command, Facts facts) {
        return switch (command) {
            case TakeReview take -> SignOff.taken(this, take, facts);
            case GiveUpReview giveUp -> SignOff.givenUp(this, giveUp, facts);
            case PassReview pass -> SignOff.passed(this, pass, facts);
            case PlanCommand _ ->
                verifiedBy == null || isStale() ? Claim.super.work(command, facts) : Decision.rejected(stands());
        };
    }

    @Override
    public Decision<StatementEvent> returnForRework(ReturnForRework command) {
        if (verifiedBy != null) return Decision.rejected(stands());
        return Decision.accepted(new VerdictReturned(
                command.statement(),
                file.claim(),
                command.reason(),
                command.by().person()));
    }

    @Override
    public Decision<StatementEvent> reopen(ReopenClaim command) {
        if (verifiedBy == null) return Claim.super.reopen(command);
        return Decision.accepted(new ClaimReopened(
                command.statement(),
                file.claim(),
                command.reason(),
                command.by().person()));
    }

    /** Whoever is asked is heard before there is a verdict. */
    @Override
    public Decision<StatementEvent> enquire(Enquiry command) {
        return Enquiring.on(this, command, Optional.of(stands()));
    }

    /** That there is a verdict already, and what has to become of it first. */
    private Rejection stands() {
        return verifiedBy == null ? new VerdictAwaitsReview(proposedBy) : new AlreadyVerified(verifiedBy);
    }
}
