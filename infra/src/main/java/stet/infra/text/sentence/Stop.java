package stet.infra.text.sentence;

import stet.infra.text.word.Characters;
import stet.infra.text.word.Next;
import stet.infra.text.word.Word;

/**
 * A place where a sentence may end.
 *
 * @param passage the paragraph it stands in
 * @param sentence where the sentence began
 * @param opening how it began
 * @param from its first mark
 * @param to after its last mark
 * @param after after the quotation marks, brackets and notes that belong to the sentence before
 * @param before the word before it
 * @param next what follows
 */
record Stop(Passage passage, int sentence, Next opening, int from, int to, int after, Word before, Next next) {

    static Stop at(Passage passage, int sentence, Next opening, int from) {
        int to = Marks.end(passage, from);
        int after = Closers.end(passage, to);
        Word before = Word.before(passage.view(), sentence, from);
        Next next = Next.after(passage.view(), after, passage.end());
        return new Stop(passage, sentence, opening, from, to, after, before, next);
    }

    String view() {
        return passage.view();
    }

    char mark() {
        return view().charAt(from);
    }

    String marks() {
        return view().substring(from, to);
    }

    /** Whether a quotation closes between the marks and what follows. */
    boolean closesQuotation() {
        for (int at = to; at < after; at++) if (Characters.isQuote(view().charAt(at))) return true;
        return false;
    }

    boolean hasClosers() {
        return after > to;
    }

    /** The word before the word before. */
    Word earlier() {
        return wordBefore(before);
    }

    Word wordBefore(Word word) {
        int end = word.start();
        while (end > sentence && Characters.isWhite(view().charAt(end - 1))) end--;
        return Word.before(view(), sentence, end);
    }

    /** Whether the sentence began in lower case, as in messages whose writers use no capitals. */
    boolean isInLowerCase() {
        return opening.kind() == Next.Kind.LOWER && !opening.isBrand() && opening.end() < from;
    }

    /** The character at an offset, or a line end where the paragraph is over. */
    int charAt(int at) {
        return at < passage.end() ? view().codePointAt(at) : '\n';
    }
}
