package stet.infra.lists;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The place in a list behind which its next page begins.
 *
 * @param list which list it is a place in, and in which order: it is none in another
 * @param parts the sort values of the last item that was read
 */
public record Cursor(String list, List<String> parts) {
    private static final String BETWEEN = "\u001f";

    public static Cursor of(String list, Object... parts) {
        return new Cursor(list, Arrays.stream(parts).map(Object::toString).toList());
    }

    /** The place that a caller sends back. */
    public static Cursor parse(String opaque, String list, int parts) {
        List<String> sent = List.of(decoded(opaque).split(BETWEEN, -1));
        if (!sent.getFirst().equals(list)
                || sent.size() != parts + 1
                || sent.stream().anyMatch(Cursor::hasControls)) throw new MalformedCursor();
        return new Cursor(list, sent.subList(1, sent.size()));
    }

    private static boolean hasControls(String part) {
        return part.chars().anyMatch(Character::isISOControl);
    }

    private static String decoded(String opaque) {
        try {
            return new String(Base64.getUrlDecoder().decode(opaque), UTF_8);
        } catch (IllegalArgumentException noBase64) {
            throw new MalformedCursor();
        }
    }

    /** How a caller holds it: a word without meaning. */
    public String opaque() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(Stream.concat(Stream.of(list), parts.stream())
                        .collect(Collectors.joining(BETWEEN))
                        .getBytes(UTF_8));
    }

    public String text(int part) {
        return parts.get(part);
    }

    public long number(int part) {
        try {
            return Long.parseLong(text(part));
        } catch (NumberFormatException noNumber) {
            throw new MalformedCursor();
        }
    }

    public UUID id(int part) {
        try {
            return UUID.fromString(text(part));
        } catch (IllegalArgumentException noId) {
            throw new MalformedCursor();
        }
    }

    public Instant instant(int part) {
        try {
            return Instant.parse(text(part));
        } catch (DateTimeParseException noInstant) {
            throw new MalformedCursor();
        }
    }
}
