package stet.app.statement;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import stet.domain.verdict.Verdict;

/**
 * Whether a verdict could be proposed as things stand, as the rules answer it.
 *
 * @param because what it lacks, in a sentence; absent when it is possible
 */
@Schema(name = "VerdictOffer")
record VerdictOfferJson(
        Verdict verdict, boolean possible, @Nullable String because) {}
