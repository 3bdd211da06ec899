package stet.app.statement;

import org.jspecify.annotations.Nullable;
import stet.app.problem.RefusedRequest;
import stet.domain.FieldRejection.FieldMissing;

/** What a body gives for the fields that a command must have. */
public final class RequiredFields {
    private RequiredFields() {}

    /** The text, or an empty one, which the command itself refuses together with whatever else is wrong. */
    public static String text(@Nullable String value) {
        return value == null ? "" : value;
    }

    /** The value, without which the request is refused. */
    public static <T> T value(@Nullable T value, String field, String label) {
        if (value == null) throw RefusedRequest.because(new FieldMissing(field, label));
        return value;
    }
}
