package stet.infra.review;

/** Which entries of a review to show. */
public enum Only {
    UNMARKED("m.finding is null"),
    QUESTIONED("m.finding = 'QUESTIONED'"),
    REVIEWED("m.finding = 'REVIEWED'");

    private final String condition;

    Only(String condition) {
        this.condition = condition;
    }

    String condition() {
        return condition;
    }
}
