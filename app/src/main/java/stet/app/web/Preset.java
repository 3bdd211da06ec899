package stet.app.web;

import java.util.Optional;
import stet.domain.newsroom.DismissalReason;
import stet.domain.statement.Dismissal;

/** A reason for dismissing, on the button that dismisses for it at once: its kind, a colon and its words. */
public record Preset(DismissalReason reason) {

    /** The reason that a button names; empty when it names none. */
    public static Optional<DismissalReason> named(String value) {
        int colon = value.indexOf(':');
        if (colon < 0) return Optional.empty();
        return new Choice(Form.blank("preset").with("kind", value.substring(0, colon)))
                .optional(Dismissal.class, "kind")
                .map(kind -> new DismissalReason(kind, value.substring(colon + 1)));
    }

    public String value() {
        return reason.kind() + ":" + reason.words();
    }

    public String words() {
        return reason.words();
    }

    public Dismissal kind() {
        return reason.kind();
    }

    /** A form of a dismissal as if this had been typed into it. */
    public static Form typed(DismissalReason reason, Form form) {
        return form.with("kind", reason.kind().name()).with("reason", reason.words());
    }
}
