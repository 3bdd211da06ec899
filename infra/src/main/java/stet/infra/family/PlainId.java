package stet.infra.family;

import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * An id that is written as plain text, in events and in addresses.
 *
 * @param read makes the id of its text; it throws an IllegalArgumentException when that is none
 */
public record PlainId<T>(Class<T> type, Function<String, T> read) {
    private static final Pattern UUID_TEXT = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    /** An id that is a UUID. */
    public static <T> PlainId<T> uuid(Class<T> type, Function<UUID, T> of) {
        return new PlainId<>(type, text -> of.apply(uuid(text)));
    }

    /**
     * A UUID that is written whole: {@link UUID#fromString} takes shortened ones, too.
     *
     * @throws IllegalArgumentException when it is none
     */
    public static UUID uuid(String text) {
        if (!UUID_TEXT.matcher(text).matches()) throw new IllegalArgumentException("no id");
        return UUID.fromString(text);
    }
}
