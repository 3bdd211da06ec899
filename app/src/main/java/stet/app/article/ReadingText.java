package stet.app.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import stet.domain.text.StatementKind;
import stet.infra.statement.StatementStatus;

/**
 * An article's text as blocks to read: what stands between two statements decides whether a new one begins.
 * A blank line always does. A single line break does too, unless the text is hard-wrapped: then most of its
 * line breaks stand inside statements and mean nothing.
 *
 * @param rest words behind the last statement that are no statement's, since somebody left them out of it
 */
record ReadingText(List<Block> blocks, String rest) {
    private static final Pattern LINE_BREAK = Pattern.compile("\\R");
    /** No line holds more characters: statements that begin this far apart never begin on one. */
    private static final int LINE = 84;

    /** Statements that stand in one paragraph, or a heading, byline or caption alone. */
    record Block(StatementKind kind, List<Place> places) {
        static Block of(StatementStatus only) {
            return new Block(only.kind(), List.of(new Place(only, 0, "")));
        }

        /** Whether another of its statements may begin on the same line. */
        boolean sharesItsLine(int at) {
            return (at > 0 && places.get(at).isNear(places.get(at - 1)))
                    || (at + 1 < places.size() && places.get(at + 1).isNear(places.get(at)));
        }

        String words() {
            return places.stream().map(place -> place.status().text()).collect(Collectors.joining(" "));
        }
    }

    /**
     * A statement in its block.
     *
     * @param slot one that none has which may begin on the same line
     * @param loose words before it that are no statement's
     */
    record Place(StatementStatus status, int slot, String loose) {
        private boolean isNear(Place before) {
            return status.start() - before.status().start() < LINE;
        }
    }

    /** What its statements say. */
    String words() {
        return blocks.stream().map(Block::words).collect(Collectors.joining(" "));
    }

    /**
     * The blocks of statements that follow each other in a text.
     *
     * @param toTheEnd whether the last of them is the last of the text
     */
    static ReadingText of(String text, List<StatementStatus> statements, boolean toTheEnd) {
        boolean wrapped = isHardWrapped(text, statements);
        List<Block> blocks = new ArrayList<>();
        List<Place> open = new ArrayList<>();
        StatementStatus last = null;
        for (StatementStatus status : statements) {
            if (last != null && parts(last, status, between(text, last, status), wrapped)) {
                blocks.add(new Block(last.kind(), List.copyOf(open)));
                open.clear();
            }
            open.add(new Place(status, slot(status, open), loose(text, last, status)));
            last = status;
        }
        if (last != null) blocks.add(new Block(last.kind(), List.copyOf(open)));
        String rest = last != null && toTheEnd ? text.substring(Math.min(last.end(), text.length())) : "";
        return new ReadingText(List.copyOf(blocks), rest.strip());
    }

    /** What is before the first statement of a part that is not the first one, stands behind the part before. */
    private static String loose(String text, @Nullable StatementStatus last, StatementStatus next) {
        if (last != null) return between(text, last, next).strip();
        return next.position() == 1
                ? text.substring(0, Math.min(next.start(), text.length())).strip()
                : "";
    }

    private static int slot(StatementStatus status, List<Place> before) {
        Set<Integer> taken = before.reversed().stream()
                .takeWhile(each -> status.start() - each.status().start() < LINE)
                .map(Place::slot)
                .collect(Collectors.toSet());
        return IntStream.iterate(0, slot -> slot + 1)
                .filter(slot -> !taken.contains(slot))
                .findFirst()
                .orElseThrow();
    }

    private static boolean parts(StatementStatus last, StatementStatus next, String between, boolean wrapped) {
        long breaks = lineBreaks(between);
        return breaks > 1
                || (breaks == 1 && !wrapped)
                || last.kind() != StatementKind.SENTENCE
                || next.kind() != StatementKind.SENTENCE;
    }

    private static boolean isHardWrapped(String text, List<StatementStatus> statements) {
        long inside = statements.stream()
                .mapToLong(status -> lineBreaks(status.text()))
                .sum();
        long between = 0;
        @Nullable StatementStatus last = null;
        for (StatementStatus status : statements) {
            if (last != null && lineBreaks(between(text, last, status)) == 1) between++;
            last = status;
        }
        return inside > between;
    }

    private static String between(String text, StatementStatus last, StatementStatus next) {
        int from =
                Math.min(last.end(), text.length()); // a text and its statements may be of two revisions for a moment
        return text.substring(from, Math.clamp(next.start(), from, text.length()));
    }

    private static long lineBreaks(String text) {
        return LINE_BREAK.matcher(text).results().count();
    }
}
