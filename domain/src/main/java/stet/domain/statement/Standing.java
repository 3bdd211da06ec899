package stet.domain.statement;

import org.jspecify.annotations.Nullable;
import stet.domain.Person;
import stet.domain.verdict.Verdict;

/**
 * How a statement stands, in what two moments are compared by.
 *
 * @param verdict the proposed or verified verdict, when there is one
 * @param checker who is to check it, if anyone
 * @param sources how many attachments it has
 */
public record Standing(
        Workflow workflow,
        @Nullable Verdict verdict,
        boolean stale,
        @Nullable Person checker,
        int sources) {
    /** Whether it needs nothing more: dismissed, or verified and not stale. */
    public boolean isSettled() {
        return !stale && (workflow == Workflow.DISMISSED || workflow == Workflow.VERIFIED);
    }
}
