package stet.app.division;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import stet.app.web.Option;
import stet.domain.article.ArticleId;
import stet.domain.text.StatementKind;
import stet.domain.text.TextRange;
import stet.domain.words.Length;
import stet.infra.statement.StatementStatus;

/**
 * A statement where it stands in the latest text, between its neighbours.
 *
 * @param text the article's
 * @param before absent at the beginning of the text
 * @param after absent at its end
 */
record Neighbourhood(
        String text,
        @Nullable StatementStatus before,
        StatementStatus statement,
        @Nullable StatementStatus after) {
    private static final int LABEL = 80;

    /** Of the statements of a text in reading order, the one at a place. */
    static Neighbourhood at(int place, List<StatementStatus> all, String text) {
        return new Neighbourhood(
                text,
                place == 0 ? null : all.get(place - 1),
                all.get(place),
                place + 1 == all.size() ? null : all.get(place + 1));
    }

    public ArticleId article() {
        return statement.article();
    }

    public UUID id() {
        return statement.id().value();
    }

    TextRange range() {
        return new TextRange(statement.start(), statement.end());
    }

    /** Where the words begin that may be this statement's. */
    int from() {
        return before == null ? 0 : before.end();
    }

    /** Where they end. */
    int to() {
        return after == null ? text.length() : after.start();
    }

    TypedWords words() {
        return new TypedWords(text);
    }

    /** Its words on one line. */
    public String shown() {
        return TypedWords.shown(statement.text());
    }

    /** The neighbours that it can be merged with. */
    public List<Option> others() {
        return neighbours(Stream.of(before, after));
    }

    /** Those whose work can stay. */
    public List<Option> kept() {
        return Stream.concat(
                        Stream.of(Option.of("", "The one that anybody worked on")),
                        neighbours(Stream.of(before, statement, after)).stream())
                .toList();
    }

    private static List<Option> neighbours(Stream<@Nullable StatementStatus> some) {
        return some.flatMap(Stream::ofNullable)
                .map(each -> Option.of(
                        each.id().toString(),
                        "Statement %d: “%s”"
                                .formatted(each.position(), Length.cut(TypedWords.shown(each.text()), LABEL))))
                .toList();
    }

    /** What part of the article it can be. */
    public List<Option> kinds() {
        return Stream.of(StatementKind.values())
                .map(kind -> Option.of(kind.name(), words(kind)))
                .toList();
    }

    private static String words(StatementKind kind) {
        return switch (kind) {
            case SENTENCE -> "Sentence";
            case HEADING -> "Heading";
            case BYLINE -> "Byline";
            case CAPTION -> "Caption";
        };
    }
}
