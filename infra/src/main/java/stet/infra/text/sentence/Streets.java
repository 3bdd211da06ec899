package stet.infra.text.sentence;

import stet.infra.text.word.Characters;
import stet.infra.text.word.Lexicon;
import stet.infra.text.word.Next;
import stet.infra.text.word.Section;
import stet.infra.text.word.Word;

/** "10 Downing St. Tickets cost", but "in St. Louis", "Mount St. Helens" and "1600 Roe Ave. NW". */
final class Streets {
    private Streets() {}

    static Ruling judge(Stop stop) {
        Word name = stop.earlier();
        boolean named = !name.isEmpty() && Characters.isUpper(name.core().codePointAt(0));
        boolean numbered = name.hasDigit() || (named && stop.wordBefore(name).hasDigit());
        if (numbered && goesOn(stop)) return Ruling.CONTINUES;
        return numbered ? Ruling.UNDECIDED : Abbreviations.either(stop);
    }

    /** A compass point, a flat or a floor belongs to the address; "South Korea won" and "South of it" do not. */
    private static boolean goesOn(Stop stop) {
        Next next = stop.next();
        if (!Lexicon.has(Section.AFTER_STREETS, next.word())) return false;
        Next after = Next.after(stop.view(), next.end(), stop.passage().end());
        if (Word.isShouted(next.word()) || next.initial()) return !next.initial() || !isName(stop, next);
        return after.kind() != Next.Kind.UPPER
                && !after.word().equals("of")
                && !after.word().equals("and");
    }

    /** "at 5 Poe St. N. Roe lives there", but "5 Poe St. N. is closed". */
    private static boolean isName(Stop stop, Next initial) {
        Next after = Next.after(stop.view(), initial.end() + 1, stop.passage().end());
        return after.kind() == Next.Kind.UPPER && !after.isStarter() && !after.glued();
    }
}
