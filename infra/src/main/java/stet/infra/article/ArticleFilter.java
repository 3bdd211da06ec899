package stet.infra.article;

import org.jspecify.annotations.Nullable;

/**
 * Which articles to list, and in which order; an absent part lets every article through.
 *
 * @param query words of the title, publisher, byline or text, or a piece of the title or publisher
 * @param only the standing that at least one of the article's statements has, or the article itself
 */
public record ArticleFilter(
        @Nullable String query, @Nullable Only only, Sort sort, boolean descending) {
    public static final ArticleFilter NEWEST = new ArticleFilter(null, null, Sort.RECEIVED, true);

    /** Standings that a list can be narrowed to: every workflow status, and what needs someone. */
    public enum Only {
        UNTRIAGED,
        DISMISSED,
        FLAGGED,
        IN_CHECK,
        QUERY_OPEN,
        IN_REVIEW,
        VERIFIED,
        STALE,
        /** Neither dismissed nor verified, or stale. */
        UNSETTLED,
        /** The article itself: cleared, and nothing has happened to it since. */
        CLEAR,
        /** It was cleared, and something has happened to it since. */
        NO_LONGER_CLEAR;

        /**
         * Whether an article has a statement that stands like that, or does so itself.
         *
         * @param clear whether it is clear, absent when nobody ever cleared it
         */
        boolean fits(ArticleProgress progress, @Nullable Boolean clear) {
            int statements = switch (this) {
                case UNTRIAGED -> progress.untriaged();
                case DISMISSED -> progress.dismissed();
                case FLAGGED -> progress.flagged();
                case IN_CHECK -> progress.inCheck();
                case QUERY_OPEN -> progress.queryOpen();
                case IN_REVIEW -> progress.inReview();
                case VERIFIED -> progress.verified();
                case STALE -> progress.stale();
                case UNSETTLED -> progress.statements() - progress.settled();
                case CLEAR -> Boolean.TRUE.equals(clear) ? 1 : 0;
                case NO_LONGER_CLEAR -> Boolean.FALSE.equals(clear) ? 1 : 0;
            };
            return statements > 0;
        }
    }

    /** What a list can be sorted by. */
    public enum Sort {
        RECEIVED,
        TITLE,
        PUBLISHER
    }
}
