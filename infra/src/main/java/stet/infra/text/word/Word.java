package stet.infra.text.word;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

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

    /** Articles and prepositions of French and Italian that lose their vowel before another. */
    private static final Set<String> ELIDED =
            Set.of("l", "d", "dell", "all", "dall", "nell", "sull", "un", "quell", "qu", "s", "n", "c");

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
        if (core.endsWith("str") && core.length() > SHORTEST_STREET) return Optional.of(Section.NUMBERED);
        Optional<Section> whole = Lexicon.abbreviation(core);
        return whole.isPresent() ? whole : tied().flatMap(Lexicon::abbreviation);
    }

    /** Whether a section has it, as written, in small letters or tied to an article. */
    public boolean isListed(Section section) {
        return Lexicon.hasInAnyCase(section, core)
                || tied().filter(word -> Lexicon.hasInAnyCase(section, word)).isPresent()
                || (section == Section.NUMBERED && core.endsWith("str") && core.length() > SHORTEST_STREET);
    }

    /** What a hyphen ties to another word if it has a capital, or an apostrophe to an article: "l'avv", "dell’art". */
    private Optional<String> tied() {
        int tie = Math.max(core.lastIndexOf('-'), Math.max(core.lastIndexOf('\''), core.lastIndexOf('’')));
        if (tie < 0 || tie + 1 >= core.length()) return Optional.empty();
        boolean article = core.charAt(tie) != '-'
                && ELIDED.contains(core.substring(0, tie).toLowerCase(Locale.ROOT));
        boolean capital = Characters.isUpper(core.codePointAt(tie + 1));
        if (!article && !capital) return Optional.empty();
        String word = core.substring(tie + 1);
        return Optional.of(article && word.equalsIgnoreCase("on") ? "'on" : word);
    }

    public boolean mayBeShortened() {
        return isInitial() || isDotted() || abbreviation().isPresent();
    }

    /** One letter of an alphabet: "J", "г", "د". */
    public boolean isInitial() {
        if (core.isEmpty() || core.length() != Character.charCount(core.codePointAt(0))) return false;
        int c = core.codePointAt(0);
        return Character.isLetter(c) && !Characters.isIdeographic(c) && !Characters.isHangul(c);
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

    public boolean startsWithDigit() {
        return !core.isEmpty() && Character.isDigit(core.charAt(0));
    }

    public boolean endsOnDigit() {
        return !core.isEmpty() && Character.isDigit(core.charAt(core.length() - 1));
    }

    /** In full capitals, and more than one of them. */
    public boolean isShouted() {
        return isShouted(core);
    }

    public static boolean isShouted(String word) {
        return word.length() > 1 && word.chars().allMatch(Characters::isUpper);
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
