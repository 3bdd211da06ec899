package stet.infra.text.sentence;

import java.util.Locale;
import stet.infra.text.word.Lexicon;
import stet.infra.text.word.Section;
import stet.infra.text.word.Word;

/** Titles stand before a name, so the stop after them never ends a sentence, unless the word is no title here. */
final class Titles {
    private Titles() {}

    /** "Dr. Roe", "el Dir. Roe", "l'avv. Roe", but "Wie geht es Dir. Hast du" and "in tumour DNA. However". */
    static Ruling judge(Stop stop) {
        if (!stop.next().opensSentence() || stop.next().initial()) return Ruling.CONTINUES;
        boolean word = Abbreviations.isAlsoWord(stop)
                && (!isIntroduced(stop) || stop.next().isStarter());
        return Ruling.endsIf(word || Abbreviations.isAcronym(stop));
    }

    /** Opens the sentence, or follows an article or what else stands before a title. */
    private static boolean isIntroduced(Stop stop) {
        Word earlier = stop.earlier();
        if (earlier.isEmpty()) return true;
        String word = earlier.core().toLowerCase(Locale.ROOT);
        return Lexicon.has(Section.BEFORE_TITLES, word) || word.endsWith(",") || word.endsWith(".");
    }
}
