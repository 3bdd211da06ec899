package stet.domain.evidence;

import java.util.Comparator;
import java.util.Optional;
import java.util.stream.IntStream;
import stet.domain.words.Blank;

/**
 * Words in quotation marks that stand by themselves in a text, and what stands around them.
 *
 * @param words without the marks and the space inside them
 */
record Quoted(String before, String words, String behind) {
    /** Opening marks, and under each what closes it. */
    private static final String OPENING = "“”„‟«»‹›\"‘’‚'「『〝＂";

    private static final String[] CLOSING = {
        "”", "”", "“”‟\"", "”", "»", "«»", "›", "‹›", "\"", "’", "’", "‘’", "'", "」", "』", "〞〟", "＂"
    };

    /** The passage of a text: what it begins with, or else the longest one. */
    static Optional<Quoted> in(String text) {
        return IntStream.range(0, text.length())
                .filter(at -> OPENING.indexOf(text.charAt(at)) >= 0 && isBegin(text, at))
                .mapToObj(at -> from(text, at))
                .flatMap(Optional::stream)
                .max(Comparator.comparing((Quoted each) -> Blank.is(each.before))
                        .thenComparingInt(each -> each.words.length()));
    }

    /** A text without the marks around the whole of it. */
    static String bare(String text) {
        return text.isEmpty() || OPENING.indexOf(text.charAt(0)) < 0
                ? text
                : from(text, 0)
                        .filter(quoted -> quoted.behind.isEmpty())
                        .map(Quoted::words)
                        .orElse(text);
    }

    private static Optional<Quoted> from(String text, int at) {
        char opening = text.charAt(at);
        String closing = CLOSING[OPENING.indexOf(opening)];
        int depth = 0;
        for (int end = at + 1; end < text.length(); end++) {
            char c = text.charAt(end);
            if (c == opening && closing.indexOf(c) < 0) depth++;
            else if (closing.indexOf(c) >= 0 && depth > 0 && closing.indexOf(opening) < 0) depth--;
            else if (closing.indexOf(c) >= 0 && isEnd(text, end)) return words(text, at, end);
        }
        return Optional.empty();
    }

    private static Optional<Quoted> words(String text, int at, int end) {
        String words = text.substring(at + 1, end).strip();
        return words.isEmpty()
                ? Optional.empty()
                : Optional.of(new Quoted(text.substring(0, at), words, text.substring(end + 1)));
    }

    /** Whether nothing stands before a place, or what keeps parts of a text apart. */
    private static boolean isBegin(String text, int at) {
        int before = at - 1;
        while (before >= 0 && Character.isWhitespace(text.charAt(before)))
            if (text.charAt(before--) == '\n') return true;
        return before < 0 || isBetween(text.charAt(before));
    }

    /** The same behind a place, where a sentence may end as well. */
    private static boolean isEnd(String text, int at) {
        int behind = at + 1;
        while (behind < text.length() && Character.isWhitespace(text.charAt(behind)))
            if (text.charAt(behind++) == '\n') return true;
        return behind == text.length() || isBetween(text.charAt(behind)) || ".…".indexOf(text.charAt(behind)) >= 0;
    }

    private static boolean isBetween(char c) {
        return ",;:|·•([<>)]".indexOf(c) >= 0 || Character.getType(c) == Character.DASH_PUNCTUATION;
    }
}
