package stet.domain.text;

/**
 * The text around a statement, which tells it from a look-alike elsewhere (W3C Web Annotation, TextQuoteSelector).
 *
 * @param before up to {@value #LENGTH} characters that stand before the statement
 * @param after up to {@value #LENGTH} characters that stand behind it
 */
public record Context(String before, String after) {
    private static final int LENGTH = 32;

    /** The context of a range, cut between characters, never inside a surrogate pair. */
    public static Context around(TextRange range, String text) {
        int from = Math.max(0, range.start() - LENGTH);
        int to = Math.min(text.length(), range.end() + LENGTH);
        if (from > 0 && Character.isLowSurrogate(text.charAt(from))) from++;
        if (to < text.length() && Character.isLowSurrogate(text.charAt(to))) to--;
        return new Context(text.substring(from, range.start()), text.substring(range.end(), to));
    }
}
