package stet.app.division;

import java.util.Optional;
import stet.domain.text.TextRange;

/**
 * Finds what somebody typed or left of a statement's words in the text that they are of. White space does not matter: a form
 * shows it otherwise than the text has it.
 *
 * @param text the article's text as received
 */
record TypedWords(String text) {

    /** A statement's words as a form shows them: on one line. */
    static String shown(String words) {
        return words.strip().replaceAll("\\s+", " ");
    }

    /**
     * Where the second line of what was typed begins; empty when the words are not those of the range, or not on two lines.
     */
    Optional<Integer> secondLine(TextRange range, String typed) {
        String[] lines = typed.strip().split("\\s*\\R\\s*", -1);
        if (lines.length != 2 || !bare(typed).equals(bare(range.of(text)))) return Optional.empty();
        return Optional.of(behind(range.start(), bare(lines[0]).length()));
    }

    /** Where the words stand between two places, first inside a range; empty when they don't. */
    Optional<TextRange> within(int from, int to, TextRange range, String typed) {
        String words = bare(typed);
        String around = bare(text.substring(from, to));
        int inside = bare(text.substring(from, range.start())).length();
        int at = around.indexOf(words, inside);
        if (at < 0) at = around.indexOf(words);
        if (words.isEmpty() || at < 0) return Optional.empty();
        int start = behind(from, at);
        return Optional.of(new TextRange(start, last(start, words.length())));
    }

    /** The place of the character of the text that has so many with ink before it, counted from a place. */
    private int behind(int from, int inked) {
        int at = from;
        for (int count = 0; count < inked || isSpace(at); at++) if (!isSpace(at)) count++;
        return at;
    }

    /** The place behind so many characters with ink. */
    private int last(int from, int inked) {
        int at = from;
        for (int count = 0; count < inked; at++) if (!isSpace(at)) count++;
        return at;
    }

    private boolean isSpace(int at) {
        return at < text.length() && isSpace(text.charAt(at));
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    private static String bare(String words) {
        StringBuilder bare = new StringBuilder(words.length());
        for (char c : words.toCharArray()) if (!isSpace(c)) bare.append(c);
        return bare.toString();
    }
}
