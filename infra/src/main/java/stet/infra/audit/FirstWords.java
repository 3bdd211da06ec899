package stet.infra.audit;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The first words of a text, by which people recognise it. */
final class FirstWords {
    /** How much of a text is read for them, in characters. */
    static final int ENOUGH = 200;

    private static final int LENGTH = 80;
    private static final int SHORTEST = 50;
    private static final Pattern SPACE = Pattern.compile("\\s+");

    private FirstWords() {}

    /** On one line; cut between words where one ends late enough, and never inside a character. */
    static @Nullable String of(@Nullable String text) {
        if (text == null) return null;
        String words = SPACE.matcher(text).replaceAll(" ").strip();
        if (words.length() <= LENGTH) return words;
        int space = words.lastIndexOf(' ', LENGTH);
        int end = space >= SHORTEST ? space : LENGTH;
        if (Character.isLowSurrogate(words.charAt(end))) end--;
        return words.substring(0, end) + "…";
    }
}
