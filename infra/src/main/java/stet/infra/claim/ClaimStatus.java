package stet.infra.claim;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import stet.domain.Person;
import stet.domain.claim.ClaimKind;
import stet.domain.claim.ClaimWords;
import stet.domain.statement.StatementId;
import stet.domain.statement.Workflow;
import stet.domain.verdict.Rating;
import stet.domain.verdict.Staleness;
import stet.domain.verdict.Verdict;

/**
 * Where one claim of a statement stands now.
 *
 * @param number its number among those of its statement, counted from 1
 * @param words the words of the statement that it is about, absent when it is about the whole, or these stand there no more
 * @param staleBecause what happened to the evidence since the verdict, when the verdict is stale
 * @param reviewer who has taken its verdict for review, absent while it waits for anyone
 * @param verdict the proposed or verified verdict, when there is one
 * @param sources how many sources are attached
 * @param noSearchReason why nobody had to look for evidence that is not enough
 * @param enquired whether somebody looked for evidence, or asked
 * @param returnedReason why the last verdict was sent back or reopened, until a new one is proposed
 */
public record ClaimStatus(
        StatementId statement,
        int number,
        ClaimKind kind,
        @Nullable ClaimWords words,
        @Nullable String flagReason,
        @Nullable String proposition,
        @Nullable Instant rewordedAt,
        Workflow status,
        boolean stale,
        Staleness.@Nullable Because staleBecause,
        @Nullable Person checker,
        @Nullable Person reviewer,
        @Nullable Verdict verdict,
        @Nullable Rating rating,
        @Nullable String rationale,
        @Nullable Instant rationaleAmendedAt,
        @Nullable String singleSourceReason,
        @Nullable Person proposedBy,
        @Nullable Instant proposedAt,
        @Nullable Person verifiedBy,
        @Nullable Instant verifiedAt,
        @Nullable String returnedReason,
        int sources,
        @Nullable String noSearchReason,
        boolean enquired) {}
