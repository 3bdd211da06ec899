package stet.infra.audit;

import org.jspecify.annotations.Nullable;
import stet.domain.Count;
import stet.domain.article.ArticleEvent;
import stet.domain.article.ArticleEvent.ArticleIngested;
import stet.domain.reader.ReaderEvent;
import stet.domain.reader.ReaderEvent.EventSetAside;
import stet.domain.review.ReviewEvent;
import stet.domain.review.ReviewEvent.EntryQuestioned;
import stet.domain.review.ReviewEvent.EntryReviewed;
import stet.domain.review.ReviewEvent.ReviewClosed;
import stet.domain.review.ReviewEvent.ReviewOpened;
import stet.domain.review.Tally;
import stet.domain.source.SourceEvent;
import stet.domain.source.SourceEvent.SourceRegistered;
import stet.domain.source.SourceEvent.SourceWithdrawn;
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
            case ReviewEvent review -> of(review);
            case ReaderEvent reader -> of(reader);
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
        return number == 1 ? "one statement" : Count.of(number) + " statements";
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

    private static String of(ReviewEvent event) {
        return switch (event) {
            case ReviewOpened opened ->
                "opened the review %s of the entries %d to %d"
                                .formatted(
                                        Quote.of(opened.title()),
                                        opened.range().from(),
                                        opened.range().to())
                        + Quote.after(" and said ", opened.purpose());
            case EntryReviewed reviewed ->
                "marked entry %d reviewed".formatted(reviewed.index()) + Quote.after(" and noted ", reviewed.note());
            case EntryQuestioned questioned ->
                "questioned entry %d: %s".formatted(questioned.index(), Quote.of(questioned.note()));
            case ReviewClosed closed ->
                "closed the review with %s; %s".formatted(Quote.of(closed.conclusion()), of(closed.tally()));
        };
    }

    private static String of(ReaderEvent event) {
        return switch (event) {
            case EventSetAside aside ->
                "had the reader %s go on without event %d: %s"
                        .formatted(aside.reader(), aside.index(), Quote.of(aside.reason()));
        };
    }

    private static String of(Tally tally) {
        return "%s reviewed, %s questioned, %s left unmarked"
                .formatted(Count.of(tally.reviewed()), Count.of(tally.questioned()), Count.of(tally.unmarked()));
    }
}
