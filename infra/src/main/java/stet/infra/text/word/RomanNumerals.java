package stet.infra.text.word;

/** Numbers written in capitals, of two letters and more: one alone is read as an initial. */
public final class RomanNumerals {
    private static final int LONGEST = 9;

    private RomanNumerals() {}

    /** Well formed up to 89, which is as far as kings, popes, centuries and congresses go; "DIM" and "CIVIL" are none. */
    public static boolean is(String word) {
        int length = word.length();
        if (length < 2 || length > LONGEST) return false;
        int at = word.startsWith("XL") ? 2 : word.charAt(0) == 'L' ? 1 : 0;
        if (at < 2) at = skip(word, at, 'X');
        if (word.startsWith("IX", at) || word.startsWith("IV", at)) return at + 2 == length;
        if (at < length && word.charAt(at) == 'V') at++;
        return skip(word, at, 'I') == length;
    }

    /** At most three of a letter. */
    private static int skip(String word, int from, char letter) {
        int at = from;
        while (at < word.length() && at < from + 3 && word.charAt(at) == letter) at++;
        return at;
    }
}
