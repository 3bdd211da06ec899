package stet.infra.text.layout;

import java.util.List;
import stet.infra.text.word.Characters;

/** Finds out whether, and how wide, a text was wrapped by a machine that broke each line where the next word did not fit. */
final class Wrapping {
    private static final int WIDEST = 120;
    private static final int NARROWEST = 30;
    private static final int TELLING = 50;
    private static final int FEWEST_LINES = 3;

    /** Few lines reach the full width, so the widest seen may fall short of it by a part of this size. */
    private static final int TOLERANCE = 8;

    private final String view;
    private final List<Line> lines;
    private final List<LineRole> roles;
    private final List<LineEdges> edges;
    private final int width;
    private final boolean[] filled;

    private Wrapping(String view, List<Line> lines, List<LineRole> roles, List<LineEdges> edges) {
        this.view = view;
        this.lines = lines;
        this.roles = roles;
        this.edges = edges;
        this.width = width();
        this.filled = new boolean[lines.size()];
        for (int first = 0; first < lines.size(); ) first = fill(first);
    }

    static Wrapping of(String view, List<Line> lines, List<LineRole> roles, List<LineEdges> edges) {
        return new Wrapping(view, lines, roles, edges);
    }

    /** Whether the line broke because it was full. */
    boolean isFilled(int line) {
        return filled[line];
    }

    /** The longest line that surely broke inside a sentence, or 0 if there are too few to tell. */
    private int width() {
        int widest = 0;
        int broken = 0;
        for (int at = 0; at + 1 < lines.size(); at++) {
            int length = lines.get(at).length();
            if (length > WIDEST || !isNeighbour(at + 1) || !brokeInside(at)) continue;
            widest = Math.max(widest, length);
            broken++;
        }
        return widest >= TELLING || (broken > 1 && widest >= NARROWEST) ? widest : 0;
    }

    private boolean brokeInside(int line) {
        return edges.get(line).isOpen() && edges.get(line + 1).continues();
    }

    /** Whether a line follows on the one above, with nothing between them. */
    private boolean isNeighbour(int line) {
        return !lines.get(line).afterBlank()
                && lines.get(line).depth() == lines.get(line - 1).depth()
                && (roles.get(line) == LineRole.TEXT || roles.get(line) == LineRole.ITEM);
    }

    private int fill(int first) {
        int next = first + 1;
        while (next < lines.size() && isNeighbour(next)) next++;
        boolean even = width == 0 && isEven(first, next);
        for (int at = first; at + 1 < next; at++) filled[at] = even || (width > 0 && hadNoRoom(at));
        return next;
    }

    private boolean hadNoRoom(int line) {
        int length = lines.get(line).length();
        return length <= width + width / TOLERANCE && length + 1 + firstWord(line + 1) > width;
    }

    private int firstWord(int line) {
        int end = lines.get(line).ink();
        while (end < lines.get(line).end() && !Characters.isWhite(view.charAt(end))) end++;
        return end - lines.get(line).ink();
    }

    /** All lines but the last about equally long, and few of them ending on a stop, as in a column of print. */
    private boolean isEven(int first, int next) {
        int longest = 0;
        int open = 0;
        for (int at = first; at + 1 < next; at++) {
            longest = Math.max(longest, lines.get(at).length());
            if (edges.get(at).isOpen()) open++;
        }
        if (next - first < FEWEST_LINES || longest > WIDEST || longest < NARROWEST / 2) return false;
        for (int at = first; at + 1 < next; at++) if (lines.get(at).length() * 5 < longest * 4) return false;
        return open * 2 > next - first - 1 && !edges.get(next - 1).isOpen();
    }
}
