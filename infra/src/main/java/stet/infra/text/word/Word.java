package stet.infra.text.word;

import java.util.Optional;

/**
 * The word before a stop.
 *
 * @param start where the run of ink begins that it is part of
 * @param ink the whole run, with brackets and quotation marks
 * @param core the word itself, without what opens before it
 */
public record Word(int start, String ink, String core) {
    /** Longer runs are addresses; reading more of them would cost time and change nothing. */
    private static final int LONGEST = 100;

    private static final int SHORTEST_WORD = 4;
    private static final int SHORTEST_NAME = 6;

    /** German writes streets in one word: "Hauptstr. 5". */
    private static final int SHORTEST_STREET = 5;

    public static Word before(String text, int from, int end) {
        int to = end;
        while (to > from && Characters.isInkless(text.charAt(to - 1))) to--;
        int start = to;
        int limit = Math.max(from, to - LONGEST);
        while (start > limit && !Characters.isWhite(text.charAt(start - 1))) start--;
        return new Word(start, text.substring(start, to), text.substring(core(text, start, to), to));
    }

    private static int core(String text, int start, int to) {
        int core = to;
        while (core > start && Characters.isQuote(text.charAt(core - 1))) core--;
        while (core > start && !separates(text, core - 1, to)) core--;
        while (core < to && Characters.isQuote(text.charAt(core))) core++;
        return core;
    }

    /** Chinese and Japanese run words together, so a Latin one begins where its script does. */
    private static boolean separates(String text, int at, int to) {
        char c = text.charAt(at);
        if (Characters.isIdeographic(c)) return !Characters.isIdeographic(text.charAt(to - 1));
        return Characters.opensBracket(c)
                || Characters.opensQuote(c)
                || Characters.isScriptMark(c)
                || "“«»\"/—–|>、，：".indexOf(c) >= 0;
    }

    public boolean isEmpty() {
        return core.isEmpty();
    }

    /** Under which heading the word lists have it as an abbreviation, alone or tied to another ("D-Calif", "l'Ing"). */
    public Optional<Section> abbreviation() {
        Optional<Section> whole = Lexicon.abbreviation(core);
        int tie = Math.max(core.lastIndexOf('-'), Math.max(core.lastIndexOf('\''), core.lastIndexOf('’')));
        boolean tied = tie >= 0 && tie + 1 < core.length() && Characters.isUpper(core.codePointAt(tie + 1));
        if (core.endsWith("str") && core.length() > SHORTEST_STREET) return Optional.of(Section.NUMBERED);
        return whole.isPresent() || !tied ? whole : Lexicon.abbreviation(core.substring(tie + 1));
    }

    public boolean mayBeShortened() {
        return isInitial() || isDotted() || abbreviation().isPresent();
    }

    /** One letter of an alphabet: "J", "г", "د". */
    public boolean isInitial() {
        if (core.isEmpty() || core.length() != Character.charCount(core.codePointAt(0))) return false;
        int c = core.codePointAt(0);
        return Character.isLetter(c) && !Characters.isIdeographic(c) && !isHangul(c);
    }

    private static boolean isHangul(int c) {
        return Character.UnicodeScript.of(c) == Character.UnicodeScript.HANGUL;
    }

    /** Short parts with stops between them: "U.S", "a.m", "Ph.D", "т.е". */
    public boolean isDotted() {
        if (core.indexOf('.') < 0) return false;
        int part = 0;
        for (int at = 0; at < core.length(); at++) {
            char c = core.charAt(at);
            if (c == '.') part = 0;
            else if (!Character.isLetter(c) || ++part > 2) return false;
        }
        return true;
    }

    public boolean isNumber() {
        return !core.isEmpty()
                && Character.isDigit(core.charAt(core.length() - 1))
                && core.chars().allMatch(c -> Character.isDigit(c) || c == ',' || c == '.');
    }

    public boolean hasDigit() {
        return core.chars().anyMatch(Character::isDigit);
    }

    /** A word written out, so that a stop after it is no sign of abbreviation. */
    public boolean isOrdinary() {
        if (core.length() < 2 || mayBeShortened()) return false;
        int last = core.codePointBefore(core.length());
        return Character.isLetterOrDigit(last) || "%)'’”\"°€$".indexOf(last) >= 0;
    }

    /** Long enough to be no abbreviation that the lists miss; capitalised ones are more often shortened. */
    public boolean isWrittenOut() {
        boolean capitalised = !isNumber() && !core.isEmpty() && !Characters.isLower(core.codePointAt(0));
        return isOrdinary()
                && core.length() >= (capitalised ? SHORTEST_NAME : SHORTEST_WORD)
                && core.chars().allMatch(c -> Character.isLetterOrDigit(c) || "-'’".indexOf(c) >= 0);
    }

    /** A web or mail address or a path, whose dots and question marks end nothing. */
    public boolean isAddress() {
        return ink.contains("://") || ink.contains("www.") || ink.indexOf('@') > 0;
    }
}
