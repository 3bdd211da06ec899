package stet.app.article;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import stet.domain.statement.StatementKind;
import stet.infra.dossier.ArticleSummary;
import stet.infra.text.NormalisedText;
import stet.infra.text.Segment;
import stet.infra.text.Segmenter;

/**
 * How a text will be split, before it is taken in.
 *
 * @param first the article that was taken in with the same text before, if there is one
 */
record Preview(List<Line> lines, @Nullable ArticleSummary first) {

    /**
     * One statement of the text.
     *
     * @param kind what it is when it is no sentence
     * @param repeats the place of the earlier statement that says the same
     */
    record Line(
            int position,
            @Nullable String kind,
            String text,
            @Nullable Integer repeats) {}

    static Preview of(String text, @Nullable ArticleSummary first) {
        List<Line> lines = new ArrayList<>();
        if (NormalisedText.of(text).isEmpty()) return new Preview(lines, first);
        for (Segment segment : new Segmenter().segment(text)) lines.add(line(lines.size() + 1, segment, text));
        return new Preview(List.copyOf(lines), first);
    }

    private static Line line(int position, Segment segment, String text) {
        Integer repeats = segment.repeats();
        return new Line(
                position,
                kind(segment.kind()),
                text.substring(segment.start(), segment.end()),
                repeats == null ? null : repeats + 1);
    }

    private static @Nullable String kind(StatementKind kind) {
        return switch (kind) {
            case SENTENCE -> null;
            case HEADING -> "heading";
            case BYLINE -> "byline";
            case CAPTION -> "caption";
        };
    }
}
