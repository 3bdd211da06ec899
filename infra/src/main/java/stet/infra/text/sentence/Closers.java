package stet.infra.text.sentence;

import stet.infra.text.word.Characters;

/** What still belongs to a sentence after its stop: closing quotation marks and brackets, notes, an emoji. */
final class Closers {
    private static final int LONGEST_QUOTATION = 400;
    private static final int WIDEST_GAP = 3;

    private Closers() {}

    /** Where the sentence is over whose marks end here. */
    static int end(Passage passage, int to) {
        int end = to;
        while (end < passage.end()) {
            int more = oneMore(passage, end);
            if (more == end) return end;
            end = more;
        }
        return end;
    }

    private static int oneMore(Passage passage, int at) {
        String view = passage.view();
        int c = view.codePointAt(at);
        int end = at + Character.charCount(c);
        if (Characters.isCombining(c) || Characters.isInkless(c) || Characters.isEmoji(c)) return end;
        if (Characters.isSuperscript(c)) return Notes.superscript(passage, at);
        if (Characters.closesBracket(c)) return end;
        if (Characters.isQuote(c)) return closes(passage, at) ? end : at;
        if (Characters.isMark(c)) return end;
        if (c == '*' || c == '_') return isFree(passage, end) ? end : at;
        if (c == '[' || c == '(') return Notes.bracketed(passage, at);
        if (Character.isDigit(c) || c == '^') return Notes.plain(passage, at);
        return Characters.isWhite(c) ? afterGap(passage, at) : at;
    }

    static boolean isFree(Passage passage, int at) {
        return at >= passage.end() || Characters.isWhite(passage.view().charAt(at));
    }

    /** Whether a quotation mark that touches the stop closes. */
    private static boolean closes(Passage passage, int at) {
        char c = passage.view().charAt(at);
        if (Characters.closesQuote(c)) return true;
        if (Characters.opensQuote(c)) return false;
        int next = pastQuotes(passage, at);
        boolean glued = next < passage.end() && isWordOrOpener(passage.view().codePointAt(next));
        if (!glued) return true;
        return switch (c) {
            case '"' -> passage.quotes().closes(at);
            case '“' -> opened(passage, at, '„');
            case '»' -> opened(passage, at, '«');
            case '«' -> opened(passage, at, '»');
            default -> false;
        };
    }

    private static int pastQuotes(Passage passage, int at) {
        int next = at + 1;
        while (next < passage.end()
                && next <= at + WIDEST_GAP
                && Characters.isQuote(passage.view().charAt(next))) next++;
        return next;
    }

    private static boolean isWordOrOpener(int c) {
        return Character.isLetterOrDigit(c) || c == '¿' || c == '¡' || Characters.opensBracket(c);
    }

    /** Whether a quotation was opened with this mark not too far before. */
    private static boolean opened(Passage passage, int at, char opener) {
        int limit = Math.max(passage.start(), at - LONGEST_QUOTATION);
        for (int before = at - 1; before >= limit; before--) if (passage.view().charAt(before) == opener) return true;
        return false;
    }

    /** Whether a quotation mark with white space on both sides belongs to what is before it. */
    private static boolean strayed(Passage passage, int at) {
        char c = passage.view().charAt(at);
        if (c == '"') return passage.quotes().closes(at);
        return c == '»' || c == '\'' || Characters.closesQuote(c);
    }

    /** ":-)" and ";)" are read with what they comment on. */
    private static int smiley(Passage passage, int at) {
        String view = passage.view();
        if (":;=".indexOf(view.charAt(at)) < 0) return at;
        int mouth = view.startsWith("-", at + 1) ? at + 2 : at + 1;
        boolean smiles = mouth < passage.end() && ")(DP".indexOf(view.charAt(mouth)) >= 0;
        return smiles && isFree(passage, mouth + 1) ? mouth + 1 : at;
    }

    /** A closing mark that strayed from the stop ("that. \""), or an emoji. */
    private static int afterGap(Passage passage, int at) {
        String view = passage.view();
        int next = at;
        while (next < passage.end() && next < at + WIDEST_GAP && Characters.isWhite(view.charAt(next))) next++;
        if (next >= passage.end()) return at;
        int c = view.codePointAt(next);
        int end = next + Character.charCount(c);
        boolean alone = isFree(passage, end);
        if (Characters.isEmoji(c)) return end;
        if (c == '[') return Notes.bracketed(passage, next) > next ? Notes.bracketed(passage, next) : at;
        if (!alone) return smiley(passage, next) > next ? smiley(passage, next) : at;
        if (Characters.closesBracket(c)) return end;
        return Characters.isQuote(c) && (end >= passage.end() || strayed(passage, next)) ? end : at;
    }
}
