package stet.infra.text;

import java.util.ArrayList;
import java.util.List;
import stet.domain.statement.StatementKind;
import stet.infra.text.layout.Paragraph;
import stet.infra.text.sentence.Passage;
import stet.infra.text.sentence.Sentences;
import stet.infra.text.word.Characters;

/** Cuts a paragraph into its statements. */
final class Units {
    private Units() {}

    static List<Unit> of(Paragraph paragraph) {
        return switch (paragraph.role()) {
            case HEADING, UNDERLINE -> List.of(new Unit(paragraph.start(), paragraph.end(), StatementKind.HEADING));
            case BYLINE -> List.of(new Unit(paragraph.start(), paragraph.end(), StatementKind.BYLINE));
            case CAPTION, TEXT, ITEM -> sentences(paragraph);
        };
    }

    private static List<Unit> sentences(Paragraph paragraph) {
        Passage passage = Passage.of(paragraph.view(), paragraph.start(), paragraph.end());
        List<Integer> ends = Sentences.ends(passage);
        List<Unit> units = new ArrayList<>(ends.size());
        int from = passage.start();
        for (int end : ends) {
            int start = skipWhite(passage.view(), from, end);
            int trimmed = trimWhite(passage.view(), start, end);
            if (start < trimmed) units.add(new Unit(start, trimmed, Kinds.of(paragraph, start, trimmed)));
            from = end;
        }
        return units;
    }

    private static int skipWhite(String view, int from, int to) {
        int at = from;
        while (at < to && Characters.isWhite(view.charAt(at))) at++;
        return at;
    }

    private static int trimWhite(String view, int from, int to) {
        int at = to;
        while (at > from && Characters.isWhite(view.charAt(at - 1))) at--;
        return at;
    }
}
