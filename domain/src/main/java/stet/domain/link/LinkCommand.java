package stet.domain.link;

import java.util.List;
import org.jspecify.annotations.Nullable;
import stet.domain.Actor;
import stet.domain.Command;
import stet.domain.Field;
import stet.domain.Rejection;
import stet.domain.Shape;
import stet.domain.statement.StatementId;
import stet.domain.verdict.Verdict;

/** Something that is wanted done about how two claims hang together. */
public sealed interface LinkCommand extends Command {
    Field REASON = new Field("reason", "the reason", 10_000);

    /** Link two claims, of whatever articles. */
    record LinkClaims(NamedClaim from, NamedClaim to, LinkKind kind, String reason, Actor by) implements LinkCommand {
        @Override
        public List<Rejection> shape() {
            return Shape.of(REASON.require(reason));
        }
    }

    /** Something about claims that are linked, or were. */
    sealed interface OnLink extends LinkCommand {
        LinkId link();
    }

    /** Take the link between two claims away. */
    record UnlinkClaims(LinkId link, String reason, Actor by) implements OnLink {
        @Override
        public List<Rejection> shape() {
            return Shape.of(REASON.require(reason));
        }
    }

    /** Say why two claims that contradict each other may both stand as supported. */
    record ResolveContradiction(LinkId link, String reason, Actor by) implements OnLink {
        @Override
        public List<Rejection> shape() {
            return Shape.of(REASON.require(reason));
        }
    }

    /**
     * Let a link know how its claims stand: the answer of a policy, not of a person.
     *
     * @param from what holds of the claim that it leads from, absent when nothing does
     * @param to what holds of the other
     */
    record NoticeVerdicts(
            LinkId link, @Nullable Verdict from, @Nullable Verdict to, Actor by) implements OnLink {
        @Override
        public List<Rejection> shape() {
            return List.of();
        }
    }

    /**
     * Propose for a claim the verdict that was given on another one, with its sources.
     *
     * @param statement whose claim it is that takes it over
     * @param claim its number; absent when it is the only one, or there is none yet
     * @param from the claim that was decided
     */
    record TakeOverVerdict(StatementId statement, @Nullable Integer claim, NamedClaim from, Actor by)
            implements LinkCommand {
        @Override
        public List<Rejection> shape() {
            return List.of();
        }
    }
}
