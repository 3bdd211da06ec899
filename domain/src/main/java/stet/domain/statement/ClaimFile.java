package stet.domain.statement;

import org.jspecify.annotations.Nullable;
import stet.domain.Person;

/**
 * What was gathered on a claim, kept through every state that it goes through.
 *
 * @param wording what it claims in the words of whoever flagged it, absent while it is no claim
 * @param checker who is to check it, if anyone
 * @param notes what people left on it for the newsroom
 * @param proposedOnce whether a verdict was ever proposed
 */
record ClaimFile(
        @Nullable Wording wording, @Nullable Person checker, Evidence evidence, Notes notes, boolean proposedOnce) {
    static final ClaimFile EMPTY = new ClaimFile(null, null, Evidence.NONE, Notes.NONE, false);

    /** What somebody says that a claim claims; its words are absent when they left it at the statement itself. */
    record Wording(@Nullable String proposition, Person by) {}

    /** Whether work on the claim has begun. */
    boolean isBegun() {
        return checker != null || !evidence.isEmpty() || proposedOnce;
    }

    ClaimFile worded(@Nullable String proposition, Person by) {
        return new ClaimFile(new Wording(proposition, by), checker, evidence, notes, proposedOnce);
    }

    ClaimFile givenTo(@Nullable Person checker) {
        return new ClaimFile(wording, checker, evidence, notes, proposedOnce);
    }

    ClaimFile with(Evidence evidence) {
        return new ClaimFile(wording, checker, evidence, notes, proposedOnce);
    }

    ClaimFile with(Notes notes) {
        return new ClaimFile(wording, checker, evidence, notes, proposedOnce);
    }

    ClaimFile proposed() {
        return new ClaimFile(wording, checker, evidence, notes, true);
    }
}
