package stet.infra.text.layout;

import stet.infra.text.word.Characters;

/** Lines drawn with characters: under a heading, or between two parts of a text. */
final class Rulers {
    private static final int SHORTEST = 3;

    private Rulers() {}

    /** "=====" or "-----": may underline the line above. */
    static boolean isUnderline(String view, int from, int to) {
        char first = view.charAt(from);
        if ((first != '=' && first != '-') || to - from < SHORTEST) return false;
        for (int at = from; at < to; at++) if (view.charAt(at) != first) return false;
        return true;
    }

    /** "* * *", "___", "~~~": stands alone. */
    static boolean isRuler(String view, int from, int to) {
        int drawn = 0;
        for (int at = from; at < to; at++) {
            char c = view.charAt(at);
            if ("*_~-–—=•·#+".indexOf(c) >= 0) drawn++;
            else if (!Characters.isWhite(c)) return false;
        }
        return drawn >= SHORTEST;
    }
}
