package stet.domain.text;

/**
 * Where a statement stands in the text as received.
 *
 * @param start offset of the first character, in UTF-16 code units
 * @param end offset behind the last character, in UTF-16 code units
 */
public record TextRange(int start, int end) {
    public TextRange {
        if (start < 0 || end <= start) throw new IllegalArgumentException("no range: " + start + ".." + end);
    }

    public String of(String text) {
        return text.substring(start, end);
    }
}
