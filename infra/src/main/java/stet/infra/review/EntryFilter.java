package stet.infra.review;

/** Which entries of a review to show. */
public enum EntryFilter {
    UNMARKED("m.finding is null"),
    QUESTIONED("m.finding = 'QUESTIONED'"),
    REVIEWED("m.finding = 'REVIEWED'");

    private final String condition;

    EntryFilter(String condition) {
        this.condition = condition;
    }

    String condition() {
        return condition;
    }
}
