package stet.infra.text.layout;

import java.util.ArrayList;
import java.util.List;

/** Puts lines together again that were broken inside a sentence, and keeps apart what stands for itself. */
public final class Paragraphs {
    private Paragraphs() {}

    public static List<Paragraph> of(TextLines page) {
        LineBreaks breaks = LineBreaks.of(page);
        List<Paragraph> paragraphs = new ArrayList<>();
        int first = 0;
        int count = page.lines().size();
        for (int next = 1; next <= count; next++) {
            if (next < count && breaks.goesOn(next)) continue;
            LineRole role = roleOf(breaks, first, next);
            List<Line> lines = page.lines().subList(first, next);
            int below = next < count ? page.lines().get(next).length() : 0;
            paragraphs.add(new Paragraph(page.view(), lines, role, below));
            first = next;
        }
        return paragraphs;
    }

    private static LineRole roleOf(LineBreaks breaks, int first, int next) {
        return breaks.role(next - 1) == LineRole.UNDERLINE ? LineRole.HEADING : breaks.role(first);
    }
}
