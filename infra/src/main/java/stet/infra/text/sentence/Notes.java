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

    /** "said.¹", "said.¹,²", "said.³⁻⁵": without the comma that joins them to nothing. */
    static int superscript(Passage passage, int at) {
        String view = passage.view();
        int end = at;
        for (int next = at; next < passage.end(); next++) {
            if (Characters.isSuperscript(view.charAt(next))) end = next + 1;
            else if (",–-".indexOf(view.charAt(next)) < 0 || next > end) break;
        }
        return end;
    }

    /** "the council said.12 The mayor", "said.1,2 Later", "fell.11 12 The", "fell.^1 The": numbers that lost their height. */
    static int plain(Passage passage, int at) {
        String view = passage.view();
        if (!isNoted(passage, at)) return at;
        boolean raised = at < passage.end() && view.charAt(at) == '^';
        int end = numbers(passage, raised ? at + 1 : at);
        if (!Closers.isFree(passage, end)) return at;
        Next next = Next.after(view, end, passage.end());
        return next.kind() == Next.Kind.UPPER || next.kind() == Next.Kind.CASELESS ? end : at;
    }

    /** Whether what a note could stand at ends here: a written word and its stop, with or without a quotation mark. */
    private static boolean isNoted(Passage passage, int at) {
        String view = passage.view();
        int stop = at - 1;
        if (stop > passage.start() && Characters.isQuote(view.charAt(stop))) stop--;
        if (stop - 1 < passage.start() || !Characters.isMark(view.charAt(stop))) return false;
        char last = view.charAt(stop - 1);
        if (Characters.closesBracket(last) || Characters.isQuote(last)) return true;
        boolean small = Characters.isLower(last) || Characters.isCaseless(last);
        return small && Word.before(view, passage.start(), stop).isOrdinary();
    }

    private static int numbers(Passage passage, int at) {
        int end = number(passage, at);
        int limit = Math.min(passage.end(), at + LONGEST);
        while (end < limit && ",–- ".indexOf(passage.view().charAt(end)) >= 0) {
            int more = number(passage, end + 1);
            if (more == end + 1) break;
            end = more;
        }
        return end;
    }

    /** The end of a number that is not too long, and whole. */
    private static int number(Passage passage, int at) {
        String view = passage.view();
        int end = at;
        while (end < passage.end() && end <= at + MOST_DIGITS && Character.isDigit(view.charAt(end))) end++;
        boolean whole = end == passage.end() || !Character.isLetterOrDigit(view.charAt(end));
        return whole && end <= at + MOST_DIGITS ? end : at;
    }

    private static boolean isNote(String note) {
        String number = afterWord(note);
        return note.length() == 1
                || note.equals("citation needed")
                || note.equals("...")
                || note.equals("…")
                || (!number.equals(note) && isNote(number))
                || (!note.isEmpty() && note.chars().allMatch(c -> Character.isDigit(c) || ", –-".indexOf(c) >= 0));
    }

    /** "note 3", "n. 2", "Anm. 1" */
    private static String afterWord(String note) {
        int at = 0;
        while (at < note.length() && (Character.isLetter(note.charAt(at)) || note.charAt(at) == '.')) at++;
        return at > 0 && at + 1 < note.length() && note.charAt(at) == ' ' && Character.isDigit(note.charAt(at + 1))
                ? note.substring(at + 1)
                : note;
    }
}
