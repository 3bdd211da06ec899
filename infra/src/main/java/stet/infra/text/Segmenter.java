package stet.infra.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import stet.infra.text.layout.Paragraph;
import stet.infra.text.layout.Paragraphs;
import stet.infra.text.layout.TextLines;

/**
 * Splits an article's raw text into statements. Stateless, thread-safe.
 *
 * <p>Statements stand in order, never overlap, begin and end on ink, and nothing but white space is left between them.
 */
public final class Segmenter {

    public List<Segment> segment(String text) {
        List<Unit> units = new ArrayList<>();
        for (Paragraph paragraph : Paragraphs.of(TextLines.of(text))) units.addAll(Units.of(paragraph));
        return numbered(text, Coverage.of(text, units));
    }

    private static List<Segment> numbered(String text, List<Unit> units) {
        Map<String, Integer> first = HashMap.newHashMap(units.size());
        List<Segment> segments = new ArrayList<>(units.size());
        for (Unit unit : units) {
            String words = NormalisedText.of(text.substring(unit.start(), unit.end()));
            Integer repeats = first.putIfAbsent(words, segments.size());
            segments.add(new Segment(unit.start(), unit.end(), unit.kind(), repeats));
        }
        return List.copyOf(segments);
    }
}
