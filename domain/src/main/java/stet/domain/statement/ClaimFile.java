package stet.domain.statement;

import org.jspecify.annotations.Nullable;
import stet.domain.Person;
import stet.domain.text.Place;
import stet.domain.work.Work;

/**
 * What was gathered on a claim, kept through every state that it goes through.
 *
 * @param place where it stands, or stood before it was cut
 * @param cutIn the first revision in which it no longer stands, absent while it does
 * @param wording what it claims in the words of whoever flagged it, absent while it is no claim
 * @param checker who is to check it, if anyone
 * @param notes what people left on it for the newsroom
 * @param proposedOnce whether a verdict was ever proposed
 * @param work whose turn it is
 */
record ClaimFile(
        Place place,
        @Nullable Integer cutIn,
        @Nullable Wording wording,
        @Nullable Person checker,
        Evidence evidence,
        Notes notes,
        boolean proposedOnce,
        Work work) {

    /** Nothing yet on a statement that stands there. */
    static ClaimFile empty(Place place) {
        return new ClaimFile(place, null, null, null, Evidence.NONE, Notes.NONE, false, Work.NONE);
    }

    /** What somebody says that a claim claims; its words are absent when they left it at the statement itself. */
    record Wording(@Nullable String proposition, Person by) {}

    /** Whether work on the claim has begun. */
    boolean isBegun() {
        return checker != null || !evidence.isEmpty() || proposedOnce;
    }

    /** In a revision in which it stands there. */
    ClaimFile at(Place place) {
        return new ClaimFile(place, null, wording, checker, evidence, notes, proposedOnce, work);
    }

    /** In a revision in which it no longer stands. */
    ClaimFile cut(int revision) {
        return new ClaimFile(place, revision, wording, checker, evidence, notes, proposedOnce, work.untaken());
    }

    ClaimFile worded(@Nullable String proposition, Person by) {
        return new ClaimFile(place, cutIn, new Wording(proposition, by), checker, evidence, notes, proposedOnce, work);
    }

    ClaimFile givenTo(@Nullable Person checker) {
        return new ClaimFile(place, cutIn, wording, checker, evidence, notes, proposedOnce, work);
    }

    ClaimFile with(Evidence evidence) {
        return new ClaimFile(place, cutIn, wording, checker, evidence, notes, proposedOnce, work);
    }

    ClaimFile with(Notes notes) {
        return new ClaimFile(place, cutIn, wording, checker, evidence, notes, proposedOnce, work);
    }

    /** With a verdict that nobody has looked at. */
    ClaimFile proposed() {
        return new ClaimFile(place, cutIn, wording, checker, evidence, notes, true, work.untaken());
    }

    ClaimFile with(Work work) {
        return new ClaimFile(place, cutIn, wording, checker, evidence, notes, proposedOnce, work);
    }

    /** With nothing left that somebody could review. */
    ClaimFile reviewed() {
        return with(work.untaken());
    }
}
