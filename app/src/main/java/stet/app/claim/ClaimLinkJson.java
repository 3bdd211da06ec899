package stet.app.claim;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;
import stet.domain.link.Contradiction;
import stet.domain.link.LinkKind;
import stet.domain.statement.StatementId;
import stet.infra.link.KnownLink;

/** A link of a claim to another one, as the API says it of the claim. */
@Schema(name = "ClaimLink")
public record ClaimLinkJson(
        UUID id,
        LinkKind kind,
        String reason,
        String linkedBy,
        Instant linkedAt,

        @Schema(description = "whether both are supported although they contradict each other, and nobody said why")
        Contradiction contradiction,

        @Schema(description = "the claim at the other end") LinkedClaimJson other) {

    static ClaimLinkJson of(KnownLink link, StatementId statement, int claim) {
        return new ClaimLinkJson(
                link.id().value(),
                link.kind(),
                link.reason(),
                link.linkedBy().id(),
                link.linkedAt(),
                link.contradiction(),
                LinkedClaimJson.of(link.across(statement, claim)));
    }
}
