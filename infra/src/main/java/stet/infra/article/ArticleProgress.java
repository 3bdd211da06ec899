package stet.infra.article;

/** How many of an article's statements stand where; stale ones count in their state and in {@code stale}. */
public record ArticleProgress(
        int statements,
        int untriaged,
        int dismissed,
        int flagged,
        int inCheck,
        int queryOpen,
        int inReview,
        int verified,
        int stale,
        int staleVerified) {

    /** Statements that need nothing more: dismissed, or verified and not stale. */
    public int settled() {
        return dismissed + verified - staleVerified;
    }
}
