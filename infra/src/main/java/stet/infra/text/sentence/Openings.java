package stet.infra.text.sentence;

import stet.infra.text.word.Characters;
import stet.infra.text.word.Lexicon;
import stet.infra.text.word.Next;
import stet.infra.text.word.Section;

/** First words that are no sentence yet, so that a stop among them ends nothing: "At 5 a.m. Mr. Smith went". */
final class Openings {
    private static final int SHORT = 4;
    private static final int LONGEST = 40;

    private Openings() {}

    /** Whether all before the stop is a few words that begin with a preposition. */
    static boolean isPhrase(Stop stop) {
        if (stop.from() - stop.sentence() > LONGEST) return false;
        String opening = stop.view().substring(stop.sentence(), stop.from()).strip();
        long gaps = opening.chars().filter(Characters::isWhite).count();
        return gaps < SHORT
                && Lexicon.has(Section.OPENING_PREPOSITIONS, stop.opening().word());
    }

    /** "5 мая 2021 г. Роев ушёл": nothing but when. */
    static boolean isDate(Stop stop) {
        if (stop.from() - stop.sentence() > LONGEST) return false;
        Next word = stop.opening();
        boolean dated = false;
        while (word.at() < stop.from() && word.end() > word.at()) {
            dated |= word.kind() == Next.Kind.DIGIT;
            if (word.kind() != Next.Kind.DIGIT && !Lexicon.hasInAnyCase(Section.DATES, word.word())) return false;
            word = Next.after(stop.view(), word.end(), stop.passage().end());
        }
        return dated;
    }
}
