package stet.domain.verdict;

import java.util.Arrays;
import java.util.Optional;

/** How true a claim is, on the five steps that ClaimReview uses (schema.org/ClaimReview). */
public enum Rating {
    FALSE(1),
    MOSTLY_FALSE(2),
    HALF_TRUE(3),
    MOSTLY_TRUE(4),
    TRUE(5);

    private final int value;

    Rating(int value) {
        this.value = value;
    }

    /** The rating's number, 1 for false to 5 for true. */
    public int value() {
        return value;
    }

    /** The rating with this number, if it is one of 1 to 5. */
    public static Optional<Rating> of(int value) {
        return Arrays.stream(values()).filter(rating -> rating.value == value).findFirst();
    }
}
