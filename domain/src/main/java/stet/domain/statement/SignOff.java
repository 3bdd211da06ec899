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

/** Rule 3: a second person signs a verdict off, who neither proposed it nor wrote the article, and never a machine. */
final class SignOff {
    private SignOff() {}

    static Decision<StatementEvent> of(JudgedClaim claim, MarkVerified command, Facts facts) {
        return whyNot(claim)
                .or(() -> whyNotBy(command.by(), claim))
                .or(() -> Hands.whyNotSecond(command.by().person(), claim.proposedBy(), facts))
                .or(() -> stale(claim.staleness()))
                .<Decision<StatementEvent>>map(Decision::rejected)
                .orElseGet(() -> Decision.accepted(new StatementVerified(
                        command.statement(),
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

    private static Optional<Rejection> whyNotBy(Actor by, JudgedClaim claim) {
        if (by.isAutomation()) return Optional.of(new AutomationSignsOff(by.person()));
        if (by.person().equals(claim.proposedBy())) return Optional.of(new SameHand(claim.proposedBy()));
        String author = claim.author();
        return author != null && by.wrote(author) ? Optional.of(new AuthorsOwnArticle(author)) : Optional.empty();
    }

    private static Optional<Rejection> stale(@Nullable Staleness staleness) {
        return Optional.ofNullable(staleness).map(VerdictIsStale::new);
    }
}
