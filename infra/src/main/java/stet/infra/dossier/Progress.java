package stet.infra.dossier;

/** How many of an article's statements stand where; stale ones count in their state and in {@code stale}. */
public record Progress(
        int statements,
        int untriaged,
        int dismissed,
        int flagged,
        int inCheck,
        int inReview,
        int verified,
        int stale,
        int staleVerified) {

    /** Statements that need nothing more: dismissed, or verified and not stale. */
    public int settled() {
        return dismissed + verified - staleVerified;
    }
}
