package stet.domain.claim;

import org.jspecify.annotations.Nullable;
import stet.domain.evidence.Evidence;
import stet.domain.verdict.ReasonedVerdict;

/**
 * What somebody concluded about a claim, with what it rests on.
 *
 * @param proposition what the claim says, absent when it is what its statement says
 * @param stale whether the conclusion holds no more
 */
public record DecidedClaim(
        @Nullable String proposition, ClaimKind kind, Evidence evidence, ReasonedVerdict conclusion, boolean stale) {}
