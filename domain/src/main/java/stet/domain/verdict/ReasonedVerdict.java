package stet.domain.verdict;

import org.jspecify.annotations.Nullable;
import stet.domain.words.Blank;

/**
 * A verdict with what makes it one.
 *
 * @param rating how true the claim is, absent when the evidence is not enough to tell
 * @param rationale how the sources lead to the verdict
 * @param singleSourceReason why one origin is enough here, when there is only one
 * @param noSearchReason why nobody had to look for evidence that is not enough, when nobody did
 */
public record ReasonedVerdict(
        Verdict verdict,
        @Nullable Rating rating,
        String rationale,
        @Nullable String singleSourceReason,
        @Nullable String noSearchReason) {
    private static final String SEARCHED_ELSEWHERE =
            "What was looked for in vain is recorded with the claim that this verdict is taken over from.";

    public ReasonedVerdict {
        singleSourceReason = Blank.toAbsent(singleSourceReason);
        noSearchReason = Blank.toAbsent(noSearchReason);
    }

    /** One that rests on what was found. */
    public ReasonedVerdict(
            Verdict verdict, @Nullable Rating rating, String rationale, @Nullable String singleSourceReason) {
        this(verdict, rating, rationale, singleSourceReason, null);
    }

    /** The same verdict in other words. */
    public ReasonedVerdict saying(String rationale) {
        return new ReasonedVerdict(verdict, rating, rationale, singleSourceReason, noSearchReason);
    }

    /** The same verdict on a claim of which it need not be looked for again what was looked for in vain. */
    public ReasonedVerdict takenOver() {
        boolean searched = verdict == Verdict.NOT_ENOUGH_EVIDENCE && noSearchReason == null;
        return searched
                ? new ReasonedVerdict(verdict, rating, rationale, singleSourceReason, SEARCHED_ELSEWHERE)
                : this;
    }
}
