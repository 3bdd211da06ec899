package stet.infra.text.sentence;

import stet.infra.text.word.Characters;
import stet.infra.text.word.Next;

/** Three dots and more: words left out, a pause, or an end. */
final class EllipsisRules {
    private static final int WITH_FULL_STOP = 4;
    private static final int MOST_OPENERS = 10;

    private EllipsisRules() {}

    static Ruling judge(Stop stop) {
        if (!isEllipsis(stop.marks())) return Ruling.UNDECIDED;
        if (stop.before().isEmpty() && isFirst(stop)) return Ruling.CONTINUES;
        Next next = stop.next();
        if (next.kind() == Next.Kind.LOWER || next.kind() == Next.Kind.DIGIT) return Ruling.endsIf(next.isBrand());
        if (isOmission(stop)) return Ruling.endsIf(next.isStarter());
        if (next.kind() == Next.Kind.UPPER) return Ruling.endsIf(!isStutter(stop));
        return Ruling.endsIf(next.opensSentence() && !next.glued());
    }

    /** Stands between two words like a word: what is quoted goes on after it. */
    private static boolean isOmission(Stop stop) {
        boolean detached =
                stop.from() > stop.sentence() && Characters.isWhite(stop.view().charAt(stop.from() - 1));
        return detached && dots(stop.marks()) < WITH_FULL_STOP && !stop.hasClosers();
    }

    private static boolean isEllipsis(String marks) {
        return marks.indexOf('?') < 0 && marks.indexOf('!') < 0 && (marks.indexOf('…') >= 0 || dots(marks) > 2);
    }

    private static long dots(String marks) {
        return marks.chars().mapToLong(c -> c == '.' ? 1 : c == '…' ? 3 : 0).sum();
    }

    /** Nothing but openers stand before it in the sentence. */
    private static boolean isFirst(Stop stop) {
        if (stop.from() - stop.sentence() > MOST_OPENERS) return false;
        for (int at = stop.sentence(); at < stop.from(); at++) {
            if (Character.isLetterOrDigit(stop.view().charAt(at))) return false;
        }
        return true;
    }

    /** "I... I forgot." */
    private static boolean isStutter(Stop stop) {
        return stop.before().core().equals(stop.next().word());
    }
}
