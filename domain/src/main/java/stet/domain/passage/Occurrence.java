package stet.domain.passage;

/** Where the signs of one text stand in another, as whole words and with the same dashes. */
final class Occurrence {
    private final Evened text;
    private final Evened sought;
    private final int from;
    private final int length;

    Occurrence(Evened text, Evened sought, int from, int to) {
        this.text = text;
        this.sought = sought;
        this.from = from;
        this.length = to - from;
    }

    /** Its first; less than 0 when there is none. By Knuth, Morris and Pratt, since nobody knows what a file repeats. */
    int first() {
        if (length <= 0) return -1;
        int[] borders = borders();
        int known = 0;
        for (int at = 0; at < text.length(); at++) {
            while (known > 0 && sign(known) != text.sign(at)) known = borders[known - 1];
            if (sign(known) == text.sign(at)) known++;
            if (known < length) continue;
            if (stands(at - length + 1)) return at - length + 1;
            known = borders[known - 1];
        }
        return -1;
    }

    private char sign(int index) {
        return sought.sign(from + index);
    }

    private int[] borders() {
        int[] borders = new int[length];
        int known = 0;
        for (int at = 1; at < length; at++) {
            while (known > 0 && sign(known) != sign(at)) known = borders[known - 1];
            if (sign(known) == sign(at)) known++;
            borders[at] = known;
        }
        return borders;
    }

    private boolean stands(int at) {
        return beginsWord(at) && endsWord(at + length) && hasSameDashes(at);
    }

    private boolean hasSameDashes(int at) {
        for (int index = 1; index < length; index++) {
            byte there = text.dash(at + index);
            byte here = sought.dash(from + index);
            if (there != here && there != Evened.PERHAPS && here != Evened.PERHAPS) return false;
        }
        return true;
    }

    private boolean beginsWord(int at) {
        if (text.dash(at) == Evened.DASH) return !isMinus(at) || sought.dash(from) == Evened.DASH;
        if (sought.dash(from) == Evened.DASH) return false;
        return at == 0 || !isInside(at);
    }

    /** A dash that makes the number behind it another one, and is none between two. */
    private boolean isMinus(int at) {
        if (!Character.isDigit(text.sign(at)) || text.isAfterGap(at)) return false;
        boolean between = at > 0 && Signs.isWord(text.sign(at - 1)) && text.start(at) - text.end(at - 1) == 1;
        return !between;
    }

    private boolean endsWord(int end) {
        return end == text.length() || text.dash(end) == Evened.DASH || !isInside(end);
    }

    /** Whether what stands before and at this place is one word or one number. */
    private boolean isInside(int at) {
        int before = before(at);
        int after = at(at);
        if (isInTheMiddleOfOne(at)) return true;
        if (Signs.isWord(before) && Signs.isWord(after)) return !(Signs.runsOn(before) || Signs.runsOn(after));
        if (isJoint(before) && at > 1 && joins(before, before(at - 1), after)) return true;
        return isJoint(after) && at + 1 < text.length() && joins(after, before, at(at + 1));
    }

    /** Whether one character of the source, a ligature, became the signs on both sides. */
    private boolean isInTheMiddleOfOne(int at) {
        return text.start(at) == text.start(at - 1) && text.sign(at) != ' ' && text.sign(at - 1) != ' ';
    }

    private static boolean isJoint(int c) {
        return c == Signs.QUOTE || c == '.' || c == ',';
    }

    private static boolean joins(int joint, int before, int after) {
        return joint == Signs.QUOTE
                ? Character.isLetter(before) && Character.isLetter(after)
                : Character.isDigit(before) && Character.isDigit(after);
    }

    private int at(int index) {
        char sign = text.sign(index);
        return Character.isHighSurrogate(sign) && index + 1 < text.length()
                ? Character.toCodePoint(sign, text.sign(index + 1))
                : sign;
    }

    private int before(int index) {
        char sign = text.sign(index - 1);
        return Character.isLowSurrogate(sign) && index > 1 ? Character.toCodePoint(text.sign(index - 2), sign) : sign;
    }
}
