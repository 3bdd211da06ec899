package stet.infra.tlog.tree;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;

/** One way only to write each value: what a lenient reader would repair is refused, so that no two texts mean the same. */
public final class Strict {
    private static final Pattern NUMBER = Pattern.compile("0|[1-9][0-9]{0,18}");
    private static final int SHOWN = 60;

    private Strict() {}

    /** Base64 of RFC 4648 §4: padded, without line ends, the unused bits zero. */
    public static byte[] base64(String text) {
        try {
            byte[] bytes = Base64.getDecoder().decode(text);
            if (Base64.getEncoder().encodeToString(bytes).equals(text)) return bytes;
        } catch (IllegalArgumentException e) {
            throw new Malformed("This isn't base64: " + shown(text));
        }
        throw new Malformed("This isn't base64 in its one canonical form: " + shown(text));
    }

    /** A number from 0 to 2⁶³−1 in ASCII digits, without sign or leading zeros. */
    public static long decimal(String text) {
        if (!NUMBER.matcher(text).matches()) throw new Malformed("This isn't a number: " + shown(text));
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw new Malformed("This number is too large: " + text);
        }
    }

    /** What isn't UTF-8 is replaced in a string, and doesn't come back as it was: faster than a decoder that complains. */
    public static String utf8(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        if (Arrays.equals(text.getBytes(StandardCharsets.UTF_8), bytes)) return text;
        throw new Malformed("The text isn't valid UTF-8.");
    }

    /** Lines that each end in a newline and hold no other control characters. */
    public static List<String> lines(String text) {
        if (!text.endsWith("\n")) throw new Malformed("The last line breaks off.");
        if (text.chars().anyMatch(c -> c < ' ' && c != '\n')) throw new Malformed("The text has control characters.");
        return List.of(text.substring(0, text.length() - 1).split("\n", -1));
    }

    /** The start of a text, for a message. */
    public static String shown(String text) {
        return "'" + (text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…") + "'";
    }
}
