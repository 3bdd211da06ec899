package stet.infra.search;

import java.util.UUID;

/** How the claims of a statement are told apart among what is found: the first is named as the statement is. */
final class ClaimThing {
    private ClaimThing() {}

    static UUID of(UUID statement, int claim) {
        return new UUID(statement.getMostSignificantBits(), statement.getLeastSignificantBits() + claim - 1);
    }

    /** The number of a claim, or 1 of another thing. */
    static int number(UUID statement, UUID thing) {
        return statement.getMostSignificantBits() == thing.getMostSignificantBits()
                ? (int) (thing.getLeastSignificantBits() - statement.getLeastSignificantBits()) + 1
                : 1;
    }
}
