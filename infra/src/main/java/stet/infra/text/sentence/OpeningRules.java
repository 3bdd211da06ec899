package stet.infra.text.sentence;

import stet.infra.text.word.ListMarkers;
import stet.infra.text.word.Next;

/** Stops that end nothing because of where they stand. */
final class OpeningRules {
    private OpeningRules() {}

    /** "1." or "a." opens an item. */
    static Ruling marker(Stop stop) {
        if (stop.mark() != '.') return Ruling.UNDECIDED;
        boolean marker = ListMarkers.isOnlyMarker(stop.view(), stop.opening().start(), stop.from());
        return marker ? Ruling.CONTINUES : Ruling.UNDECIDED;
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
