package stet.app.api;

import java.util.Collection;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import stet.app.problem.Refusal;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.InvalidNullException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Says in the caller's terms why a JSON body could not be read, without a word about how Stet is made. */
final class UnreadableBody {
    private UnreadableBody() {}

    static Refusal refusal(@Nullable Throwable cause) {
        return switch (cause) {
            case UnrecognizedPropertyException unknown -> unknownField(unknown);
            case InvalidFormatException wrong when wrong.getTargetType().isEnum() -> choiceUnknown(wrong);
            case InvalidNullException nothing -> itemMissing(nothing);
            case MismatchedInputException wrong -> wrongType(wrong);
            case JacksonException malformed -> malformed(malformed);
            case null, default ->
                Refusal.of(400, "body-missing", "The request has no body. Send a JSON object with the fields.");
        };
    }

    private static Refusal unknownField(UnrecognizedPropertyException unknown) {
        Collection<Object> known = unknown.getKnownPropertyIds();
        String fields = known == null || known.isEmpty()
                ? "There are none."
                : "The fields are %s."
                        .formatted(known.stream().map(String::valueOf).sorted().collect(Collectors.joining(", ")));
        String field = path(unknown);
        return Refusal.ofField(
                400, "unknown-field", field, "There is no field \"%s\" here. %s".formatted(field, fields));
    }

    private static Refusal choiceUnknown(InvalidFormatException wrong) {
        String field = path(wrong);
        return Refusal.ofField(
                422,
                "choice-unknown",
                field,
                "\"%s\" is no choice for %s. Choose from %s."
                        .formatted(wrong.getValue(), field, Expected.choices(wrong.getTargetType())));
    }

    private static Refusal itemMissing(InvalidNullException nothing) {
        String field = path(nothing);
        return Refusal.ofField(
                422, "field-missing", field, "Enter every item of %s, or leave it out; one is null.".formatted(field));
    }

    private static Refusal wrongType(MismatchedInputException wrong) {
        String field = path(wrong);
        if (field.isEmpty())
            return wrong.getLocation() == null || wrong.getCurrentToken() == null
                    ? refusal(null)
                    : Refusal.of(400, "wrong-type", "The body must be a JSON object with the fields.");
        return Refusal.ofField(
                400, "wrong-type", field, "%s must be %s.".formatted(field, Expected.words(wrong.getTargetType())));
    }

    private static Refusal malformed(JacksonException malformed) {
        if (String.valueOf(malformed.getOriginalMessage()).startsWith("Duplicate"))
            return Refusal.of(
                    400, "malformed-json", "The JSON has a field twice%s. Send it once.".formatted(at(malformed)));
        return Refusal.of(
                400,
                "malformed-json",
                "The body is not JSON%s. Correct it and send it again.".formatted(at(malformed)));
    }

    private static String at(JacksonException malformed) {
        TokenStreamLocation location = malformed.getLocation();
        return location == null
                ? ""
                : ": look at line %d, column %d".formatted(location.getLineNr(), location.getColumnNr());
    }

    private static String path(JacksonException wrong) {
        StringBuilder path = new StringBuilder();
        for (JacksonException.Reference step : wrong.getPath()) {
            if (step.getPropertyName() == null)
                path.append('[').append(step.getIndex()).append(']');
            else path.append(path.isEmpty() ? "" : ".").append(step.getPropertyName());
        }
        return path.toString();
    }
}
