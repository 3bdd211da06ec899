package stet.infra.text.sentence;

import java.util.Optional;
import stet.infra.text.word.Characters;
import stet.infra.text.word.Lexicon;
import stet.infra.text.word.Next;
import stet.infra.text.word.Section;
import stet.infra.text.word.Word;

/** Full stops that may belong to the word before them. */
final class Abbreviations {
    private static final int SHORT_OPENING = 4;
    private static final int LONGEST_OPENING = 40;
    private static final int LONGEST_ZONE = 4;

    private Abbreviations() {}

    static Ruling judge(Stop stop) {
        Word before = stop.before();
        if (before.isEmpty()) return Ruling.UNDECIDED;
        Optional<Section> section = Lexicon.abbreviation(stop.earlier().core() + " " + before.core())
                .or(before::abbreviation);
        if (section.isPresent()) return judge(stop, section.get());
        if (before.isInitial()) return initial(stop);
        return before.isDotted() ? either(stop) : Ruling.UNDECIDED;
    }

    private static Ruling judge(Stop stop, Section section) {
        return switch (section) {
            case TITLES, INSIDE -> Ruling.CONTINUES;
            case ENDS -> Ruling.ENDS;
            case NUMBERED -> numbered(stop);
            case AFTER_NUMBER -> afterNumber(stop);
            case STREETS -> street(stop);
            case CLOCK -> clock(stop);
            default -> either(stop);
        };
    }

    /** No white space follows: "J.K.Rowling", "Mr.Smith", but "in the U.S.The". */
    static Ruling glued(Stop stop) {
        Section section = stop.before().abbreviation().orElse(Section.EITHER);
        boolean stays = stop.before().isInitial() || section == Section.TITLES || section == Section.INSIDE;
        return Ruling.endsIf(!stays && (opensSentence(stop.next()) || section == Section.ENDS));
    }

    /** "at 6 p.m. The", but "at 6 p.m. Eastern" and "At 5 a.m. Mr. Smith went". */
    private static Ruling clock(Stop stop) {
        Next next = stop.next();
        boolean zone = Lexicon.has(Section.AFTER_CLOCK, next.word()) || isZone(next.word());
        return Ruling.endsIf(next.opensSentence() && !zone && !isOpeningPhrase(stop));
    }

    private static boolean isZone(String word) {
        return word.length() <= LONGEST_ZONE
                && word.length() > 1
                && word.chars().allMatch(c -> c >= 'A' && c <= 'Z');
    }

    /** Few words that begin with a preposition are no sentence yet. */
    private static boolean isOpeningPhrase(Stop stop) {
        if (stop.from() - stop.sentence() > LONGEST_OPENING) return false;
        String opening = stop.view().substring(stop.sentence(), stop.from()).strip();
        long gaps = opening.chars().filter(Characters::isWhite).count();
        return gaps < SHORT_OPENING
                && Lexicon.has(Section.OPENING_PREPOSITIONS, stop.opening().word());
    }

    private static Ruling numbered(Stop stop) {
        Next next = stop.next();
        if (next.bracketed() || next.kind() == Next.Kind.DASH || isCount(stop, next)) return Ruling.CONTINUES;
        if (isAfterTitle(stop) && !next.isStarter()) return Ruling.CONTINUES;
        return Ruling.endsIf(Lexicon.abbreviation(next.word())
                .filter(Section.NUMBERED::equals)
                .isEmpty());
    }

    private static boolean isCount(Stop stop, Next next) {
        return next.kind() == Next.Kind.DIGIT || isLabel(next.word()) || "#§".indexOf(stop.charAt(next.at())) >= 0;
    }

    /** "Asst. Sec. Lamb": a rank, where "Sec." alone is a section. */
    private static boolean isAfterTitle(Stop stop) {
        String earlier = stop.earlier().core();
        return earlier.endsWith(".")
                && Lexicon.abbreviation(earlier.substring(0, earlier.length() - 1))
                        .filter(Section.TITLES::equals)
                        .isPresent();
    }

    /** What is counted by letters or Roman numerals: "Fig. B", "Vol. IV". */
    private static boolean isLabel(String word) {
        return !word.isEmpty()
                && !word.equals("I")
                && !word.equals("A")
                && word.chars().allMatch(c -> "IVXLCBDEFGH".indexOf(c) >= 0);
    }

    /** "5 ft. Tall trees": a unit ends a sentence if a capital follows; without a number the same letters mean something else. */
    private static Ruling afterNumber(Stop stop) {
        String earlier = stop.earlier().core();
        boolean counted = stop.earlier().hasDigit() || (!earlier.isEmpty() && isLabel(earlier));
        return counted ? Ruling.UNDECIDED : either(stop);
    }

    /** "10 Downing St. Tickets cost", but "in St. Louis" and "Mount St. Helens". */
    private static Ruling street(Stop stop) {
        Word name = stop.earlier();
        boolean named = !name.isEmpty() && Characters.isUpper(name.core().codePointAt(0));
        boolean numbered = name.hasDigit() || (named && stop.wordBefore(name).hasDigit());
        return numbered ? Ruling.UNDECIDED : either(stop);
    }

    private static Ruling initial(Stop stop) {
        return Ruling.endsIf(stop.next().isStarter()
                || isPronounAtEnd(stop)
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

    private static Ruling either(Stop stop) {
        return Ruling.endsIf(!isOpeningPhrase(stop) && opensSentence(stop.next()));
    }

    private static boolean opensSentence(Next next) {
        return next.isStarter() || next.isWeakStarter();
    }
}
