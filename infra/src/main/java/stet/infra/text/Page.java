package stet.infra.text;

import java.util.ArrayList;
import java.util.List;

/**
 * A text cut into lines.
 *
 * @param view the text with the marks of quoted mail ("> ") blanked, at unchanged offsets: what the rules read
 */
record Page(String view, List<Line> lines) {

    static Page of(String text) {
        char[] view = text.toCharArray();
        List<Line> lines = new ArrayList<>();
        boolean blank = true;
        for (int start = 0; start < view.length; ) {
            int end = endOfLine(view, start);
            Line line = line(view, start, end, blank);
            blank = line.ink() == line.end();
            if (!blank) lines.add(line);
            start = afterBreak(view, end);
        }
        return new Page(new String(view), List.copyOf(lines));
    }

    private static int endOfLine(char[] text, int start) {
        int end = start;
        while (end < text.length && !Characters.isLineEnd(text[end])) end++;
        return end;
    }

    private static int afterBreak(char[] text, int end) {
        boolean pair = end + 1 < text.length && text[end] == '\r' && text[end + 1] == '\n';
        return end + (pair ? 2 : 1);
    }

    private static Line line(char[] text, int start, int end, boolean afterBlank) {
        int ink = start;
        int depth = 0;
        for (; ink < end && (text[ink] == '>' || isBlank(text[ink])); ink++) {
            if (text[ink] != '>') continue;
            depth++;
            text[ink] = ' ';
        }
        int last = end;
        while (last > ink && isBlank(text[last - 1])) last--;
        return new Line(start, ink, last, depth, afterBlank);
    }

    private static boolean isBlank(char c) {
        return Characters.isWhite(c) || Characters.isInkless(c);
    }
}
