package stet.app.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Says in words what belongs where something else was sent. */
final class Expected {
    static final String ID = "an id such as 0198c6a5-7f3e-7c59-9d3c-0f6f4f6f2a11";

    private Expected() {}

    static String words(@Nullable Class<?> type) {
        if (type == null) return "of another type";
        if (type == String.class) return "text, in double quotes";
        if (type == boolean.class || type == Boolean.class) return "true or false";
        if (type == UUID.class) return ID;
        if (type == Instant.class) return "a moment such as 2030-01-01T00:00:00Z";
        if (type.isEnum()) return "one of " + choices(type);
        if (Collection.class.isAssignableFrom(type)) return "a list, in square brackets";
        if (type == LocalDate.class) return "a day such as 2021-06-16";
        return Number.class.isAssignableFrom(type) || type.isPrimitive() ? "a whole number" : "an object";
    }

    /** The values of an enumeration, as the API writes them. */
    static String choices(Class<?> type) {
        return Arrays.stream(type.getEnumConstants()).map(String::valueOf).collect(Collectors.joining(", "));
    }
}
