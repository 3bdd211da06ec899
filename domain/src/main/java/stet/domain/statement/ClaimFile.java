package stet.domain.statement;

import org.jspecify.annotations.Nullable;
import stet.domain.Person;

/**
 * What was gathered on a claim, kept through every state that it goes through.
 *
 * @param checker who is to check it, if anyone
 * @param notes what people left on it for the newsroom
 * @param proposedOnce whether a verdict was ever proposed
 */
record ClaimFile(@Nullable Person checker, Evidence evidence, Notes notes, boolean proposedOnce) {
    static final ClaimFile EMPTY = new ClaimFile(null, Evidence.NONE, Notes.NONE, false);

    /** Whether work on the claim has begun. */
    boolean isBegun() {
        return checker != null || !evidence.isEmpty() || proposedOnce;
    }

    ClaimFile givenTo(@Nullable Person checker) {
        return new ClaimFile(checker, evidence, notes, proposedOnce);
    }

    ClaimFile with(Evidence evidence) {
        return new ClaimFile(checker, evidence, notes, proposedOnce);
    }

    ClaimFile with(Notes notes) {
        return new ClaimFile(checker, evidence, notes, proposedOnce);
    }

    ClaimFile proposed() {
        return new ClaimFile(checker, evidence, notes, true);
    }
}
