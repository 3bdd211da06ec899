package stet.infra.text.sentence;

import stet.infra.text.word.Characters;
import stet.infra.text.word.Lexicon;
import stet.infra.text.word.Next;
import stet.infra.text.word.Section;

/** Question and exclamation marks. */
final class StrongMarks {
    private StrongMarks() {}

    static Ruling judge(Stop stop) {
        String marks = stop.marks();
        if (marks.chars().noneMatch(c -> "!?‽‼⁇⁈⁉".indexOf(c) >= 0)) return Ruling.UNDECIDED;
        Next next = stop.next();
        if (isAside(stop) || (next.glued() && isInsideWord(stop))) return Ruling.CONTINUES;
        return switch (next.kind()) {
            case UPPER -> Ruling.endsIf(!isName(stop));
            case CASELESS, SIGN, BULLET -> Ruling.ENDS;
            case LOWER -> Ruling.endsIf(next.isBrand() || isUnasked(stop));
            case DIGIT, DASH, NOTHING, OTHER -> Ruling.endsIf(!next.glued());
            case SEPARATOR -> Ruling.endsIf(next.quoted() || next.bracketed());
        };
    }

    /** A writer who spares capitals goes on; "Will it? he asked" does not. */
    private static boolean isUnasked(Stop stop) {
        return !stop.next().glued() && !isName(stop) && !QuotationRules.isFollowedBySaying(stop);
    }

    /** "example.org/?Q=1", "!Kung", "Y!J". */
    private static boolean isInsideWord(Stop stop) {
        boolean astray =
                GluedStops.isAstray(stop) && (stop.mark() != '!' || stop.next().isStarter());
        return !stop.hasClosers()
                && !astray
                && (stop.before().isEmpty()
                        || stop.before().isAddress()
                        || stop.before().isInitial());
    }

    /** "He won (!) again." */
    private static boolean isAside(Stop stop) {
        int before = stop.from() - 1;
        return before >= stop.sentence()
                && Characters.opensBracket(stop.view().charAt(before))
                && Characters.closesBracket(stop.charAt(stop.to()));
    }

    /** "Yahoo! Finance", "Jeopardy! host". */
    private static boolean isName(Stop stop) {
        return Lexicon.has(Section.SHOUTS, stop.before().core())
                && !stop.next().isStarter()
                && !stop.next().isWeakStarter();
    }
}
