package stet.infra.text.sentence;

import stet.infra.text.word.Characters;
import stet.infra.text.word.Lexicon;
import stet.infra.text.word.Next;
import stet.infra.text.word.Section;
import stet.infra.text.word.Word;

/** Full stops before a small letter: abbreviations mostly, else a writer who spared the capital. */
final class LowerCaseRules {
    private LowerCaseRules() {}

    static Ruling judge(Stop stop) {
        if (stop.next().kind() != Next.Kind.LOWER) return Ruling.UNDECIDED;
        Word before = stop.before();
        if (stop.closesQuotation() || Numbers.isBeforeSmallLetter(stop)) return Ruling.CONTINUES;
        if (!before.isOrdinary() && !Abbreviations.isAlsoWord(stop)) return Ruling.CONTINUES;
        Next next = stop.next();
        return Ruling.endsIf(
                before.isWrittenOut() || next.isBrand() || isSmallName(stop) || next.newLine() || stop.isInLowerCase());
    }

    /** "de Gaulle", "al-Assad". */
    private static boolean isSmallName(Stop stop) {
        Next next = stop.next();
        if (!Lexicon.has(Section.PARTICLES, next.word())) return false;
        int after = Characters.isDash(stop.charAt(next.end())) ? next.end() + 1 : next.end();
        return Next.after(stop.view(), after, stop.passage().end()).kind() == Next.Kind.UPPER;
    }
}
