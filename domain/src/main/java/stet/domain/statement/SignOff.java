package stet.domain.statement;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import stet.domain.Actor;
import stet.domain.Decision;
import stet.domain.Person;
import stet.domain.Rejection;
import stet.domain.statement.StatementCommand.GiveUpReview;
import stet.domain.statement.StatementCommand.MarkVerified;
import stet.domain.statement.StatementCommand.PassReview;
import stet.domain.statement.StatementCommand.TakeReview;
import stet.domain.statement.StatementEvent.ReviewGivenUp;
import stet.domain.statement.StatementEvent.ReviewTaken;
import stet.domain.statement.StatementEvent.StatementVerified;
import stet.domain.statement.StatementRejection.AlreadyVerified;
import stet.domain.statement.StatementRejection.AuthorsOwnArticle;
import stet.domain.statement.StatementRejection.AutomationSignsOff;
import stet.domain.statement.StatementRejection.SameHand;
import stet.domain.statement.StatementRejection.VerdictIsStale;
import stet.domain.verdict.Staleness;
import stet.domain.work.Work;
import stet.domain.work.WorkRejection.NotYourReview;
import stet.domain.work.WorkRejection.ReviewIsYours;
import stet.domain.work.WorkRejection.ReviewNotTaken;
import stet.domain.work.WorkRejection.ReviewTakenByAnother;

/** Rule 3: a second person signs a verdict off, who neither proposed it nor wrote the article, and never a machine. */
public final class SignOff {
    private SignOff() {}

    static Decision<StatementEvent> of(JudgedClaim claim, MarkVerified command, Facts facts) {
        return whyNot(claim, command.by(), facts)
                .<Decision<StatementEvent>>map(Decision::rejected)
                .orElseGet(() -> Decision.accepted(new StatementVerified(
                        command.statement(),
                        claim.verdict(),
                        command.note(),
                        command.by().person())));
    }

    /** Who may sign a verdict off may take it for review; meanwhile nobody else may. */
    static Decision<StatementEvent> taken(JudgedClaim claim, TakeReview command, Facts facts) {
        Person by = command.by().person();
        return whyNot(claim, command.by(), facts)
                .or(() ->
                        by.equals(claim.file().work().reviewer()) ? Optional.of(new ReviewIsYours()) : Optional.empty())
                .<Decision<StatementEvent>>map(Decision::rejected)
                .orElseGet(() -> Decision.accepted(new ReviewTaken(command.statement(), by, by)));
    }

    /** Who has a review gives it up; an editor takes it from them, so that nothing waits for somebody who is away. */
    static Decision<StatementEvent> givenUp(JudgedClaim claim, GiveUpReview command, Facts facts) {
        Person by = command.by().person();
        Person reviewer = claim.file().work().reviewer();
        if (reviewer == null) return Decision.rejected(new ReviewNotTaken());
        return by.equals(reviewer) || facts.editors().contains(by)
                ? Decision.accepted(new ReviewGivenUp(command.statement(), reviewer, by))
                : Decision.rejected(new NotYourReview(reviewer));
    }

    /** A review goes to one who could sign off, too. */
    static Decision<StatementEvent> passed(JudgedClaim claim, PassReview command, Facts facts) {
        Person reviewer = claim.file().work().reviewer();
        Person to = command.to().person();
        if (reviewer == null) return Decision.rejected(new ReviewNotTaken());
        if (!reviewer.equals(command.from())) return Decision.rejected(new ReviewTakenByAnother(reviewer));
        return whyNotBy(command.to(), claim.proposedBy(), claim.author(), facts)
                .<Decision<StatementEvent>>map(Decision::rejected)
                .orElseGet(() -> Decision.accepted(
                        new ReviewTaken(command.statement(), to, command.by().person())));
    }

    private static Optional<Rejection> whyNot(JudgedClaim claim, Actor by, Facts facts) {
        return settled(claim)
                .or(() -> whyNotBy(by, claim.proposedBy(), claim.author(), facts))
                .or(() -> stale(claim.staleness()))
                .or(() -> elsewhere(claim.file().work(), by.person()));
    }

    private static Optional<Rejection> elsewhere(Work work, Person by) {
        return Optional.ofNullable(work.reviewer())
                .filter(_ -> work.isTakenFrom(by))
                .map(ReviewTakenByAnother::new);
    }

    private static Optional<Rejection> settled(JudgedClaim claim) {
        Person verifiedBy = claim.verifiedBy();
        return verifiedBy == null
                ? Optional.empty()
                : stale(claim.staleness()).or(() -> Optional.of(new AlreadyVerified(verifiedBy)));
    }

    /**
     * Why somebody can't be the second person for a verdict; empty when they can.
     *
     * @param proposedBy whose verdict it is
     * @param author the byline of the article
     * @param facts with the custody of both accounts
     */
    public static Optional<Rejection> whyNotBy(Actor by, Person proposedBy, @Nullable String author, Facts facts) {
        if (by.isAutomation()) return Optional.of(new AutomationSignsOff(by.person()));
        if (by.person().equals(proposedBy)) return Optional.of(new SameHand(proposedBy));
        if (author != null && by.wrote(author)) return Optional.of(new AuthorsOwnArticle(author));
        return Hands.whyNotSecond(by.person(), proposedBy, facts);
    }

    private static Optional<Rejection> stale(@Nullable Staleness staleness) {
        return Optional.ofNullable(staleness).map(VerdictIsStale::new);
    }
}
