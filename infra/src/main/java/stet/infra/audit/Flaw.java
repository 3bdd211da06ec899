package stet.infra.audit;

/** Why the log can't show an event. */
public enum Flaw {
    /** It was there when the log was read, and someone took it away in the database. */
    MISSING("the log has no event %s"),
    /** It is there, and nothing that this release would have recorded: someone laid hands on it, or a later release wrote it. */
    UNREADABLE("event %s can't be read as it was recorded"),
    /** It is there and reads well, and says something else than its leaf in the log: someone laid hands on it. */
    OTHERWISE("event %s is not as it was recorded");

    private final String words;

    Flaw(String words) {
        this.words = words;
    }

    /** What is said in place of what the event said, behind the name of whoever did it. */
    String sentence(long index) {
        return "did something that can't be shown: " + words.formatted(Long.toString(index));
    }
}
