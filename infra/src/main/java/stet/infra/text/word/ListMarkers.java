package stet.infra.text.word;

/** The marks that open an item of a list: "•", "-", "1.", "2)", "(3)", "a)", "iv.". */
public final class ListMarkers {
    private static final int MOST_DIGITS = 3;
    private static final int LONGEST = 8;
    private static final String ALWAYS = "•‣◦▪▫■□●○▶►▸▼▽◆◇★☆⁃";

    private ListMarkers() {}

    /** Where the marker ends that opens this range, or -1. */
    public static int end(String view, int from, int to) {
        if (from >= to) return -1;
        char first = view.charAt(from);
        if (ALWAYS.indexOf(first) >= 0) return from + 1;
        if (Characters.isBullet(first)) return isBefore(view, from + 1, to) ? from + 1 : -1;
        return numbering(view, from, to);
    }

    /** Where the number ends that opens this range and is glued to its item, as in "1.Taxes" and "2)Rents", or -1. */
    public static int gluedEnd(String view, int from, int to) {
        int at = from;
        while (at < to && at - from < MOST_DIGITS && isDigit(view.charAt(at))) at++;
        boolean marked = at > from && at + 1 < to && (view.charAt(at) == '.' || view.charAt(at) == ')');
        return marked && Character.isLetter(view.charAt(at + 1)) ? at + 1 : -1;
    }

    /** Whether this range is nothing but a marker and its stop: "1", "iv", "(a". */
    public static boolean isOnlyMarker(String view, int from, int to) {
        if (to - from > LONGEST) return false;
        if (from < to && Characters.isBullet(view.charAt(from))) {
            from++;
            while (from < to && Characters.isWhite(view.charAt(from))) from++;
        }
        int label = label(view, from < to && view.charAt(from) == '(' ? from + 1 : from, to);
        return label == to;
    }

    private static int numbering(String view, int from, int to) {
        boolean bracket = view.charAt(from) == '(';
        int label = label(view, bracket ? from + 1 : from, to);
        if (label < 0) return -1;
        int end = label;
        while (end < to && end < label + 2 && ".)".indexOf(view.charAt(end)) >= 0) end++;
        boolean closed = end > label && (!bracket || view.charAt(end - 1) == ')');
        return closed && isBefore(view, end, to) ? end : -1;
    }

    private static int label(String view, int from, int to) {
        int at = from;
        while (at < to && at - from <= MOST_DIGITS && isDigit(view.charAt(at))) at++;
        if (at > from) return at - from <= MOST_DIGITS ? at : -1;
        while (at < to && at - from < MOST_DIGITS && "ivx".indexOf(view.charAt(at)) >= 0) at++;
        if (at > from) return at;
        return at < to && view.charAt(at) >= 'a' && view.charAt(at) <= 'z' ? at + 1 : -1;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isBefore(String view, int end, int to) {
        return end < to && Characters.isWhite(view.charAt(end));
    }
}
