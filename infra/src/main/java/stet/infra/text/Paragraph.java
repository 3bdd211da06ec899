package stet.infra.text;

import java.util.List;

/**
 * Lines that belong together: no sentence reaches beyond them.
 *
 * @param below how long the line is that follows it, or 0 at the end of the page
 */
record Paragraph(String view, List<Line> lines, Role role, int below) {

    int start() {
        return lines.getFirst().ink();
    }

    int end() {
        return lines.getLast().end();
    }
}
