package stet.infra.article;

import org.jspecify.annotations.Nullable;

/**
 * Which articles to list, and in which order; an absent part lets every article through.
 *
 * @param query words of the title, publisher, byline or text, or a piece of the title or publisher
 * @param only the standing that at least one of the article's statements has
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
        UNSETTLED;

        /** Whether an article has a statement that stands like that. */
        boolean fits(ArticleProgress progress) {
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
