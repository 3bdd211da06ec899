package stet.infra.work;

import java.util.List;

/**
 * What one person can do next, oldest first, each list at most {@value #SHOWN} long.
 *
 * @param mine claims assigned to the person that have no verdict under review
 * @param taken verdicts that the person has taken for review
 * @param toReview verdicts that the person may sign off: proposed by someone else, in an article by someone else,
 *     not stale, and taken by nobody
 * @param stale claims whose verdict went stale: the person's own proposals or assignments first
 * @param unassigned flagged claims that nobody has taken
 * @param takenByOthers verdicts that somebody else has taken for review
 */
public record WorkQueue(
        Section mine, Section taken, Section toReview, Section stale, Section unassigned, Section takenByOthers) {
    /** How many statements of a list are shown at once. */
    public static final int SHOWN = 50;

    static final int COUNTED = 1_000;

    /** The lists of the queue. */
    public enum Kind {
        MINE,
        TAKEN,
        TO_REVIEW,
        STALE,
        UNASSIGNED,
        TAKEN_BY_OTHERS
    }

    /**
     * One list of the queue, or a part of it.
     *
     * @param total how many there are, with those shown; counted up to {@value WorkQueue#COUNTED}
     * @param more whether there are even more than counted
     */
    public record Section(List<QueuedStatement> statements, int total, boolean more) {}
}
