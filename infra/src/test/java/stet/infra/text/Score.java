package stet.infra.text;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * How many of the statements marked by hand were found, with exactly their ranges.
 *
 * @param expected how many were marked
 * @param found how many the segmenter made
 * @param right how many of these have the same start and end
 */
record Score(int expected, int found, int right) {

    private record Range(int start, int end) {}

    static Score of(List<Gold> golds) {
        return golds.stream().map(Score::of).reduce(new Score(0, 0, 0), Score::plus);
    }

    static Score of(Gold gold) {
        Set<Range> expected = new HashSet<>();
        for (Gold.Marked marked : gold.statements()) expected.add(new Range(marked.start(), marked.end()));
        List<Segment> found = new Segmenter().segment(gold.text());
        long right = found.stream()
                .filter(segment -> expected.contains(new Range(segment.start(), segment.end())))
                .count();
        return new Score(expected.size(), found.size(), (int) right);
    }

    Score plus(Score other) {
        return new Score(expected + other.expected, found + other.found, right + other.right);
    }

    double precision() {
        return (double) right / found;
    }

    double recall() {
        return (double) right / expected;
    }

    double f1() {
        return 2 * precision() * recall() / (precision() + recall());
    }

    String row(String name) {
        return String.format(
                Locale.ROOT,
                "%-28s %5d statements   P %.4f   R %.4f   F1 %.4f",
                name,
                expected,
                precision(),
                recall(),
                f1());
    }
}
