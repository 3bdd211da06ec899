package stet.infra.concern;

/** Why somebody is told of something. */
public enum ConcernKind {
    /** A claim was given to them to check. */
    ASSIGNED,
    /** A claim that they checked was taken from them. */
    RELEASED,
    /** A claim that they checked was given to somebody else. */
    HANDED_ON,
    /** A verdict was given to them to review. */
    REVIEW_GIVEN,
    /** A verdict that they had taken for review was taken from them. */
    REVIEW_TAKEN_AWAY,
    /** Words speak to them. */
    MENTIONED,
    /** Their verdict was sent back for more work. */
    RETURNED,
    /** A claim whose verdict they proposed or signed off is being checked again. */
    REOPENED,
    /** A verdict that they proposed or signed off went stale. */
    WENT_STALE,
    /** Their fix goes into the text. */
    FIX_ACCEPTED,
    /** The words that they would have mended stand. */
    FIX_DECLINED
}
