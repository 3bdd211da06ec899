package stet.domain.statement;

import org.jspecify.annotations.Nullable;
import stet.domain.Person;

/**
 * What was gathered on a claim, kept through every state that it goes through.
 *
 * @param checker who is to check it, if anyone
 * @param proposedOnce whether a verdict was ever proposed
 */
record ClaimFile(@Nullable Person checker, Evidence evidence, boolean proposedOnce) {
    static final ClaimFile EMPTY = new ClaimFile(null, Evidence.NONE, false);

    /** Whether work on the claim has begun. */
    boolean isBegun() {
        return checker != null || !evidence.isEmpty() || proposedOnce;
    }

    ClaimFile givenTo(@Nullable Person checker) {
        return new ClaimFile(checker, evidence, proposedOnce);
    }

    ClaimFile with(Evidence evidence) {
        return new ClaimFile(checker, evidence, proposedOnce);
    }

    ClaimFile proposed() {
        return new ClaimFile(checker, evidence, true);
    }
}
