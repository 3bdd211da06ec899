package stet.domain;

import org.jspecify.annotations.Nullable;

/**
 * Who gives a command, with what the rules need to know of them.
 *
 * @param person the account that acts
 * @param name the name that the newsroom knows them by, compared with an article's byline
 * @param kind whether a person or a machine acts
 */
public record Actor(Person person, String name, Kind kind) {
    /** Stet itself: its policies, and what it does when it starts. No account has its id. */
    public static final Actor STET = new Actor(new Person("stet"), "Stet", Kind.AUTOMATION);

    /** A machine can do most of a checker's work, but never signs off. */
    public enum Kind {
        PERSON,
        AUTOMATION
    }

    public boolean isAutomation() {
        return kind == Kind.AUTOMATION;
    }

    /** Whether the byline names this actor, by name or account id, alone or among co-authors. */
    public boolean wrote(@Nullable String byline) {
        return byline != null && Byline.of(byline).names(this);
    }
}
