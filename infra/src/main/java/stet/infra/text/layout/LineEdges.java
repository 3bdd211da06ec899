package stet.infra.text.layout;

import stet.infra.text.word.Characters;
import stet.infra.text.word.Lexicon;
import stet.infra.text.word.Next;
import stet.infra.text.word.Section;
import stet.infra.text.word.Word;

/**
 * How a line begins and ends.
 *
 * @param isOpen ends on neither a stop nor a colon
 * @param last its last word
 * @param comma ends on a comma
 * @param isItem ends on a semicolon, as the items of a list do
 * @param next how it begins
 * @param strays begins with a stop or an "&", which belongs to the line above
 */
public record LineEdges(boolean isOpen, Word last, boolean comma, boolean isItem, Next next, boolean strays) {

    public static LineEdges of(String view, Line line) {
        int end = beforeClosers(view, line);
        char last = view.charAt(end - 1);
        boolean closed = isStop(last) || Characters.isEmoji(view.codePointBefore(end));
        Word word = Word.before(view, line.ink(), isStop(last) ? end - 1 : end);
        boolean comma = last == ',' || last == '，' || last == '、';
        Next next = Next.after(view, line.ink(), line.end());
        return new LineEdges(!closed, word, comma, last == ';', next, isStray(view, line));
    }

    private static boolean isStop(char c) {
        return Characters.isMark(c) || Characters.isScriptMark(c) || c == ':' || c == '：';
    }

    /** The end of the line without the quotation marks, brackets and notes that follow a stop. */
    private static int beforeClosers(String view, Line line) {
        int end = line.end();
        while (end - 1 > line.ink() && followsStop(view.charAt(end - 1))) end--;
        return end;
    }

    private static boolean followsStop(char c) {
        return Characters.isQuote(c)
                || Characters.closesBracket(c)
                || Characters.isSuperscript(c)
                || Characters.isCombining(c)
                || Characters.isWhite(c);
    }

    private static boolean isStray(String view, Line line) {
        char first = view.charAt(line.ink());
        return first == '&' || (Characters.isMark(first) && !view.startsWith("..", line.ink()) && first != '…');
    }

    /** Ends on a stop that ends no sentence: "Mr.", "J.", "No." before a number. */
    boolean wantsMore(LineEdges below) {
        if (last.isEmpty()) return false;
        if (last.mayBeShortened() && below.next.kind() == Next.Kind.LOWER) return true;
        if (last.isInitial()) return Characters.isUpper(last.core().codePointAt(0));
        return last.abbreviation().map(section -> wantsMore(section, below)).orElse(false);
    }

    private static boolean wantsMore(Section section, LineEdges below) {
        return section == Section.TITLES
                || section == Section.INSIDE
                || (section == Section.NUMBERED && below.next.kind() == Next.Kind.DIGIT);
    }

    /** Begins like the middle of a sentence. */
    boolean continues() {
        if (next.kind() == Next.Kind.LOWER) return !next.isBrand();
        return next.kind() == Next.Kind.SEPARATOR || strays;
    }

    /** Ends on a word that a number follows: "about", "of". */
    boolean wantsNumber(LineEdges below) {
        return below.next.kind() == Next.Kind.DIGIT && isLeaning();
    }

    /** Ends on a word that nothing ends on. */
    boolean isLeftHanging() {
        return Lexicon.has(Section.OPEN_ENDED, last.core());
    }

    /** Ends on a word that is more often followed than not. */
    boolean isLeaning() {
        return comma || isLeftHanging() || Lexicon.has(Section.LEANING, last.core());
    }
}
