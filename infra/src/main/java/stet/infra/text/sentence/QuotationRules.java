package stet.infra.text.sentence;

import java.util.Locale;
import stet.infra.text.word.Lexicon;
import stet.infra.text.word.Next;
import stet.infra.text.word.Section;

/** Words that end on a stop and are followed by who said them: "Will it?" President Biden asked. */
final class QuotationRules {
    private static final int MOST_WORDS = 6;

    private QuotationRules() {}

    static Ruling attribution(Stop stop) {
        if (!stop.closesQuotation()) return Ruling.UNDECIDED;
        Next next = stop.next();
        if (next.quoted() || next.bracketed()) return Ruling.UNDECIDED;
        if (next.kind() == Next.Kind.LOWER && !next.isBrand()) return Ruling.CONTINUES;
        if (next.kind() == Next.Kind.CASELESS && SpeechWithoutCase.follows(stop)) return Ruling.CONTINUES;
        boolean named = next.kind() == Next.Kind.UPPER
                && (isTitle(next) || next.word().equals("I") || !(next.isStarter() || next.isWeakStarter()));
        return named && isFollowedBySaying(stop) ? Ruling.CONTINUES : Ruling.UNDECIDED;
    }

    private static boolean isTitle(Next next) {
        return Lexicon.has(Section.TITLES, next.word());
    }

    /** Whether a name and a verb of saying follow, or just the verb and a name: "asked Mr. Keane", "he yelled". */
    static boolean isFollowedBySaying(Stop stop) {
        Next word = stop.next();
        for (int words = 0; words < MOST_WORDS; words++) {
            if (Lexicon.has(Section.SAYINGS, word.word().toLowerCase(Locale.ROOT))) return closes(stop, word);
            if ((word.kind() != Next.Kind.UPPER && words > 1) || word.kind() == Next.Kind.SEPARATOR) return false;
            int end = word.end();
            if (stop.charAt(end) == '.') end++;
            if (end == word.at()) return false;
            word = Next.after(stop.view(), end, stop.passage().end());
        }
        return false;
    }

    /** After a full stop only a saying that is over belongs to the quotation; "Putin said he …" reports something new. */
    private static boolean closes(Stop stop, Next saying) {
        Next after = Next.after(stop.view(), saying.end(), stop.passage().end());
        int mark = stop.charAt(after.at());
        boolean over = after.kind() == Next.Kind.NOTHING || ".,;".indexOf(mark) >= 0;
        if (stop.mark() == '.') return over && !opensQuotation(stop, after.at() + 1);
        return over || !Lexicon.has(Section.AFTER_SAYING, after.word());
    }

    /** "I asked, "What …": the saying belongs to what comes. */
    private static boolean opensQuotation(Stop stop, int at) {
        return Next.after(
                        stop.view(),
                        Math.min(at, stop.passage().end()),
                        stop.passage().end())
                .quoted();
    }
}
