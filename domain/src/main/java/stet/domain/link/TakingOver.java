package stet.domain.link;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import stet.domain.Decision;
import stet.domain.Decision.Accepted;
import stet.domain.Decision.Rejected;
import stet.domain.Person;
import stet.domain.Rejection;
import stet.domain.claim.DecidedClaim;
import stet.domain.evidence.Attachment;
import stet.domain.evidence.Evidence;
import stet.domain.link.LinkCommand.TakeOverVerdict;
import stet.domain.link.LinkRejection.NoVerdictToTakeOver;
import stet.domain.link.LinkRejection.NotAskedOnce;
import stet.domain.link.LinkRejection.SeparateStatement;
import stet.domain.statement.Facts;
import stet.domain.statement.Statement;
import stet.domain.statement.StatementCommand;
import stet.domain.statement.StatementCommand.AttachSource;
import stet.domain.statement.StatementCommand.FlagClaim;
import stet.domain.statement.StatementCommand.ProposeVerdict;
import stet.domain.statement.StatementEvent;
import stet.domain.text.Place;
import stet.domain.words.Folding;

/**
 * A verdict that is to be proposed for another claim, too: what is done with that claim's statement is what anybody could do with
 * it, step by step, and every step is decided by its own rules.
 *
 * @param command what was asked
 * @param from the claim that was decided
 * @param decided what was concluded about it
 */
public record TakingOver(TakeOverVerdict command, LinkedClaim from, DecidedClaim decided) {

    /** The verdict that a command means, or why there is none that could be taken over. */
    public static Decision<TakingOver> of(TakeOverVerdict command, Statement other) {
        return switch (command.from().in(other, "from")) {
            case NamedClaim.Meant.None(var reason) -> Decision.rejected(reason);
            case NamedClaim.Meant.One(var claim) ->
                Optional.ofNullable(other.claims().get(claim.claim()))
                        .flatMap(Statement::decided)
                        .map(decided -> of(command, claim, decided))
                        .orElseGet(() -> Decision.rejected(new NoVerdictToTakeOver(false)));
        };
    }

    private static Decision<TakingOver> of(TakeOverVerdict command, LinkedClaim from, DecidedClaim decided) {
        return decided.stale()
                ? Decision.rejected(new NoVerdictToTakeOver(true))
                : Decision.accepted(new TakingOver(command, from, decided));
    }

    /**
     * What has to be done with the statement, one after the other.
     *
     * @param claim the number that the claim has, or gets
     */
    public record Steps(int claim, List<StatementCommand> commands) {}

    /** The claim that takes it over, as it is when it has. */
    public LinkedClaim to(Statement member, int claim) {
        Statement flagged = member.claims().get(claim);
        String proposition = decided.proposition();
        String says = flagged != null ? flagged.says() : proposition == null ? member.says() : proposition;
        return new LinkedClaim(command.statement(), claim, member.article().orElseThrow(), says);
    }

    /** The steps on a statement as it is, or why its rules refuse the first that they do. */
    public Decision<Steps> steps(Statement member, Facts facts) {
        Walk walk = new Walk(member, facts);
        Integer claim = command.claim();
        if (member.claims().isEmpty()) {
            claim = walk.flag();
        } else if (claim == null && member.claims().size() == 1) {
            claim = member.claims().firstKey();
        }
        ProposeVerdict propose = new ProposeVerdict(
                command.statement(), claim, decided.conclusion().takenOver(), command.by());
        if (stands(member, claim)) return walk.refusedBy(propose);
        if (claim == null || walk.refused != null) return walk.refusedBy(propose);
        attach(walk, claim, evidence(member, claim));
        walk.go(propose);
        return walk.done(claim);
    }

    /** Whether there is a verdict already, which evidence that is attached now must not sweep away. */
    private static boolean stands(Statement member, @Nullable Integer claim) {
        return decided(member, claim).filter(was -> !was.stale()).isPresent();
    }

    private static Optional<DecidedClaim> decided(Statement member, @Nullable Integer claim) {
        return Optional.ofNullable(claim)
                .map(number -> member.claims().get(number))
                .flatMap(Statement::decided);
    }

    private static Evidence evidence(Statement member, int claim) {
        Statement of = member.claims().get(claim);
        return of == null ? Evidence.NONE : of.evidence();
    }

    private void attach(Walk walk, int claim, Evidence has) {
        for (Attachment passage : decided.evidence().attachments().values()) {
            boolean stands = decided.evidence().restsOn(passage.source());
            if (stands && !has.holds(passage))
                walk.go(new AttachSource(command.statement(), claim, passage.on(name(claim)), command.by()));
        }
    }

    /** Two claims of one statement can rest on the same passage, each under an id of its own. */
    private UUID name(int claim) {
        byte[] both = (command.statement() + " " + claim).getBytes(StandardCharsets.US_ASCII);
        return UUID.nameUUIDFromBytes(both);
    }

    /**
     * Why this is no claim for which one verdict is asked once; empty when it is.
     *
     * @param link how the two are linked, if they are
     * @param words how words look that are the same
     */
    public Optional<Rejection> whyNotOnce(Statement other, Statement member, Link link, UnaryOperator<String> words) {
        Person separated = other.isSeparate() ? other.separatedBy() : member.separatedBy();
        if (separated != null) return Optional.of(new SeparateStatement(separated, "from"));
        boolean once = link.linked() == null ? repeats(other, member, words) : link.isSame();
        return once ? Optional.empty() : Optional.of(new NotAskedOnce());
    }

    private boolean repeats(Statement other, Statement member, UnaryOperator<String> words) {
        return other.article().equals(member.article())
                && !other.isCut()
                && !member.isCut()
                && says(other, words).equals(says(member, words))
                && !command.statement().equals(from.statement())
                && claimsTheSame(member.claims());
    }

    private static Optional<String> says(Statement statement, UnaryOperator<String> words) {
        return statement.place().map(Place::text).map(words);
    }

    private boolean claimsTheSame(Map<Integer, Statement> claims) {
        return claims.isEmpty()
                || claims.entrySet().stream()
                        .filter(each -> command.claim() == null || each.getKey().equals(command.claim()))
                        .map(Map.Entry::getValue)
                        .anyMatch(each -> Folding.same(each.says(), from.says()));
    }

    /** Goes from step to step, each on what the one before has made of the statement. */
    private final class Walk {
        private final Facts facts;
        private final List<StatementCommand> gone = new ArrayList<>();
        private Statement now;
        private @Nullable Rejection refused;

        Walk(Statement from, Facts facts) {
            this.now = from;
            this.facts = facts;
        }

        /** Flags the statement, and answers the number of what it claims then; nothing when it may not be flagged. */
        @Nullable
        Integer flag() {
            go(new FlagClaim(
                    command.statement(), null, decided.proposition(), decided.kind(), null, null, command.by()));
            return now.claims().isEmpty() ? null : now.claims().firstKey();
        }

        void go(StatementCommand step) {
            if (refused != null) return;
            switch (now.decide(step, facts)) {
                case Rejected<StatementEvent>(var reason) -> refused = reason;
                case Accepted<StatementEvent>(var events) -> {
                    for (StatementEvent event : events) now = now.evolve(event);
                    gone.add(step);
                }
            }
        }

        Decision<Steps> refusedBy(ProposeVerdict last) {
            go(last);
            return refused == null ? done(now.claims().firstKey()) : Decision.rejected(refused);
        }

        Decision<Steps> done(int claim) {
            return refused == null
                    ? Decision.accepted(new Steps(claim, List.copyOf(gone)))
                    : Decision.rejected(refused);
        }
    }
}
