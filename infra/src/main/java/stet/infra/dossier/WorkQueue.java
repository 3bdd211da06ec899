package stet.infra.dossier;

import java.util.List;

/**
 * What one person can do next, oldest first, each list at most 50 long.
 *
 * @param mine claims assigned to the person that have no verdict under review
 * @param toReview verdicts that the person may sign off: proposed by someone else, not stale
 * @param stale claims whose verdict went stale: the person's own proposals or assignments first
 * @param unassigned flagged claims that nobody has taken
 */
public record WorkQueue(Section mine, Section toReview, Section stale, Section unassigned) {

    /** One list of the queue, with how many there are beyond those shown. */
    public record Section(List<QueuedStatement> statements, int total) {}
}
