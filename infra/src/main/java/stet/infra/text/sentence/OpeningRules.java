package stet.infra.text.sentence;

import stet.infra.text.word.Characters;
import stet.infra.text.word.Lexicon;
import stet.infra.text.word.ListMarkers;
import stet.infra.text.word.Next;
import stet.infra.text.word.RomanNumerals;
import stet.infra.text.word.Section;

/** Stops that end nothing because of where they stand. */
final class OpeningRules {
    private static final int LONGEST_MARKER = 12;

    private OpeningRules() {}

    /** "1." or "a." opens an item, "Q." and "A." a question and its answer, "II." a part or a king. */
    static Ruling marker(Stop stop) {
        if (stop.mark() != '.') return Ruling.UNDECIDED;
        int start = stop.opening().start();
        if (stop.from() - start > LONGEST_MARKER) return Ruling.UNDECIDED;
        boolean marker = ListMarkers.isOnlyMarker(stop.view(), start, stop.from())
                || isLetter(stop, start)
                || RomanNumerals.is(stop.view().substring(start, Math.max(start, stop.from())));
        return marker ? Ruling.CONTINUES : Ruling.UNDECIDED;
    }

    /** A capital at the head of a paragraph, or of a sentence in one that a letter like it opened. */
    private static boolean isLetter(Stop stop, int start) {
        if (stop.from() != start + 1 || !Characters.isUpper(stop.view().charAt(start))) return false;
        int first = stop.passage().start();
        return start == first
                || (stop.passage().end() > first + 1
                        && Characters.isUpper(stop.view().charAt(first))
                        && stop.view().charAt(first + 1) == '.'
                        && Lexicon.has(Section.QUESTION_LABELS, stop.before().core()));
    }

    /** No sentence begins with a comma. */
    static Ruling separator(Stop stop) {
        Next next = stop.next();
        boolean separator = next.kind() == Next.Kind.SEPARATOR && !next.quoted() && !next.bracketed();
        return separator ? Ruling.CONTINUES : Ruling.UNDECIDED;
    }

    /** A remark in brackets inside a sentence is part of it, however many stops it has. */
    static Ruling bracket(Stop stop) {
        int opened = stop.passage().brackets().openAt(stop.from());
        if (opened < 0 || opened < stop.opening().at()) return Ruling.UNDECIDED;
        boolean stillOpen = stop.passage().brackets().openAt(stop.after()) == opened;
        return !stillOpen && isFollowedBySentence(stop) ? Ruling.UNDECIDED : Ruling.CONTINUES;
    }

    private static boolean isFollowedBySentence(Stop stop) {
        boolean capital = stop.next().kind() == Next.Kind.UPPER;
        return stop.next().isStarter()
                || (capital && stop.mark() == '.' && stop.before().isWrittenOut());
    }
}
