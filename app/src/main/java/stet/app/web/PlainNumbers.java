package stet.app.web;

import java.util.regex.Pattern;

/**
 * Reads whole numbers in the one way in which Stet writes them: there is no other spelling (no {@code 0x10}, no {@code +5},
 * no leading zero, no digits of other scripts).
 */
final class PlainNumbers {
    private static final Pattern NUMBER = Pattern.compile("0|-?[1-9][0-9]{0,18}");

    private PlainNumbers() {}

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
}
