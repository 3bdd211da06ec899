package stet.infra.text.sentence;

import java.util.BitSet;
import stet.infra.text.word.Characters;
import stet.infra.text.word.ListMarkers;
import stet.infra.text.word.Next;

/**
 * The items of a list that was run together into one line: "1) the budget 2) the staff", "• bread • milk", and behind a
 * colon "three parts: 1. Taxes rise. 2. Rents fall."
 */
final class InlineItems {
    private static final int MOST_DIGITS = 3;
    private static final int LONGEST_ITEM = 2_000;

    private final Passage passage;
    private final String view;
    private final BitSet begins = new BitSet();

    private InlineItems(Passage passage) {
        this.passage = passage;
        this.view = passage.view();
        int marker = firstMarker();
        if (marker > 0) follow(view.substring(passage.start(), marker), marker);
        else findBehindColons();
    }

    static InlineItems of(Passage passage) {
        return new InlineItems(passage);
    }

    boolean beginAt(int at) {
        return begins.get(at - passage.start());
    }

    private int firstMarker() {
        int marker = ListMarkers.end(view, passage.start(), passage.end());
        return marker > 0 ? marker : ListMarkers.gluedEnd(view, passage.start(), passage.end());
    }

    /** Marks the items that follow, each with the next number. */
    private void follow(String first, int end) {
        boolean glued = end < passage.end() && !Characters.isWhite(view.charAt(end));
        int from = end;
        for (String marker = following(first); !marker.isEmpty(); marker = following(marker)) {
            int at = view.indexOf(" " + marker, from, Math.min(passage.end(), from + LONGEST_ITEM));
            if (at < 0) return;
            from = at + 1 + marker.length();
            if (opensItem(marker, from, glued)) begins.set(at + 1 - passage.start());
            else if (!isBullet(marker)) return;
        }
    }

    /** A first item behind a colon, if there is a second. */
    private void findBehindColons() {
        int second = -1;
        for (int colon = nextColon(passage.start()); colon >= 0; colon = nextColon(colon + 1)) {
            int at = colon + 1;
            while (at < passage.end() && Characters.isWhite(view.charAt(at))) at++;
            if (!view.startsWith("1.", at) || at + 2 >= passage.end()) continue;
            boolean glued = !Characters.isWhite(view.charAt(at + 2));
            if (!opensItem("1.", at + 2, glued)) continue;
            if (second < at) second = view.indexOf(" 2.", at, passage.end());
            if (second < 0) return;
            if (second - at > LONGEST_ITEM || !opensItem("2.", second + 3, glued)) continue;
            begins.set(at - passage.start());
            follow("1.", at + 2);
        }
    }

    private int nextColon(int from) {
        return view.indexOf(':', from, passage.end());
    }

    /** "1." could as well end a sentence, so a capital must follow where "2)" needs only white space. */
    private boolean opensItem(String marker, int end, boolean glued) {
        if (isBullet(marker)) return true;
        Next item = Next.after(view, end, passage.end());
        boolean capital = item.kind() == Next.Kind.UPPER || item.kind() == Next.Kind.CASELESS;
        return item.glued() == glued && (capital || (!glued && marker.endsWith(")")));
    }

    private static boolean isBullet(String marker) {
        return marker.length() == 1;
    }

    /** The marker that comes next, or nothing if it could as well be part of a sentence. */
    private static String following(String marker) {
        if (isBullet(marker)) return Characters.isDash(marker.charAt(0)) || marker.charAt(0) == '*' ? "" : marker;
        int from = marker.charAt(0) == '(' ? 1 : 0;
        int to = from;
        while (to < marker.length() && Character.isLetterOrDigit(marker.charAt(to))) to++;
        String label = next(marker.substring(from, to));
        return label.isEmpty() ? "" : marker.substring(0, from) + label + marker.substring(to);
    }

    private static String next(String label) {
        if (Character.isDigit(label.charAt(0))) {
            return label.length() < MOST_DIGITS ? Integer.toString(Integer.parseInt(label) + 1) : "";
        }
        char letter = label.charAt(0);
        return label.length() == 1 && letter < 'z' ? Character.toString(letter + 1) : "";
    }
}
