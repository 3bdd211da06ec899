package stet.infra.text.sentence;

import stet.infra.text.word.Characters;
import stet.infra.text.word.Lexicon;
import stet.infra.text.word.Next;
import stet.infra.text.word.RomanNumerals;
import stet.infra.text.word.Section;
import stet.infra.text.word.Word;

/** Full stops after a number: an end, or the mark of an ordinal as in German "am 3. Mai" and "im XIX. Jahrhundert". */
final class Numbers {
    private static final int MOST_DIGITS = 3;
    private static final int DIGITS_OF_A_YEAR = 4;
    private static final int LONGEST_CHAPTER = 20;

    private Numbers() {}

    static Ruling judge(Stop stop) {
        String number = lastNumber(stop.before());
        boolean roman = RomanNumerals.is(number);
        if (!roman && (number.isEmpty() || number.length() > MOST_DIGITS)) return Ruling.UNDECIDED;
        if (isChapter(stop) || isPartOfDate(stop, number)) return Ruling.CONTINUES;
        Next next = stop.next();
        if (Lexicon.has(Section.AFTER_ORDINALS, next.word())) return Ruling.CONTINUES;
        return isOrdinal(stop) && !next.isStarter() ? Ruling.CONTINUES : Ruling.UNDECIDED;
    }

    /** Before a small letter: "Ludwig XVIII. starb", "3. svibnja", "1950. godine u Zagrebu", "od 1941. do 1945. bilo". */
    static boolean isBeforeSmallLetter(Stop stop) {
        String number = lastNumber(stop.before());
        if (RomanNumerals.is(number)) return true;
        if (number.length() != DIGITS_OF_A_YEAR) return false;
        Next next = stop.next();
        if (Lexicon.has(Section.AFTER_YEARS, next.word())) return true;
        Next after = Next.after(stop.view(), next.end(), stop.passage().end());
        return after.kind() == Next.Kind.DIGIT
                && stop.charAt(after.end()) == '.'
                && next.word().length() < MOST_DIGITS;
    }

    /** The number itself, in "1.–3." and "(3" too; nothing if the word is none. */
    private static String lastNumber(Word word) {
        String core = word.core();
        int start = core.length();
        while (start > 0 && Character.isLetterOrDigit(core.charAt(start - 1))) start--;
        String last = core.substring(start);
        boolean digits = !last.isEmpty() && last.chars().allMatch(Character::isDigit);
        boolean whole = start == 0 || Characters.isDash(core.charAt(start - 1));
        return whole && (digits || RomanNumerals.is(last)) ? last : "";
    }

    private static boolean isOrdinal(Stop stop) {
        Word earlier = stop.earlier();
        if (!Lexicon.hasInAnyCase(Section.BEFORE_ORDINALS, earlier.core())) return false;
        return !earlier.core().equals("am") || !stop.wordBefore(earlier).core().equals("I");
    }

    /** "3. 5. 2021", "5. XII. 1950": a number with its stop on both sides, or a year behind two of them. */
    private static boolean isPartOfDate(Stop stop, String number) {
        Next next = stop.next();
        boolean follows = next.kind() == Next.Kind.DIGIT || RomanNumerals.is(next.word());
        if (!follows) return false;
        boolean stopped = stop.charAt(next.end()) == '.';
        if (stopped && !RomanNumerals.is(number)) return true;
        String earlier = stop.earlier().core();
        boolean dated = earlier.endsWith(".")
                && earlier.length() <= MOST_DIGITS
                && stop.earlier().startsWithDigit();
        return dated && next.word().length() == DIGITS_OF_A_YEAR;
    }

    /** "Chapter 3. The End of the War", "Part II. Analysis" */
    private static boolean isChapter(Stop stop) {
        if (stop.from() - stop.sentence() > LONGEST_CHAPTER) return false;
        String opening =
                stop.view().substring(stop.sentence(), stop.before().start()).strip();
        return Lexicon.hasInAnyCase(Section.CHAPTERS, opening);
    }
}
