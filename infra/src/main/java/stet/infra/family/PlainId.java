package stet.infra.family;

import java.util.UUID;
import java.util.function.Function;

/**
 * An id that is written as plain text, in events and in addresses.
 *
 * @param read makes the id of its text; it throws an IllegalArgumentException when that is none
 */
public record PlainId<T>(Class<T> type, Function<String, T> read) {

    private static final int UUID_LENGTH = 36;

    /** An id that is a UUID, written whole: {@link UUID#fromString} takes shortened ones, too. */
    public static <T> PlainId<T> uuid(Class<T> type, Function<UUID, T> of) {
        return new PlainId<>(type, text -> {
            if (text.length() != UUID_LENGTH) throw new IllegalArgumentException("no id");
            return of.apply(UUID.fromString(text));
        });
    }
}
