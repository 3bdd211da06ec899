package stet.infra.text.sentence;

import stet.infra.text.word.Characters;
import stet.infra.text.word.Next;

/** Stops of scripts that use theirs for nothing else (。 । ؟ ։ ། ።), and dots in those that have none. */
final class ScriptMarks {
    private ScriptMarks() {}

    static Ruling judge(Stop stop) {
        if (Characters.isMark(stop.mark())) return isThaiDot(stop) ? Ruling.CONTINUES : Ruling.UNDECIDED;
        return Ruling.endsIf(stop.mark() != ':' || !stop.next().glued());
    }

    /** "10.00 น. ที่ กทม. ดร. โร": a Thai dot abbreviates. */
    private static boolean isThaiDot(Stop stop) {
        if (stop.mark() != '.' || stop.before().isEmpty()) return false;
        boolean before = Characters.isThai(
                stop.before().core().codePointBefore(stop.before().core().length()));
        return before
                && (stop.next().kind() == Next.Kind.DIGIT
                        || Characters.isThai(stop.charAt(stop.next().at())));
    }
}
