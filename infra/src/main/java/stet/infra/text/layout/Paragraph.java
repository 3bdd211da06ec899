package stet.infra.text.layout;

import java.util.List;

/**
 * Lines that belong together: no sentence reaches beyond them.
 *
 * @param below how long the line is that follows it, or 0 at the end of the page
 */
public record Paragraph(String view, List<Line> lines, LineRole role, int below) {

    public int start() {
        return lines.getFirst().ink();
    }

    public int end() {
        return lines.getLast().end();
    }
}
