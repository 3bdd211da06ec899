package stet.app.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.ValueRange;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import stet.app.problem.Refusal;
import stet.app.problem.RefusedRequest;
import stet.app.web.FormRejection.NothingChosen;
import stet.domain.Rejection;

/** Reads the values of a form that must be one of a few, and gathers what is wrong with them. */
public final class Choice {
    private static final ValueRange YEARS = ValueRange.of(1, 9_999);

    private final Form form;
    private final List<Rejection> wrong = new ArrayList<>();

    public Choice(Form form) {
        this.form = form;
    }

    /** The constant that was chosen; empty when none was, which is wrong. */
    public <E extends Enum<E>> Optional<E> required(Class<E> type, String field, String label) {
        Optional<E> chosen = optional(type, field);
        if (chosen.isEmpty()) wrong.add(new NothingChosen(field, label));
        return chosen;
    }

    /** The constant that was chosen, if one was. */
    public <E extends Enum<E>> Optional<E> optional(Class<E> type, String field) {
        return named(type, form.value(field));
    }

    private static <E extends Enum<E>> Optional<E> named(Class<E> type, String name) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(name))
                .findFirst();
    }

    /** The constants that were ticked; no form of ours offers another. */
    public static <E extends Enum<E>> Set<E> ticked(Class<E> type, List<String> names) {
        Set<E> ticked = EnumSet.noneOf(type);
        for (String name : names) ticked.add(named(type, name).orElseThrow(() -> new RefusedRequest(notOffered(name))));
        return ticked;
    }

    private static Refusal notOffered(String name) {
        return Refusal.of(
                400,
                "malformed-request",
                "“%s” is none of the choices. Go back and choose again.".formatted(name.strip()));
    }

    /** The id that stands in a field; empty when none does. */
    public static Optional<UUID> id(String value) {
        try {
            return value.isEmpty() ? Optional.empty() : Optional.of(UUID.fromString(value));
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    /** The day that stands in a field; empty when none does, or one that the database's calendar does not have. */
    public static Optional<LocalDate> day(String value) {
        try {
            return Optional.of(LocalDate.parse(value)).filter(day -> YEARS.isValidValue(day.getYear()));
        } catch (DateTimeParseException noDay) {
            return Optional.empty();
        }
    }

    public List<Rejection> wrong() {
        return List.copyOf(wrong);
    }
}
