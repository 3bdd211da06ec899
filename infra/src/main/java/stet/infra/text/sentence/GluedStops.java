package stet.infra.text.sentence;

import java.util.Locale;
import stet.infra.text.word.Characters;
import stet.infra.text.word.Lexicon;
import stet.infra.text.word.Next;
import stet.infra.text.word.Section;
import stet.infra.text.word.Word;

/** Full stops without white space after them: "said.Putin" ends a sentence, "Node.JS" and "U.S.A" do not. */
final class GluedStops {
    private static final int SHORTEST_WORD = 3;

    private GluedStops() {}

    static Ruling judge(Stop stop) {
        if (!stop.next().glued()) return Ruling.UNDECIDED;
        Word before = stop.before();
        if (before.isEmpty() || before.isAddress()) {
            boolean closed = stop.hasClosers() && stop.next().kind() == Next.Kind.UPPER;
            return Ruling.endsIf(closed || isAstray(stop));
        }
        return switch (stop.next().kind()) {
            case UPPER -> upper(stop);
            case DIGIT -> digit(stop);
            case CASELESS -> Ruling.endsIf(isWord(before));
            case DASH -> Ruling.endsIf(stop.charAt(stop.next().at()) == '—' && !before.mayBeShortened());
            case SIGN -> Ruling.endsIf(stop.hasClosers());
            case BULLET -> Ruling.ENDS;
            case NOTHING, LOWER, SEPARATOR, OTHER -> Ruling.CONTINUES;
        };
    }

    /** "She stayed .They ate .Nobody spoke.": the space stands on the wrong side of the stop, unlike in ".NET". */
    static boolean isAstray(Stop stop) {
        int space = stop.from() - 1;
        if (space <= stop.sentence() || !Characters.isWhite(stop.view().charAt(space))) return false;
        Word word = stop.earlier();
        if (word.isEmpty()
                || !Character.isLetterOrDigit(
                        word.core().codePointBefore(word.core().length()))) return false;
        Next next = stop.next();
        if (next.kind() == Next.Kind.CASELESS) return !Character.isDigit(stop.charAt(next.at()));
        return next.kind() == Next.Kind.UPPER
                && next.word().length() > 1
                && !Word.isShouted(next.word())
                && !isSuffix(next.word());
    }

    private static Ruling upper(Stop stop) {
        if (stop.before().mayBeShortened()) return Abbreviations.glued(stop);
        if (stop.hasClosers() || stop.next().quoted() || stop.next().bracketed()) return Ruling.ENDS;
        String word = stop.next().word();
        if (isSuffix(word) || isCode(stop)) return Ruling.CONTINUES;
        boolean letter = word.codePointCount(0, word.length()) == 1;
        if (letter) return Ruling.endsIf(isPronounOrArticle(stop) || isInitials(stop));
        boolean shouted = word.equals(word.toUpperCase(Locale.ROOT));
        boolean shouting = stop.before().core().equals(stop.before().core().toUpperCase(Locale.ROOT));
        return Ruling.endsIf(!shouted || !shouting || stop.before().isNumber());
    }

    /** The end of a name of a file or a site: "Node.JS", "example.COM". */
    private static boolean isSuffix(String word) {
        return Lexicon.has(Section.SUFFIXES, word.toLowerCase(Locale.ROOT));
    }

    /** "System.Out(", "a.B_c". */
    private static boolean isCode(Stop stop) {
        int c = stop.charAt(stop.next().end());
        return c == '(' || c == '_' || c == '=' || c == '\\' || c == '@';
    }

    private static boolean isPronounOrArticle(Stop stop) {
        boolean free = Characters.isWhite(stop.charAt(stop.next().end()));
        return free && (stop.next().word().equals("I") || stop.next().word().equals("A"));
    }

    /** "reported.U.S. officials", "said.J. Smith". */
    private static boolean isInitials(Stop stop) {
        return stop.charAt(stop.next().end()) == '.'
                && stop.before().core().length() >= SHORTEST_WORD
                && stop.before().isOrdinary();
    }

    /** "talks.16 people", but not "vol.2 of"; and a note: "said.12 The". */
    private static Ruling digit(Stop stop) {
        Word before = stop.before();
        boolean free = Characters.isWhite(stop.charAt(stop.next().end()));
        boolean word = before.isOrdinary() && before.core().chars().allMatch(Character::isLetter);
        return Ruling.endsIf(stop.hasClosers() || (free && word && before.core().length() >= SHORTEST_WORD));
    }

    private static boolean isWord(Word before) {
        return before.core().length() > 1
                && !before.isNumber()
                && !before.isDotted()
                && !Characters.isUnstopped(before.core().codePointAt(0));
    }
}
