package stet.domain.statement;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import stet.domain.Person;
import stet.domain.verdict.Verdict;

/**
 * How a statement stands, in what two moments are compared by.
 *
 * @param verdict the proposed or verified verdict, when there is one
 * @param checker who is to check it, if anyone
 * @param sources how many attachments it has
 * @param claims how each of its claims stands, by their numbers, where there is or was more than one
 */
public record Standing(
        Workflow workflow,
        @Nullable Verdict verdict,
        boolean stale,
        @Nullable Person checker,
        int sources,
        Map<Integer, Standing> claims) {
    public Standing {
        claims = Map.copyOf(claims);
    }

    /** How a statement with one claim stands, or with none, or one of several claims. */
    public Standing(
            Workflow workflow, @Nullable Verdict verdict, boolean stale, @Nullable Person checker, int sources) {
        this(workflow, verdict, stale, checker, sources, Map.of());
    }

    /** Whether it needs nothing more: dismissed, or verified and not stale. */
    public boolean isSettled() {
        return !stale && (workflow == Workflow.DISMISSED || workflow == Workflow.VERIFIED);
    }
}
