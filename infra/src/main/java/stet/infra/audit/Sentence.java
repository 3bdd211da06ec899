package stet.infra.audit;

import org.jspecify.annotations.Nullable;
import stet.domain.article.ArticleEvent;
import stet.domain.article.ArticleIngested;
import stet.domain.source.SourceEvent;
import stet.domain.source.SourceRegistered;
import stet.domain.source.SourceWithdrawn;
import stet.domain.statement.StatementEvent;

/** What an event says, in newsroom words, to be read behind the name of whoever did it. */
final class Sentence {
    private Sentence() {}

    /** The sentence of an event, which may name one source. */
    static String of(Object event, @Nullable String sourceTitle) {
        return switch (event) {
            case ArticleEvent article -> of(article);
            case StatementEvent statement -> StatementSentence.of(statement, sourceTitle);
            case SourceEvent source -> of(source, sourceTitle);
            default -> throw new IllegalArgumentException("no event of the newsroom: " + event.getClass());
        };
    }

    private static String of(ArticleEvent event) {
        return switch (event) {
            case ArticleIngested ingested ->
                "took in the article %s with %s%s"
                        .formatted(Quote.of(ingested.title()), statements(ingested.statements()), duplicate(ingested));
        };
    }

    private static String statements(int number) {
        return number == 1 ? "one statement" : "%,d statements".formatted(number);
    }

    private static String duplicate(ArticleIngested event) {
        return event.duplicateOf() == null ? "" : ", knowing that its text was taken in before";
    }

    private static String of(SourceEvent event, @Nullable String title) {
        return switch (event) {
            case SourceRegistered registered ->
                "registered the source " + Quote.of(registered.title())
                        + Quote.after(" by ", registered.publisher())
                        + Quote.after(", first reported by ", registered.origin());
            case SourceWithdrawn withdrawn ->
                "withdrew the source%s because %s".formatted(Quote.after(" ", title), Quote.of(withdrawn.reason()));
        };
    }
}
