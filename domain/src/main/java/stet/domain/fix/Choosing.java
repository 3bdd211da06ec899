package stet.domain.fix;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import stet.domain.Decision;
import stet.domain.Person;
import stet.domain.Rejection;
import stet.domain.fix.FixCommand.AcceptFix;
import stet.domain.fix.FixCommand.LetStand;
import stet.domain.fix.FixCommand.OnFix;
import stet.domain.fix.FixCommand.Ruling;
import stet.domain.fix.FixCommand.WithdrawFix;
import stet.domain.fix.FixEvent.FixAccepted;
import stet.domain.fix.FixEvent.FixDeclined;
import stet.domain.fix.FixEvent.FixWithdrawn;
import stet.domain.fix.FixRejection.AlreadyDecided;
import stet.domain.fix.FixRejection.AnotherAccepted;
import stet.domain.fix.FixRejection.FixIsOvertaken;
import stet.domain.fix.FixRejection.NoOpenFix;
import stet.domain.fix.FixRejection.NotYourFix;
import stet.domain.fix.FixRejection.SeveralOpenFixes;
import stet.domain.fix.FixRejection.UnknownFix;
import stet.domain.statement.StatementRejection.StatementIsCut;

/**
 * What becomes of one of the fixes of a statement: taken, let stand or withdrawn.
 *
 * @param now the statement as it stands
 */
record Choosing(Fixes fixes, Wording now) {

    Decision<FixEvent> decide(OnFix command, boolean editor) {
        Rejection unclear = whyNotOne(command);
        if (unclear != null) return Decision.rejected(unclear);
        Fix fix = one(command);
        return switch (command) {
            case Ruling ruling -> rule(ruling, fix, editor);
            case WithdrawFix withdraw -> withdraw(withdraw, fix);
        };
    }

    /** Why it isn't clear which fix is meant, absent when it is. */
    private @Nullable Rejection whyNotOne(OnFix command) {
        FixId named = command.fix();
        if (named != null) return fixes.all().containsKey(named) ? null : new UnknownFix(named);
        List<Fix> open = fixes.open();
        if (open.isEmpty()) return new NoOpenFix();
        return open.size() == 1
                ? null
                : new SeveralOpenFixes(open.stream()
                        .map(fix -> new SeveralOpenFixes.Open(fix.id(), fix.replacement()))
                        .toList());
    }

    private Fix one(OnFix command) {
        FixId named = command.fix();
        Fix fix = named == null ? fixes.open().getFirst() : fixes.all().get(named);
        if (fix == null) throw new IllegalStateException("no fix that is meant by " + command);
        return fix;
    }

    private Decision<FixEvent> rule(Ruling command, Fix fix, boolean editor) {
        return Fixes.whyNotDecidedBy(command.by(), fix.proposedBy(), now.author(), editor)
                .or(() -> whyNot(command, fix))
                .<Decision<FixEvent>>map(Decision::rejected)
                .orElseGet(() -> Decision.accepted(ruled(command, fix)));
    }

    private Optional<Rejection> whyNot(Ruling command, Fix fix) {
        return switch (command) {
            case AcceptFix _ -> whyNotAccept(fix);
            case LetStand _ -> fix.state().isPending() ? Optional.empty() : Optional.of(decided(fix));
        };
    }

    /** Nothing goes into words that it was not proposed for, nor do two things into the same. */
    private Optional<Rejection> whyNotAccept(Fix fix) {
        if (!fix.isOpen()) return Optional.of(decided(fix));
        Integer cutIn = now.cutIn();
        if (cutIn != null) return Optional.of(new StatementIsCut(cutIn));
        if (!now.says(fix.was())) return Optional.of(new FixIsOvertaken(now.revision()));
        return fixes.accepted(now).map(other -> new AnotherAccepted(other.id(), other.replacement(), decider(other)));
    }

    private FixEvent ruled(Ruling command, Fix fix) {
        Person by = command.by().person();
        return switch (command) {
            case AcceptFix accept ->
                new FixAccepted(
                        accept.statement(),
                        now.article(),
                        fix.id(),
                        fix.replacement(),
                        fix.kind(),
                        now.isRefuted(fix.claim()),
                        by);
            case LetStand let ->
                new FixDeclined(let.statement(), now.article(), fix.id(), fix.replacement(), let.reason(), by);
        };
    }

    private Decision<FixEvent> withdraw(WithdrawFix command, Fix fix) {
        Person by = command.by().person();
        if (!by.equals(fix.proposedBy())) return Decision.rejected(new NotYourFix(fix.proposedBy()));
        if (!fix.isOpen()) return Decision.rejected(decided(fix));
        return Decision.accepted(new FixWithdrawn(command.statement(), now.article(), fix.id(), fix.replacement(), by));
    }

    private static AlreadyDecided decided(Fix fix) {
        return new AlreadyDecided(fix.state(), decider(fix));
    }

    private static Person decider(Fix fix) {
        return fix.decidedBy() == null ? fix.proposedBy() : fix.decidedBy();
    }
}
