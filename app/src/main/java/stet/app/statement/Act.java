package stet.app.statement;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Something that a person can do with a statement on the page. */
public enum Act {
    FLAG_CLAIM("flag-claim", "Flag claim", "f", "Flagged as a claim."),
    DISMISS_STATEMENT("dismiss-statement", "Dismiss", "d", "Dismissed."),
    ASSIGN_TO_ME("assign-to-me", "Assign to me", null, "Assigned to you."),
    ASSIGN_CHECKER("assign-checker", "Assign checker", null, "Assigned."),
    RELEASE_CHECKER("release-checker", "Release checker", null, "Released."),
    ATTACH_SOURCE("attach-source", "Attach source", "s", "Source attached."),
    DETACH_SOURCE("detach-source", "Detach source", null, "Source detached."),
    PROPOSE_VERDICT(
            "propose-verdict", "Propose verdict", "v", "Verdict proposed. A second person has to mark it verified."),
    MARK_VERIFIED("mark-verified", "Mark verified", "m", "Marked verified."),
    RETURN_FOR_REWORK("return-for-rework", "Return for rework", null, "Returned for rework."),
    REOPEN_CLAIM("reopen-claim", "Reopen claim", null, "Reopened."),
    ADD_NOTE("add-note", "Add note", "n", "Note added.");

    private final String wireName;
    private final String words;
    private final @Nullable String key;
    private final String done;

    Act(String wireName, String words, @Nullable String key, String done) {
        this.wireName = wireName;
        this.words = words;
        this.key = key;
        this.done = done;
    }

    static Optional<Act> named(String wireName) {
        return Arrays.stream(values())
                .filter(act -> act.wireName.equals(wireName))
                .findFirst();
    }

    /** The last part of the path to which it is sent, as in the API. */
    public String wireName() {
        return wireName;
    }

    public String words() {
        return words;
    }

    /** The key that begins it. */
    public @Nullable String key() {
        return key;
    }

    /** What is said when it is done. */
    String done() {
        return done;
    }

    /** The fields of its form. */
    List<String> fields() {
        return switch (this) {
            case ASSIGN_TO_ME, RELEASE_CHECKER -> List.of();
            case FLAG_CLAIM -> List.of("proposition", "reason");
            case DISMISS_STATEMENT -> List.of("kind", "reason");
            case ASSIGN_CHECKER -> List.of("person");
            case ATTACH_SOURCE ->
                List.of(
                        "find",
                        "found",
                        "source",
                        "url",
                        "title",
                        "publisher",
                        "stance",
                        "excerpt",
                        "locator",
                        "origin");
            case DETACH_SOURCE -> List.of("attachment", "reason");
            case PROPOSE_VERDICT -> List.of("verdict", "rating", "rationale", "singleSourceReason");
            case MARK_VERIFIED -> List.of("note");
            case RETURN_FOR_REWORK, REOPEN_CLAIM -> List.of("reason");
            case ADD_NOTE -> List.of("text");
        };
    }
}
