package stet.infra.text.sentence;

import java.util.BitSet;
import stet.infra.text.word.Characters;
import stet.infra.text.word.ListMarkers;
import stet.infra.text.word.Next;

/** The further items of a list that was run together into one line: "1) the budget 2) the staff", "• bread • milk". */
final class InlineItems {
    private static final int MOST_DIGITS = 3;

    private final int start;
    private final BitSet begins = new BitSet();

    private InlineItems(Passage passage) {
        this.start = passage.start();
        int marker = ListMarkers.end(passage.view(), passage.start(), passage.end());
        if (marker > 0) find(passage, passage.view().substring(passage.start(), marker));
    }

    static InlineItems of(Passage passage) {
        return new InlineItems(passage);
    }

    boolean beginAt(int at) {
        return begins.get(at - start);
    }

    private void find(Passage passage, String first) {
        int from = passage.start() + first.length();
        for (String marker = following(first); !marker.isEmpty(); marker = following(marker)) {
            int at = passage.view().indexOf(" " + marker, from, passage.end());
            if (at < 0) return;
            from = at + 1 + marker.length();
            if (opensItem(passage, marker, from)) begins.set(at + 1 - start);
            else if (!isBullet(marker)) return;
        }
    }

    /** "1." could as well end a sentence, so a capital must follow where "2)" needs only white space. */
    private static boolean opensItem(Passage passage, String marker, int end) {
        if (isBullet(marker)) return true;
        Next item = Next.after(passage.view(), end, passage.end());
        return !item.glued() && (marker.endsWith(")") || item.kind() == Next.Kind.UPPER);
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
