package stet.infra.text.sentence;

import stet.infra.text.word.Characters;
import stet.infra.text.word.Next;
import stet.infra.text.word.Word;

/** Marks of notes after a stop, which belong to the sentence that they annotate. */
final class Notes {
    private static final int LONGEST = 20;
    private static final int MOST_DIGITS = 3;

    private Notes() {}

    /** "[12]", "(3)", "[a]", "[citation needed]". */
    static int bracketed(Passage passage, int at) {
        String view = passage.view();
        int limit = Math.min(passage.end(), at + LONGEST);
        for (int end = at + 1; end < limit; end++) {
            char c = view.charAt(end);
            if (c == ']' || c == ')') return isNote(view.substring(at + 1, end)) ? end + 1 : at;
        }
        return at;
    }

    /** "the council said.12 The mayor": a note whose number lost its height. */
    static int plain(Passage passage, int at) {
        String view = passage.view();
        int end = at;
        while (end < passage.end() && end < at + MOST_DIGITS && Character.isDigit(view.charAt(end))) end++;
        if (!Closers.isFree(passage, end) || view.charAt(at - 1) != '.' || at - 2 < passage.start()) return at;
        Word before = Word.before(view, passage.start(), at - 1);
        boolean written = before.isWrittenOut() && Characters.isLower(view.charAt(at - 2));
        boolean noted = written || Characters.closesBracket(view.charAt(at - 2));
        return noted && Next.after(view, end, passage.end()).kind() == Next.Kind.UPPER ? end : at;
    }

    private static boolean isNote(String note) {
        return note.length() == 1
                || note.equals("citation needed")
                || note.equals("...")
                || note.equals("…")
                || (!note.isEmpty() && note.chars().allMatch(c -> Character.isDigit(c) || ", –-".indexOf(c) >= 0));
    }
}
