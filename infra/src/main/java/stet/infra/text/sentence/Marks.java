package stet.infra.text.sentence;

import stet.infra.text.word.Characters;

/** The marks that may end a sentence, and how far a run of them goes: "?!", "...", ". . .", "！！". */
final class Marks {
    private static final int FARTHEST_LETTER = 12;

    private Marks() {}

    /** Whether a mark stands here. */
    static boolean isAt(Passage passage, int at) {
        char c = passage.view().charAt(at);
        return Characters.isMark(c)
                || Characters.isScriptMark(c)
                || isGreekQuestion(passage, at)
                || isArmenianColon(passage, at)
                || isWideStop(passage, at);
    }

    static int end(Passage passage, int from) {
        String view = passage.view();
        int to = from + 1;
        while (to < passage.end()) {
            char c = view.charAt(to);
            if (isRunning(c)) to++;
            else if (isSpacedDot(passage, to) || isSecondStroke(passage, to)) to += 2;
            else break;
        }
        return to;
    }

    private static boolean isRunning(char c) {
        return Characters.isMark(c) || Characters.isScriptMark(c) || Characters.isCombining(c);
    }

    /** The next dot of ". . .". */
    private static boolean isSpacedDot(Passage passage, int at) {
        String view = passage.view();
        if (at + 1 >= passage.end() || view.charAt(at - 1) != '.' || view.charAt(at + 1) != '.') return false;
        boolean single = at + 2 >= passage.end()
                || !(Character.isLetterOrDigit(view.charAt(at + 2)) || view.charAt(at + 2) == '.');
        return single && Characters.isWhite(view.charAt(at)) && !Characters.isLineEnd(view.charAt(at));
    }

    /** The next stroke of "། །". */
    private static boolean isSecondStroke(Passage passage, int at) {
        return at + 1 < passage.end()
                && Characters.isTibetanStroke(passage.view().charAt(at - 1))
                && Characters.isTibetanStroke(passage.view().charAt(at + 1))
                && Characters.isWhite(passage.view().charAt(at));
    }

    /** Closes or follows a Greek word: "«ναι»;", "το 2021;". */
    private static boolean isGreekQuestion(Passage passage, int at) {
        String view = passage.view();
        if (view.charAt(at) != ';') return false;
        int before = at;
        int limit = Math.max(passage.start(), at - FARTHEST_LETTER);
        while (before > limit && !Character.isLetter(view.charAt(before - 1))) before--;
        return isBeside(passage, before, Character.UnicodeScript.GREEK);
    }

    /** Typed in place of the Armenian full stop, which few keyboards have. */
    private static boolean isArmenianColon(Passage passage, int at) {
        return passage.view().charAt(at) == ':' && isBeside(passage, at, Character.UnicodeScript.ARMENIAN);
    }

    /** "．" is also the point of a decimal. */
    private static boolean isWideStop(Passage passage, int at) {
        if (passage.view().charAt(at) != '．') return false;
        return at + 1 >= passage.end() || !Character.isDigit(passage.view().charAt(at + 1));
    }

    private static boolean isBeside(Passage passage, int at, Character.UnicodeScript script) {
        return at > passage.start() && Character.UnicodeScript.of(passage.view().charAt(at - 1)) == script;
    }
}
