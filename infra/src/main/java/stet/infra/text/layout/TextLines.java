package stet.infra.text.layout;

import java.util.ArrayList;
import java.util.List;
import stet.infra.text.word.Characters;

/**
 * A text cut into lines.
 *
 * @param view the text with the marks of quoted mail ("> ") blanked, at unchanged offsets: what the rules read
 */
public record TextLines(String view, List<Line> lines) {

    public static TextLines of(String text) {
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
        return new TextLines(new String(view), List.copyOf(lines));
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
