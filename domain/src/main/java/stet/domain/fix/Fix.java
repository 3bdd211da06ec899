package stet.domain.fix;

import org.jspecify.annotations.Nullable;
import stet.domain.Person;

/**
 * A fix of a statement as its events have made it.
 *
 * @param was the words that it was proposed for
 * @param claim the number of the claim that it mends, absent when it is about the sentence as a whole
 * @param decidedBy who accepted it, let the words stand or took it back; absent while it is open
 */
public record Fix(
        FixId id,
        Person proposedBy,
        String was,
        String replacement,
        @Nullable Integer claim,
        FixKind kind,
        FixState state,
        @Nullable Person decidedBy) {

    boolean isOpen() {
        return state == FixState.OPEN;
    }

    boolean isAccepted() {
        return state == FixState.ACCEPTED;
    }

    Fix with(FixState state, @Nullable Person by) {
        return new Fix(id, proposedBy, was, replacement, claim, kind, state, by);
    }
}
