package stet.infra.text.sentence;

import java.util.Optional;
import stet.infra.text.word.Lexicon;
import stet.infra.text.word.Next;
import stet.infra.text.word.Section;
import stet.infra.text.word.Word;

/** Full stops that may belong to the word before them. */
final class Abbreviations {
    private static final int LONGEST_ZONE = 4;

    private Abbreviations() {}

    static Ruling judge(Stop stop) {
        Word before = stop.before();
        if (before.isEmpty()) return Ruling.UNDECIDED;
        if (Measures.isCounted(stop)) return Measures.judge(stop);
        if (Labels.isBeforeNumber(stop)) return Ruling.CONTINUES;
        Optional<Section> section = Lexicon.abbreviation(stop.earlier().core() + " " + before.core())
                .or(before::abbreviation);
        if (section.isPresent()) return judge(stop, section.get());
        if (before.isInitial()) return Initials.judge(stop);
        return before.isDotted() ? either(stop) : Ruling.UNDECIDED;
    }

    private static Ruling judge(Stop stop, Section section) {
        return switch (section) {
            case TITLES -> Titles.judge(stop);
            case INSIDE -> inside(stop);
            case ADJECTIVES -> stop.earlier().core().endsWith(".") ? Ruling.CONTINUES : inside(stop);
            case ENDS -> Ruling.ENDS;
            case NUMBERED -> stop.before().isInitial() ? Initials.judge(stop) : Labels.judge(stop);
            case AFTER_NUMBER -> stop.before().isInitial() ? Initials.judge(stop) : Ruling.UNDECIDED;
            case STREETS -> Streets.judge(stop);
            case CLOCK -> clock(stop);
            default -> isPlainWord(stop) ? Ruling.UNDECIDED : either(stop);
        };
    }

    /** No white space follows: "J.K.Rowling", "Mr.Smith", but "in the U.S.The". */
    static Ruling glued(Stop stop) {
        Section section = stop.before().abbreviation().orElse(Section.EITHER);
        boolean stays = stop.before().isInitial() || section == Section.TITLES || section == Section.INSIDE;
        return Ruling.endsIf(!stays && (opensSentence(stop.next()) || section == Section.ENDS));
    }

    /** "est. 1990" and "trans. by Roe", but "Il est. Paris dort." and "She is trans. The court ruled". */
    private static Ruling inside(Stop stop) {
        Next next = stop.next();
        boolean word = isAlsoWord(stop) || isAcronym(stop);
        if (!word) return Ruling.CONTINUES;
        return Ruling.endsIf(next.opensSentence() && !next.initial() && !isAbbreviated(stop, next));
    }

    /** "at 6 p.m. The", but "at 6 p.m. Eastern" and "At 5 a.m. Mr. Smith went". */
    private static Ruling clock(Stop stop) {
        Next next = stop.next();
        boolean zone = Lexicon.has(Section.AFTER_CLOCK, next.word()) || isZone(next.word());
        return Ruling.endsIf(next.opensSentence() && !zone && !Openings.isPhrase(stop));
    }

    private static boolean isZone(String word) {
        return word.length() <= LONGEST_ZONE
                && word.length() > 1
                && word.chars().allMatch(c -> c >= 'A' && c <= 'Z');
    }

    /** "the Fed. Markets rose", "told the FT. Roe said", but "Portland, Ore. Mayor Roe" and "85 Fed. Reg. 123". */
    private static boolean isPlainWord(Stop stop) {
        if (!isAlsoWord(stop) && !isAcronym(stop)) return false;
        String earlier = stop.earlier().core();
        return !earlier.endsWith(",") && !stop.earlier().endsOnDigit() && !isAbbreviated(stop, stop.next());
    }

    static boolean isAlsoWord(Stop stop) {
        return Lexicon.has(Section.ALSO_WORDS, stop.before().core());
    }

    /** In capitals where the lists have it in small letters and the words around it are not in capitals: "the FT", "IS". */
    static boolean isAcronym(Stop stop) {
        Word before = stop.before();
        return before.isShouted()
                && !Lexicon.isListed(before.core())
                && !Word.isShouted(stop.next().word())
                && !stop.earlier().isShouted();
    }

    /** Whether what follows is shortened too, and no title, which opens sentences. */
    static boolean isAbbreviated(Stop stop, Next next) {
        return stop.charAt(next.end()) == '.'
                && Lexicon.abbreviation(next.word())
                        .filter(section -> section != Section.TITLES)
                        .isPresent();
    }

    static Ruling either(Stop stop) {
        return Ruling.endsIf(!Openings.isPhrase(stop) && opensSentence(stop.next()));
    }

    private static boolean opensSentence(Next next) {
        return next.isStarter() || next.isWeakStarter();
    }
}
