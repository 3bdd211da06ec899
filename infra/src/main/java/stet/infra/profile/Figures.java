package stet.infra.profile;

/**
 * What somebody did.
 *
 * @param claimsChecked statements on which they proposed a verdict
 * @param returned their verdicts that somebody else sent back for more work
 */
public record Figures(Count claimsChecked, Count verdictsProposed, Count signedOff, Count returned) {

    /** A figure of this week, and the whole. */
    public record Count(int thisWeek, int inAll) {}
}
