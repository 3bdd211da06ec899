package stet.infra.text.sentence;

import stet.infra.text.word.Lexicon;
import stet.infra.text.word.Next;
import stet.infra.text.word.Section;
import stet.infra.text.word.Word;

/** Units after a number are words written out as far as a sentence is concerned: "the 100 m. Roe won". */
final class Measures {
    private static final int MOST_UNITS = 3;

    private Measures() {}

    /** Whether a unit stands before the stop, alone or with others ("sq. ft."), and a number before that. */
    static boolean isCounted(Stop stop) {
        if (!isUnit(stop.before().core()) || Labels.isBeforeNumber(stop)) return false;
        Word word = stop.earlier();
        for (int units = 0; units < MOST_UNITS && isStoppedUnit(word); units++) word = stop.wordBefore(word);
        return word.endsOnDigit();
    }

    /** "5 ft. 6 in. tall" and "12 deg. C." go on, and so does "В 2021 г. Москва". */
    static Ruling judge(Stop stop) {
        Next next = stop.next();
        if (next.kind() == Next.Kind.DIGIT) return isMeasure(stop, next) ? Ruling.CONTINUES : Ruling.UNDECIDED;
        if (Abbreviations.isAbbreviated(stop, next)) return Ruling.CONTINUES;
        boolean opening = Openings.isPhrase(stop) || Openings.isDate(stop);
        return opening && !next.isStarter() ? Ruling.CONTINUES : Ruling.UNDECIDED;
    }

    private static boolean isMeasure(Stop stop, Next number) {
        Next unit = Next.after(stop.view(), number.end(), stop.passage().end());
        return isUnit(unit.word()) && stop.charAt(unit.end()) == '.';
    }

    private static boolean isStoppedUnit(Word word) {
        return word.core().endsWith(".")
                && isUnit(word.core().substring(0, word.core().length() - 1));
    }

    private static boolean isUnit(String word) {
        return Lexicon.has(Section.AFTER_NUMBER, word);
    }
}
