package stet.app.web;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import stet.domain.statement.Dismissal;

/** Why statements are dismissed again and again, in the newsroom's words: one press instead of a form. */
public enum CommonReason {
    OPINION("Opinion", Dismissal.NOT_CHECKABLE),
    COMMON_KNOWLEDGE("Common knowledge", Dismissal.NOT_CHECK_WORTHY),
    HEADING("Heading, byline or caption", Dismissal.NOT_CHECK_WORTHY),
    QUOTATION_MARKUP("Quotation mark-up", Dismissal.NOT_CHECKABLE);

    private final String words;
    private final Dismissal kind;

    CommonReason(String words, Dismissal kind) {
        this.words = words;
        this.kind = kind;
    }

    /** The reason that a button names; empty when it names none. */
    public static Optional<CommonReason> named(String name) {
        return Arrays.stream(values())
                .filter(reason -> reason.wireName().equals(name))
                .findFirst();
    }

    public String wireName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The reason as it is recorded. */
    public String words() {
        return words;
    }

    public Dismissal kind() {
        return kind;
    }

    /** A form of a dismissal as if this had been typed into it. */
    public Form in(Form form) {
        return form.with("kind", kind.name()).with("reason", words);
    }
}
