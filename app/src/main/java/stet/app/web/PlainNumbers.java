package stet.app.web;

import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Reads what addresses hold in the one way in which Stet writes it: a number has no other spelling (no {@code 0x10}, no
 * {@code +5}, no leading zero, no digits of other scripts), nor has an id.
 */
final class PlainValues {
    private static final Pattern NUMBER = Pattern.compile("0|-?[1-9][0-9]{0,18}");
    private static final Pattern UUID_TEXT = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private PlainValues() {}

    static long number(String text) {
        return Long.parseLong(plain(text));
    }

    static int smallNumber(String text) {
        return Integer.parseInt(plain(text));
    }

    private static String plain(String text) {
        if (!NUMBER.matcher(text).matches()) throw new NumberFormatException("no whole number");
        return text;
    }

    static UUID uuid(String text) {
        if (!UUID_TEXT.matcher(text).matches()) throw new IllegalArgumentException("no id");
        return UUID.fromString(text);
    }
}
