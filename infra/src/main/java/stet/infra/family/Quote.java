package stet.infra.family;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import stet.domain.words.Blank;
import stet.domain.words.Isolated;

/** Someone's words inside a sentence: on one line, shortened, marked as theirs, and read their own way. */
public final class Quote {
    private static final int LENGTH = 160;
    private static final int SHORTEST = 120;
    private static final Pattern SPACE = Pattern.compile("\\s+");

    private Quote() {}

    public static String of(String words) {
        return "“" + Isolated.of(shortened(SPACE.matcher(words).replaceAll(" ").strip())) + "”";
    }

    /** The words behind what leads to them; nothing when there are none. */
    public static String after(String lead, @Nullable String words) {
        return words == null || Blank.is(words) ? "" : lead + of(words);
    }

    /** Cut between words where one ends late enough, and never inside a character. */
    private static String shortened(String words) {
        if (words.length() <= LENGTH) return words;
        int space = words.lastIndexOf(' ', LENGTH);
        int end = space >= SHORTEST ? space : LENGTH;
        if (Character.isLowSurrogate(words.charAt(end))) end--;
        return words.substring(0, end) + "…";
    }
}
