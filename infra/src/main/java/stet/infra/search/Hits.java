package stet.infra.search;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import stet.domain.words.Blank;
import stet.domain.words.SearchWords;
import stet.domain.words.SearchWords.Run;
import stet.infra.lists.Search.Sought;
import stet.infra.search.Found.Part;

/** Where a text has what was looked for: found in its plain words, shown in it as it is written. */
final class Hits {
    private static final int AROUND = 200;
    private static final String MORE = "…";

    private final String text;
    private final StringBuilder plain = new StringBuilder();

    /** For each unit of the plain text, where in the text it is from, and how far that goes. */
    private final List<Integer> starts = new ArrayList<>();

    private final List<Integer> ends = new ArrayList<>();
    private final BitSet hit = new BitSet();

    Hits(String text, List<Sought> sought) {
        this.text = text;
        int end;
        for (int start = 0; start < text.length(); start = end) {
            end = letterEnd(text, start);
            add(start, end);
        }
        int from = 0;
        for (Run run : SearchWords.of(plain.toString())) {
            int at = plain.indexOf(run.text(), from);
            if (at < 0) continue;
            for (Sought each : sought) mark(run, at, each);
            from = at + run.text().length();
        }
    }

    /** A letter with what stands on it, as far as it takes a form of its own with that. */
    private static int letterEnd(String text, int start) {
        int end = start + Character.charCount(text.codePointAt(start));
        while (end < text.length() && belongsToLetterBefore(text.codePointAt(end)))
            end += Character.charCount(text.codePointAt(end));
        return end;
    }

    private static boolean belongsToLetterBefore(int c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || isLaterJamo(c)
                || c == 0xFF9E // the marks of a voiced sound, half as wide
                || c == 0xFF9F;
    }

    private static boolean isLaterJamo(int c) {
        return c >= 0x1160 && c <= 0x11FF;
    }

    private void add(int start, int end) {
        String letter = text.substring(start, end);
        String words = Blank.is(letter) ? gap(letter) : SearchWords.plain(letter);
        plain.append(words);
        for (int unit = 0; unit < words.length(); unit++) {
            starts.add(start);
            ends.add(end);
        }
    }

    /** What has no width stands between no words. */
    private static String gap(String blank) {
        return blank.codePoints().anyMatch(c -> Character.isWhitespace(c) || Character.isSpaceChar(c)) ? " " : "";
    }

    private void mark(Run run, int at, Sought sought) {
        String looked = sought.run().text();
        if (sought.run().spaced() != run.spaced()) return;
        if (!run.spaced()) sought.run().sought().forEach(piece -> markPieces(run, at, piece));
        else if (sought.byBeginning()
                ? run.text().startsWith(looked)
                : run.text().equals(looked)) mark(at, run.text().length());
    }

    private void markPieces(Run run, int at, String piece) {
        for (int piecesAt = run.text().indexOf(piece);
                piecesAt >= 0;
                piecesAt = run.text().indexOf(piece, piecesAt + 1)) mark(at + piecesAt, piece.length());
    }

    private void mark(int at, int length) {
        hit.set(starts.get(at), ends.get(at + length - 1));
    }

    boolean any() {
        return !hit.isEmpty();
    }

    /** The text around the first hit, in parts; from the beginning where there is none. */
    List<Part> parts() {
        int first = Math.max(0, hit.nextSetBit(0));
        int start = first <= AROUND ? 0 : betweenWords(first - AROUND / 2);
        int end = text.length() - start <= 2 * AROUND ? text.length() : betweenWords(start + 2 * AROUND);
        List<Part> parts = new ArrayList<>();
        if (start > 0) parts.add(new Part(MORE, false));
        for (int at = start; at < end; ) {
            boolean isHit = hit.get(at);
            int behind = isHit ? hit.nextClearBit(at) : hit.nextSetBit(at);
            int until = behind < 0 || behind > end ? end : behind;
            parts.add(new Part(text.substring(at, until), isHit));
            at = until;
        }
        if (end < text.length()) parts.add(new Part(MORE, false));
        return List.copyOf(parts);
    }

    /** The nearest gap before, if it is near; else at least between two characters. */
    private int betweenWords(int at) {
        int gap = text.lastIndexOf(' ', at);
        if (gap > at - AROUND / 4 && !hit.get(gap)) return gap + 1;
        return Character.isLowSurrogate(text.charAt(at)) ? at - 1 : at;
    }
}
