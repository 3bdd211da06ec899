package stet.domain.article;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import stet.domain.Person;

/** Something that happened to one article. */
public sealed interface ArticleEvent {

    ArticleId article();

    /**
     * The newsroom took an article in; these are the bytes that everything else points into.
     *
     * @param fingerprint SHA-256 of the normalised text, in hexadecimal: what "the same text" means
     * @param statements how many statements it was split into
     * @param duplicateOf the first article with the same text, when this one was taken in knowingly
     */
    record ArticleIngested(
            ArticleId article,
            String title,
            String text,
            @Nullable String url,
            @Nullable String publisher,
            @Nullable String author,
            @Nullable String language,
            @Nullable Instant publishedAt,
            String fingerprint,
            int statements,
            @Nullable ArticleId duplicateOf,
            Person ingestedBy)
            implements ArticleEvent {}
}
