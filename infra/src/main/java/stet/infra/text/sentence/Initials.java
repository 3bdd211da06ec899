package stet.infra.text.sentence;

import java.util.Locale;
import stet.infra.text.word.Characters;
import stet.infra.text.word.Lexicon;
import stet.infra.text.word.Section;
import stet.infra.text.word.Word;

/** One letter and a stop: a name cut short, unless the letter is a word. */
final class Initials {
    private Initials() {}

    static Ruling judge(Stop stop) {
        return Ruling.endsIf(stop.next().isStarter()
                || isPronounAtEnd(stop)
                || isLettered(stop)
                || stop.earlier().core().endsWith("°"));
    }

    /** "taller than I. He plays": a small word stands before the pronoun. */
    private static boolean isPronounAtEnd(Stop stop) {
        Word earlier = stop.earlier();
        return stop.before().core().equals("I")
                && !stop.next().initial()
                && !earlier.isEmpty()
                && Characters.isLower(earlier.core().codePointAt(0));
    }

    /** "They chose Plan B. Roe won.": the letter tells which one. */
    private static boolean isLettered(Stop stop) {
        return !stop.next().initial()
                && stop.next().opensSentence()
                && Lexicon.has(Section.LETTERED, stop.earlier().core().toLowerCase(Locale.ROOT));
    }
}
