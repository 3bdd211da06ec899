package stet.app.article;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import stet.app.article.ReadingView.Block;
import stet.app.article.ReadingView.Unit;
import stet.app.web.Words;

/**
 * What frames an article's text and has not been triaged: seldom anything in it is checked.
 *
 * @param words how many there are of each kind
 */
record Layout(List<String> statements, String words) {
    private static final List<String> KINDS = List.of("heading", "byline", "caption");

    static Layout of(List<Block> blocks) {
        return new Layout(
                KINDS.stream()
                        .flatMap(kind -> untriaged(blocks, kind))
                        .map(Unit::statement)
                        .toList(),
                words(KINDS.stream().flatMap(kind -> counted(blocks, kind)).toList()));
    }

    private static Stream<Unit> untriaged(List<Block> blocks, String kind) {
        return blocks.stream()
                .filter(block -> block.kind().equals(kind))
                .flatMap(block -> block.units().stream())
                .filter(Unit::untriaged);
    }

    private static Stream<String> counted(List<Block> blocks, String kind) {
        long number = untriaged(blocks, kind).count();
        return number == 0 ? Stream.empty() : Stream.of(Words.counted(number, kind));
    }

    private static String words(List<String> kinds) {
        return kinds.size() < 2
                ? String.join("", kinds)
                : kinds.stream().limit(kinds.size() - 1L).collect(Collectors.joining(", ")) + " and " + kinds.getLast();
    }

    public boolean isAny() {
        return !statements.isEmpty();
    }
}
