package stet.infra.family;

import java.util.UUID;
import java.util.function.Function;

/**
 * An id that is written as plain text, in events and in addresses.
 *
 * @param read makes the id of its text; it throws an IllegalArgumentException when that is none
 */
public record PlainId<T>(Class<T> type, Function<String, T> read) {

    /** An id that is a UUID. */
    public static <T> PlainId<T> uuid(Class<T> type, Function<UUID, T> of) {
        return new PlainId<>(type, text -> of.apply(UUID.fromString(text)));
    }
}
