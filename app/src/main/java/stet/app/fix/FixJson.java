package stet.app.fix;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import stet.domain.fix.FixKind;
import stet.domain.fix.FixState;
import stet.infra.fix.KnownFix;

/** A fix of a statement, as the API says it. */
@Schema(name = "Fix")
public record FixJson(
        UUID id,
        UUID statement,
        UUID article,
        int position,
        FixState state,
        FixKind kind,

        @Nullable @Schema(description = "the number of the claim that it mends")
        Integer claim,

        @Schema(description = "the words that it is for") String was,

        String replacement,
        String reason,

        @Schema(description = "the revision in which the words stood when it was proposed")
        int revision,

        String proposedBy,
        Instant proposedAt,

        @Nullable @Schema(description = "who accepted it, let the words stand or withdrew it")
        String decidedBy,

        @Nullable Instant decidedAt,

        @Nullable @Schema(description = "why the words stand")
        String decisionReason,

        @Nullable @Schema(description = "the revision that it went into")
        Integer appliedIn,

        @Nullable Instant appliedAt,

        @Schema(description = "whether it counts as an error caught: accepted, and what it mends was refuted")
        boolean caught) {

    public static FixJson of(KnownFix fix) {
        return new FixJson(
                fix.id().value(),
                fix.statement().value(),
                fix.article().value(),
                fix.position(),
                fix.state(),
                fix.kind(),
                fix.claim(),
                fix.was(),
                fix.replacement(),
                fix.reason(),
                fix.revision(),
                fix.proposedBy().id(),
                fix.proposedAt(),
                fix.decidedBy() == null ? null : fix.decidedBy().id(),
                fix.decidedAt(),
                fix.decisionReason(),
                fix.appliedIn(),
                fix.appliedAt(),
                fix.caught());
    }
}
