package stet.domain.statement;

import org.jspecify.annotations.Nullable;
import stet.domain.Person;
import stet.domain.claim.ClaimKind;
import stet.domain.enquiry.Enquiries;
import stet.domain.evidence.Evidence;
import stet.domain.text.Place;
import stet.domain.work.Work;

/**
 * What was gathered on a claim, kept through every state that it goes through.
 *
 * @param claim its number among the claims of its statement, counted from 1
 * @param place where it stands, or stood before it was cut
 * @param cutIn the first revision in which it no longer stands, absent while it does
 * @param wording what it claims in the words of whoever flagged it, absent while it is no claim
 * @param checker who is to check it, if anyone
 * @param enquiries where somebody looked for evidence, and whom they asked
 * @param notes what people left on it for the newsroom
 * @param proposedOnce whether a verdict was ever proposed
 * @param work whose turn it is
 * @param separatedBy who had its statement treated separately, absent while it is asked once with those that are the same
 */
record ClaimFile(
        int claim,
        Place place,
        @Nullable Integer cutIn,
        @Nullable Wording wording,
        @Nullable Person checker,
        Evidence evidence,
        Enquiries enquiries,
        Notes notes,
        boolean proposedOnce,
        Work work,
        @Nullable Person separatedBy) {

    /** Nothing yet on a statement that stands there. */
    static ClaimFile empty(Place place) {
        return new ClaimFile(
                1, place, null, null, null, Evidence.NONE, Enquiries.NONE, Notes.NONE, false, Work.NONE, null);
    }

    /** The same on another claim of the statement, on which nothing was gathered. */
    ClaimFile of(int another) {
        return new ClaimFile(
                another,
                place,
                cutIn,
                null,
                null,
                Evidence.NONE,
                Enquiries.NONE,
                notes,
                false,
                work.untaken(),
                separatedBy);
    }

    /** What somebody says that a claim claims; its words are absent when they left it at the statement itself. */
    record Wording(@Nullable String proposition, ClaimKind kind, Person by) {}

    /** Whether work on the claim has begun. */
    boolean isBegun() {
        return checker != null || !evidence.isEmpty() || !enquiries.isEmpty() || proposedOnce;
    }

    /** In a revision in which it stands there. */
    ClaimFile at(Place place) {
        return new ClaimFile(
                claim, place, null, wording, checker, evidence, enquiries, notes, proposedOnce, work, separatedBy);
    }

    /** In a revision in which it no longer stands. */
    ClaimFile cut(int revision) {
        return new ClaimFile(
                claim,
                place,
                revision,
                wording,
                checker,
                evidence,
                enquiries,
                notes,
                proposedOnce,
                work.untaken(),
                separatedBy);
    }

    ClaimFile worded(@Nullable String proposition, ClaimKind kind, Person by) {
        return new ClaimFile(
                claim,
                place,
                cutIn,
                new Wording(proposition, kind, by),
                checker,
                evidence,
                enquiries,
                notes,
                proposedOnce,
                work,
                separatedBy);
    }

    ClaimFile givenTo(@Nullable Person checker) {
        return new ClaimFile(
                claim, place, cutIn, wording, checker, evidence, enquiries, notes, proposedOnce, work, separatedBy);
    }

    ClaimFile with(Evidence evidence) {
        return new ClaimFile(
                claim, place, cutIn, wording, checker, evidence, enquiries, notes, proposedOnce, work, separatedBy);
    }

    ClaimFile with(Enquiries enquiries) {
        return new ClaimFile(
                claim, place, cutIn, wording, checker, evidence, enquiries, notes, proposedOnce, work, separatedBy);
    }

    ClaimFile with(Notes notes) {
        return new ClaimFile(
                claim, place, cutIn, wording, checker, evidence, enquiries, notes, proposedOnce, work, separatedBy);
    }

    /** With a verdict that nobody has looked at. */
    ClaimFile proposed() {
        return new ClaimFile(
                claim, place, cutIn, wording, checker, evidence, enquiries, notes, true, work.untaken(), separatedBy);
    }

    ClaimFile with(Work work) {
        return new ClaimFile(
                claim, place, cutIn, wording, checker, evidence, enquiries, notes, proposedOnce, work, separatedBy);
    }

    /** Of a statement that is asked once with no other any more. */
    ClaimFile separatedBy(Person person) {
        return new ClaimFile(
                claim, place, cutIn, wording, checker, evidence, enquiries, notes, proposedOnce, work, person);
    }

    /** With nothing left that somebody could review. */
    ClaimFile reviewed() {
        return with(work.untaken());
    }
}
