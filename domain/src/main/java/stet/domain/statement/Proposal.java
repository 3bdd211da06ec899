package stet.domain.statement;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import stet.domain.Decision;
import stet.domain.Decision.Accepted;
import stet.domain.Decision.Rejected;
import stet.domain.Person;
import stet.domain.Rejection;
import stet.domain.evidence.Attachment;
import stet.domain.evidence.Evidence;
import stet.domain.evidence.PassageRejection.NothingToReadAnew;
import stet.domain.evidence.PassageRejection.PassagesNotCaptured;
import stet.domain.evidence.PassageRejection.WordsWereRead;
import stet.domain.statement.StatementCommand.ProposeVerdict;
import stet.domain.statement.StatementEvent.AttachmentAmended;
import stet.domain.statement.StatementEvent.VerdictProposed;
import stet.domain.statement.StatementRejection.NoExactSource;
import stet.domain.statement.StatementRejection.RatingContradictsVerdict;
import stet.domain.statement.StatementRejection.SingleOrigin;
import stet.domain.statement.StatementRejection.TooFewOrigins;
import stet.domain.verdict.Rating;
import stet.domain.verdict.ReasonedVerdict;
import stet.domain.verdict.Verdict;

/** Rule 2: what a verdict must rest on before it may be proposed. */
final class Proposal {
    private Proposal() {}

    /** On words that its passages were read for. */
    static Decision<StatementEvent> on(ClaimFile file, ProposeVerdict command, Facts facts) {
        return command.readAnew() ? Decision.rejected(new WordsWereRead()) : resting(file, command, facts);
    }

    /**
     * On words that changed since its passages were read: what spoke against the old ones may be what the new ones say. Whoever
     * attached such passages amends them with the verdict, before it, and nobody's else.
     */
    static Decision<StatementEvent> onOtherWords(ClaimFile file, ProposeVerdict command, Facts facts) {
        List<AttachmentAmended> amended = readAnew(file, command);
        if (amended.isEmpty()) return Decision.rejected(new NothingToReadAnew());
        Evidence evidence = file.evidence();
        for (AttachmentAmended each : amended) evidence = evidence.with(each.attachment());
        return switch (resting(file.with(evidence), command, facts)) {
            case Accepted(var proposed) ->
                new Accepted<>(
                        Stream.concat(amended.stream(), proposed.stream()).toList());
            case Rejected<StatementEvent> refused -> refused;
        };
    }

    private static List<AttachmentAmended> readAnew(ClaimFile file, ProposeVerdict command) {
        Person by = command.by().person();
        return command.conclusion().verdict().restsOn().stream()
                .flatMap(stance -> file.evidence().readAnew(stance, by))
                .map(each -> new AttachmentAmended(command.statement(), file.claim(), each.was(), each.amended(), by))
                .toList();
    }

    private static Decision<StatementEvent> resting(ClaimFile file, ProposeVerdict command, Facts facts) {
        ReasonedVerdict conclusion = command.conclusion();
        Optional<Rejection> flaw = contradiction(conclusion.verdict(), conclusion.rating())
                .or(file.enquiries()::whyNotOver)
                .or(() -> inVain(file, conclusion))
                .or(() -> tooLittle(file.evidence(), conclusion, facts))
                .or(() -> uncaptured(file.evidence(), conclusion, facts));
        return flaw.<Decision<StatementEvent>>map(Decision::rejected)
                .orElseGet(() -> Decision.accepted(new VerdictProposed(
                        command.statement(),
                        file.claim(),
                        conclusion,
                        command.by().person())));
    }

    private static Optional<Rejection> contradiction(Verdict verdict, @Nullable Rating rating) {
        return rating == null || verdict.admits(rating)
                ? Optional.empty()
                : Optional.of(new RatingContradictsVerdict(verdict, rating));
    }

    /** That the evidence is not enough says who has looked for it, or why nobody had to. */
    private static Optional<Rejection> inVain(ClaimFile file, ReasonedVerdict conclusion) {
        return conclusion.verdict() == Verdict.NOT_ENOUGH_EVIDENCE && conclusion.noSearchReason() == null
                ? file.enquiries().whyNotInVain()
                : Optional.empty();
    }

    /** What the evidence lacks for such a verdict; empty when it carries it. */
    static Optional<Rejection> tooLittle(Evidence evidence, ReasonedVerdict conclusion, Facts facts) {
        return conclusion.verdict().restsOn().flatMap(stance -> {
            List<Attachment> matching = evidence.exactFor(stance);
            if (matching.isEmpty()) return Optional.of(new NoExactSource(conclusion.verdict(), stance));
            return carry(matching, evidence, conclusion, facts)
                    ? Optional.empty()
                    : Optional.of(tooFew(evidence.originOf(matching.getFirst(), facts::namedOrigins), facts));
        });
    }

    /**
     * Where captures are part of the rule: that the passages which carry it would not, without those that nobody can look up in a
     * capture. It is asked of who proposes; a verdict that was proposed under the rule of before stands.
     */
    private static Optional<Rejection> uncaptured(Evidence evidence, ReasonedVerdict conclusion, Facts facts) {
        if (!facts.captured()) return Optional.empty();
        return conclusion.verdict().restsOn().flatMap(stance -> {
            List<Attachment> matching = evidence.exactFor(stance);
            List<Attachment> found =
                    matching.stream().filter(Attachment::isCaptured).toList();
            return carry(found, evidence, conclusion, facts)
                    ? Optional.empty()
                    : Optional.of(new PassagesNotCaptured(matching.size() - found.size()));
        });
    }

    /** Whether there are some, and from as many origins as the verdict needs. */
    private static boolean carry(
            List<Attachment> passages, Evidence evidence, ReasonedVerdict conclusion, Facts facts) {
        return !passages.isEmpty()
                && (conclusion.singleSourceReason() != null
                        || evidence.isIndependent(passages, facts::namedOrigins, facts.origins()));
    }

    private static Rejection tooFew(String origin, Facts facts) {
        return facts.origins() > Facts.ORIGINS ? new TooFewOrigins(facts.origins()) : new SingleOrigin(origin);
    }
}
