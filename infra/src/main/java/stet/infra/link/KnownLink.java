package stet.infra.link;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import stet.domain.Person;
import stet.domain.article.ArticleId;
import stet.domain.link.Contradiction;
import stet.domain.link.LinkId;
import stet.domain.link.LinkKind;
import stet.domain.statement.StatementId;
import stet.domain.statement.Workflow;
import stet.domain.verdict.Rating;
import stet.domain.verdict.Verdict;

/**
 * A link between claims as lists and pages show it, with its claims as they are now.
 *
 * @param linked whether nobody has taken it away
 * @param openedAt since when both claims are supported that contradict each other
 * @param version that of the link's stream
 */
public record KnownLink(
        LinkId id,
        End from,
        End to,
        LinkKind kind,
        String reason,
        boolean linked,
        Person linkedBy,
        Instant linkedAt,
        @Nullable Person unlinkedBy,
        @Nullable Instant unlinkedAt,
        @Nullable String unlinkedReason,
        Contradiction contradiction,
        @Nullable Instant openedAt,
        @Nullable Person resolvedBy,
        @Nullable Instant resolvedAt,
        @Nullable String resolvedReason,
        long version) {

    /**
     * A claim at the end of a link.
     *
     * @param says its proposition, or the words of its statement
     * @param language its article's, absent when nobody said it
     */
    public record End(
            StatementId statement,
            int claim,
            ArticleId article,
            int position,
            String articleTitle,
            @Nullable String language,
            String says,
            Workflow status,
            boolean stale,
            @Nullable Verdict verdict,
            @Nullable Rating rating,
            boolean cut) {
        public boolean isOf(StatementId other) {
            return statement.equals(other);
        }
    }

    /** Whether it has one of a statement's claims at an end. */
    public boolean touches(StatementId statement, int claim) {
        return isAt(from, statement, claim) || isAt(to, statement, claim);
    }

    /** The end across from a claim. */
    public End across(StatementId statement, int claim) {
        return isAt(from, statement, claim) ? to : from;
    }

    private static boolean isAt(End end, StatementId statement, int claim) {
        return end.isOf(statement) && end.claim() == claim;
    }

    public boolean isOpenContradiction() {
        return contradiction == Contradiction.OPEN;
    }
}
