package stet.domain.statement;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import stet.domain.Actor;
import stet.domain.Decision;
import stet.domain.Person;
import stet.domain.Rejection;
import stet.domain.statement.StatementCommand.MarkVerified;
import stet.domain.statement.StatementEvent.StatementVerified;
import stet.domain.statement.StatementRejection.AlreadyVerified;
import stet.domain.statement.StatementRejection.AuthorsOwnArticle;
import stet.domain.statement.StatementRejection.AutomationSignsOff;
import stet.domain.statement.StatementRejection.SameHand;
import stet.domain.statement.StatementRejection.VerdictIsStale;
import stet.domain.verdict.Staleness;

/** Rule 3: a second person signs a verdict off, who neither proposed it nor wrote the article, and never a machine. */
public final class SignOff {
    private SignOff() {}

    static Decision<StatementEvent> of(JudgedClaim claim, MarkVerified command, Facts facts) {
        return whyNot(claim)
                .or(() -> whyNotBy(command.by(), claim.proposedBy(), claim.author(), facts))
                .or(() -> stale(claim.staleness()))
                .<Decision<StatementEvent>>map(Decision::rejected)
                .orElseGet(() -> Decision.accepted(new StatementVerified(
                        command.statement(),
                        claim.file().claim(),
                        claim.verdict(),
                        command.note(),
                        command.by().person())));
    }

    private static Optional<Rejection> whyNot(JudgedClaim claim) {
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
