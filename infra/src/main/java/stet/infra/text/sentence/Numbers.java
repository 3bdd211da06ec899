package stet.infra.text.sentence;

import stet.infra.text.word.Lexicon;
import stet.infra.text.word.Next;
import stet.infra.text.word.Section;
import stet.infra.text.word.Word;

/** Full stops after a number: an end, or the mark of an ordinal as in German "am 3. Mai". */
public final class Numbers {
    private static final int MOST_DIGITS = 3;
    private static final int LONGEST_CHAPTER = 20;

    private Numbers() {}

    static Ruling judge(Stop stop) {
        Word before = stop.before();
        if (!before.isNumber() || before.core().length() > MOST_DIGITS) return Ruling.UNDECIDED;
        if (isChapter(stop)) return Ruling.CONTINUES;
        Next next = stop.next();
        if (Lexicon.has(Section.AFTER_ORDINALS, next.word())) return Ruling.CONTINUES;
        if (next.kind() == Next.Kind.DIGIT && stop.charAt(next.end()) == '.') return Ruling.CONTINUES;
        boolean ordinal = Lexicon.has(Section.BEFORE_ORDINALS, stop.earlier().core());
        return ordinal && !next.isStarter() ? Ruling.CONTINUES : Ruling.UNDECIDED;
    }

    /** "Chapter 3. The End of the War" */
    private static boolean isChapter(Stop stop) {
        if (stop.from() - stop.sentence() > LONGEST_CHAPTER) return false;
        String opening =
                stop.view().substring(stop.sentence(), stop.before().start()).strip();
        return Lexicon.hasInAnyCase(Section.CHAPTERS, opening);
    }
}
