package stet.infra.text;

import java.util.ArrayList;
import java.util.List;

/** Puts lines together again that were broken inside a sentence, and keeps apart what stands for itself. */
final class Paragraphs {
    private Paragraphs() {}

    static List<Paragraph> of(Page page) {
        LineBreaks breaks = LineBreaks.of(page);
        List<Paragraph> paragraphs = new ArrayList<>();
        int first = 0;
        int count = page.lines().size();
        for (int next = 1; next <= count; next++) {
            if (next < count && breaks.goesOn(next)) continue;
            Role role = roleOf(breaks, first, next);
            List<Line> lines = page.lines().subList(first, next);
            int below = next < count ? page.lines().get(next).length() : 0;
            paragraphs.add(new Paragraph(page.view(), lines, role, below));
            first = next;
        }
        return paragraphs;
    }

    private static Role roleOf(LineBreaks breaks, int first, int next) {
        return breaks.role(next - 1) == Role.UNDERLINE ? Role.HEADING : breaks.role(first);
    }
}
