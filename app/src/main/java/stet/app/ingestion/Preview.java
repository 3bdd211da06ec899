package stet.app.ingestion;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import stet.domain.text.StatementKind;
import stet.infra.article.ArticleSummary;
import stet.infra.text.Segment;

/**
 * How a text will be split, before it is taken in.
 *
 * @param statements how many statements it has
 * @param lines the first of them, as many as a page shows
 * @param first the article that was taken in with the same text before, if there is one
 */
record Preview(int statements, List<Line> lines, @Nullable ArticleSummary first) {
    private static final int SHOWN = 500;

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

    static Preview of(String text, List<Segment> segments, @Nullable ArticleSummary first) {
        List<Line> lines = IntStream.range(0, Math.min(SHOWN, segments.size()))
                .mapToObj(place -> line(place + 1, segments.get(place), text))
                .toList();
        return new Preview(segments.size(), lines, first);
    }

    /** How many more there are than are shown. */
    public int more() {
        return statements - lines.size();
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
