package stet.domain.verdict;

import org.jspecify.annotations.Nullable;
import stet.domain.words.Blank;

/**
 * A verdict with what makes it one.
 *
 * @param rating how true the claim is, absent when the evidence is not enough to tell
 * @param rationale how the sources lead to the verdict
 * @param singleSourceReason why one origin is enough here, when there is only one
 */
public record ReasonedVerdict(
        Verdict verdict,
        @Nullable Rating rating,
        String rationale,
        @Nullable String singleSourceReason) {
    public ReasonedVerdict {
        singleSourceReason = Blank.toAbsent(singleSourceReason);
    }

    /** The same verdict in other words. */
    public ReasonedVerdict saying(String rationale) {
        return new ReasonedVerdict(verdict, rating, rationale, singleSourceReason);
    }
}
