package stet.infra.search;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import stet.domain.article.ArticleId;
import stet.domain.source.SourceId;
import stet.domain.statement.StatementId;
import stet.domain.statement.Workflow;
import stet.domain.verdict.Rating;
import stet.domain.verdict.Verdict;

/**
 * Something that was found by its words.
 *
 * @param standing whether a verdict was given on what has these words
 * @param id the note's, the passage's, or that of the statement, source or article itself
 * @param article which it stands in, or which it is; absent for sources
 * @param articleTitle that article's title
 * @param position the place of its statement in the article, counted from 1; 0 when it is of none
 * @param words an excerpt from what it says, in parts
 * @param status how far its statement has come
 * @param stale whether the evidence has left that statement's verdict behind
 * @param withdrawn whether it is a source or a passage of one that nothing may rest on any more
 */
public record Found(
        Kind kind,
        Standing standing,
        UUID id,
        @Nullable ArticleId article,
        @Nullable String articleTitle,
        @Nullable String language,
        @Nullable StatementId statement,
        int position,
        @Nullable SourceId source,
        List<Part> words,
        @Nullable Verdict verdict,
        @Nullable Rating rating,
        @Nullable Workflow status,
        boolean stale,
        boolean withdrawn) {

    /** The same with other words of it. */
    Found saying(List<Part> other) {
        return new Found(
                kind,
                standing,
                id,
                article,
                articleTitle,
                language,
                statement,
                position,
                source,
                other,
                verdict,
                rating,
                status,
                stale,
                withdrawn);
    }

    /** What has words. */
    public enum Kind {
        STATEMENT,
        CLAIM,
        RATIONALE,
        PASSAGE,
        SOURCE,
        NOTE,
        ARTICLE
    }

    /** What a verdict is about, in the order in which it is shown, and all else. */
    public enum Standing {
        /** A second person signed the verdict off, and it still stands. */
        VERIFIED,
        /** A verdict is proposed, or stale. */
        PROPOSED,
        /** No verdict is about it. */
        OTHER,
        /** A claim that was dismissed: nobody finds it, until the dismissal is taken back. */
        PAST;

        public boolean checked() {
            return this == VERIFIED || this == PROPOSED;
        }
    }

    /**
     * A part of a text.
     *
     * @param hit whether it is what was looked for
     */
    public record Part(String text, boolean hit) {}
}
