package stet.domain.verdict;

import java.util.Optional;

/** What the evidence says about a claim: the four classes of AVeriTeC (Schlichtkrull et al., NeurIPS 2023). */
public enum Verdict {
    SUPPORTED,
    REFUTED,
    CONFLICTING_EVIDENCE,
    NOT_ENOUGH_EVIDENCE;

    /** The stance that independent sources must take before this verdict may be proposed, if it needs any. */
    public Optional<Stance> restsOn() {
        return switch (this) {
            case SUPPORTED -> Optional.of(Stance.SUPPORTS);
            case REFUTED -> Optional.of(Stance.REFUTES);
            case CONFLICTING_EVIDENCE, NOT_ENOUGH_EVIDENCE -> Optional.empty();
        };
    }

    public boolean admits(Rating rating) {
        return switch (this) {
            case SUPPORTED -> rating.compareTo(Rating.HALF_TRUE) >= 0;
            case REFUTED -> rating.compareTo(Rating.HALF_TRUE) <= 0;
            case CONFLICTING_EVIDENCE -> true;
            case NOT_ENOUGH_EVIDENCE -> false;
        };
    }
}
