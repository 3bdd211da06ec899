package stet.domain.link;

import stet.domain.Person;
import stet.domain.verdict.Verdict;

/** Something that happened between two claims; each says again which they are, for whoever reads it alone. */
public sealed interface LinkEvent {

    LinkId link();

    LinkedClaim from();

    LinkedClaim to();

    /** Somebody said that these claims hang together, and how. */
    record ClaimsLinked(LinkId link, LinkedClaim from, LinkedClaim to, LinkKind kind, String reason, Person linkedBy)
            implements LinkEvent {}

    /** Somebody took the link away again; what was concluded meanwhile stays. */
    record ClaimsUnlinked(
            LinkId link, LinkedClaim from, LinkedClaim to, LinkKind kind, String reason, Person unlinkedBy)
            implements LinkEvent {}

    /** Both of two claims that contradict each other stand as supported. */
    record ContradictionOpened(LinkId link, LinkedClaim from, LinkedClaim to) implements LinkEvent {}

    /** Not both of them stand as supported any more. */
    record ContradictionEnded(LinkId link, LinkedClaim from, LinkedClaim to) implements LinkEvent {}

    /** Somebody said why both may stand as supported, until one of the verdicts changes. */
    record ContradictionResolved(LinkId link, LinkedClaim from, LinkedClaim to, String reason, Person resolvedBy)
            implements LinkEvent {}

    /**
     * The verdict on one claim was proposed for another as well.
     *
     * @param from the claim that was decided
     * @param to the claim that it was proposed for
     */
    record VerdictTakenOver(LinkId link, LinkedClaim from, LinkedClaim to, Verdict verdict, Person takenOverBy)
            implements LinkEvent {}
}
