package stet.domain.passage;

import java.util.Arrays;

/**
 * A text without what a quotation may change: each gap is one space, each quotation mark one sign, ligatures are letters,
 * and a dash is no character but stands before one. Every character knows where it came from.
 */
final class Evened {
    /** No dash stands before a character; one does; or one at the end of a line, which may be the line's alone. */
    static final byte NONE = 0;

    static final byte DASH = 1;
    static final byte PERHAPS = 2;

    /** Sorting a long run of marks takes quadratic time; no letter carries more. */
    private static final int MOST_MARKS = 30;

    private static final int SOFT_HYPHEN = 0xAD;

    private final String source;
    private char[] signs;
    private int[] starts;
    private int[] ends;
    private byte[] dashes;
    private int length;

    private int at;
    private boolean gap;
    private boolean broken;
    private byte dash = NONE;

    private Evened(String source) {
        this.source = source;
        int room = source.length() + 8;
        signs = new char[room];
        starts = new int[room];
        ends = new int[room];
        dashes = new byte[room];
    }

    static Evened of(String text) {
        Evened evened = new Evened(text);
        while (evened.at < text.length()) evened.next();
        return evened;
    }

    int length() {
        return length;
    }

    char sign(int index) {
        return signs[index];
    }

    byte dash(int index) {
        return dashes[index];
    }

    /** Where in the text it began. */
    int start(int index) {
        return starts[index];
    }

    /** Where in the text it ended. */
    int end(int index) {
        return ends[index];
    }

    boolean isAfterGap(int index) {
        return starts[index] > 0 && Signs.isGap(source.charAt(starts[index] - 1));
    }

    /** The signs from one to before another. */
    String signs(int from, int to) {
        return new String(signs, from, to - from);
    }

    private void next() {
        int c = source.codePointAt(at);
        int after = at + Character.charCount(c);
        if (c == SOFT_HYPHEN) soft(after);
        else if (Signs.isGap(c)) gap(c, after);
        else if (Signs.isDash(c)) dash(c, after);
        else if (Signs.isUnseen(c)) at = after;
        else character(c, after);
    }

    private void soft(int after) {
        if (endsLineInWord(after)) hyphenated(after);
        else at = after;
    }

    private void gap(int c, int after) {
        gap = true;
        broken |= Signs.isLineBreak(c);
        at = after;
    }

    /** What space there is around a dash is the printer's. */
    private void dash(int c, int after) {
        if (Signs.isHyphen(c) && endsLineInWord(after)) {
            hyphenated(after);
            return;
        }
        noGap();
        dash = DASH;
        at = after;
    }

    private void hyphenated(int after) {
        dash = PERHAPS;
        at = beyond(after);
    }

    private boolean endsLineInWord(int after) {
        if (gap || length == 0 || dash != NONE || !Character.isLetter(before())) return false;
        int beyond = beyond(after);
        return beyond < source.length()
                && Character.isLetter(source.codePointAt(beyond))
                && source.substring(after, beyond).codePoints().anyMatch(Signs::isLineBreak);
    }

    private int beyond(int from) {
        int to = from;
        while (to < source.length() && Signs.isGap(source.charAt(to))) to++;
        return to;
    }

    private int before() {
        return Character.isLowSurrogate(signs[length - 1]) && length > 1
                ? Character.toCodePoint(signs[length - 2], signs[length - 1])
                : signs[length - 1];
    }

    private void character(int c, int after) {
        if (gap && length > 0 && dash == NONE && !continues(c)) keep(' ', ends[length - 1], at);
        noGap();
        int to = withMarks(after);
        if (Signs.isQuote(c)) quote(to);
        else if (c < 0x80 && to == after) keep((char) c, at, to);
        else composed(to);
        dash = NONE;
        at = to;
    }

    private boolean continues(int c) {
        return broken && Signs.runsOn(before()) && Signs.runsOn(c);
    }

    private void noGap() {
        gap = false;
        broken = false;
    }

    private int withMarks(int after) {
        int to = after;
        for (int marks = 0; marks < MOST_MARKS && to < source.length(); marks++) {
            int mark = source.codePointAt(to);
            if (!Signs.isMark(mark)) break;
            to += Character.charCount(mark);
        }
        return to;
    }

    /** Two single marks are a double one. */
    private void quote(int to) {
        boolean second = length > 0 && signs[length - 1] == Signs.QUOTE && dash == NONE && ends[length - 1] == at;
        if (second) ends[length - 1] = to;
        else keep(Signs.QUOTE, at, to);
    }

    private void composed(int to) {
        Signs.one(source.substring(at, to)).chars().forEach(sign -> {
            keep((char) sign, at, to);
            dash = NONE;
        });
    }

    private void keep(char sign, int from, int to) {
        if (length == signs.length) grow();
        signs[length] = sign;
        starts[length] = from;
        ends[length] = to;
        dashes[length++] = dash;
    }

    private void grow() {
        int more = length + (length >> 1) + 16;
        signs = Arrays.copyOf(signs, more);
        starts = Arrays.copyOf(starts, more);
        ends = Arrays.copyOf(ends, more);
        dashes = Arrays.copyOf(dashes, more);
    }
}
