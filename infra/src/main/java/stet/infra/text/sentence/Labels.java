package stet.infra.text.sentence;

import java.util.Locale;
import stet.infra.text.word.Characters;
import stet.infra.text.word.Lexicon;
import stet.infra.text.word.Next;
import stet.infra.text.word.Section;
import stet.infra.text.word.Word;

/** Shortened words that want a number after them: "No. 4", "kl. 17.30", "l’art. 18". */
final class Labels {
    private Labels() {}

    static boolean isBeforeNumber(Stop stop) {
        Next next = stop.next();
        if (next.glued() || !isCount(stop, next)) return false;
        return stop.before().isListed(Section.NUMBERED) && !isPlainWord(stop);
    }

    /** No number follows. */
    static Ruling judge(Stop stop) {
        Next next = stop.next();
        boolean word = Abbreviations.isAlsoWord(stop);
        if (!word && (next.bracketed() || next.kind() == Next.Kind.DASH)) return Ruling.CONTINUES;
        if (next.bracketed() && isCount(stop, next)) return Ruling.CONTINUES;
        if (isAfterTitle(stop) && !next.isStarter()) return Ruling.CONTINUES;
        return Ruling.endsIf(Lexicon.abbreviation(next.word())
                .filter(Section.NUMBERED::equals)
                .isEmpty());
    }

    private static boolean isCount(Stop stop, Next next) {
        return next.kind() == Next.Kind.DIGIT || isLetter(next.word()) || "#§№".indexOf(stop.charAt(next.at())) >= 0;
    }

    /** What is counted by letters or Roman numerals: "Fig. B", "Vol. IV". */
    private static boolean isLetter(String word) {
        return !word.isEmpty()
                && !word.equals("I")
                && !word.equals("A")
                && word.chars().allMatch(c -> "IVXLCBDEFGH".indexOf(c) >= 0);
    }

    /** "He said no. 12 others agreed.", "She made art. 18 people came." */
    private static boolean isPlainWord(Stop stop) {
        if (!Abbreviations.isAlsoWord(stop)) return false;
        String earlier = stop.earlier().core().toLowerCase(Locale.ROOT);
        if (stop.before().core().equals("no")) return isAnswer(earlier);
        return !isLeaning(earlier) && isFollowedByNoun(stop);
    }

    private static boolean isAnswer(String earlier) {
        return Lexicon.has(Section.SAYINGS, earlier) || Lexicon.has(Section.BEFORE_NO, earlier);
    }

    private static boolean isFollowedByNoun(Stop stop) {
        int end = stop.next().end();
        while (Character.isDigit(stop.charAt(end))
                || (".,:-–".indexOf(stop.charAt(end)) >= 0 && Character.isDigit(stop.charAt(end + 1)))) end++;
        if (!Characters.isWhite(stop.charAt(end)) || end >= stop.passage().end()) return false;
        Next after = Next.after(stop.view(), end, stop.passage().end());
        return after.kind() == Next.Kind.LOWER && !isLeaning(after.word());
    }

    private static boolean isLeaning(String word) {
        return word.isEmpty()
                || Lexicon.has(Section.LEANING, word)
                || Lexicon.has(Section.OPEN_ENDED, word)
                || Lexicon.has(Section.BEFORE_ORDINALS, word)
                || Lexicon.has(Section.BEFORE_TITLES, word);
    }

    /** "Asst. Sec. Lamb": a rank, where "Sec." alone is a section. */
    private static boolean isAfterTitle(Stop stop) {
        Word earlier = stop.earlier();
        return earlier.core().endsWith(".")
                && Lexicon.abbreviation(
                                earlier.core().substring(0, earlier.core().length() - 1))
                        .filter(Section.TITLES::equals)
                        .isPresent();
    }
}
