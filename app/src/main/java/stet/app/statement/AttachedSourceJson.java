package stet.app.statement;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import stet.domain.source.Rank;
import stet.domain.source.SourceKind;
import stet.domain.verdict.Stance;
import stet.infra.evidence.AttachedSource;

/** A source as one claim uses it, as the API says it. */
@Schema(name = "AttachedSource")
public record AttachedSourceJson(
        UUID attachment,

        @Schema(description = "the number of the claim that rests on it")
        int claim,

        UUID source,
        String title,
        @Nullable String url,
        @Nullable String publisher,
        Stance stance,
        String origin,
        @Nullable String quoted,
        @Nullable String excerpt,
        @Nullable String locator,
        boolean withdrawn,
        SourceKind kind,

        @Nullable @Schema(description = "null while nobody said")
        Rank rank,

        @Nullable @Schema(description = "the source that it rests on, or was merged into")
        UUID from,

        Instant registeredAt,
        String attachedBy,
        Instant attachedAt,
        @Nullable Instant amendedAt,

        @Nullable
        @Schema(
                description =
                        "whether the excerpt was found in the source's capture; null when there was none to look in")
        SightingJson sighting) {

    public static AttachedSourceJson of(AttachedSource use) {
        return new AttachedSourceJson(
                use.id().value(),
                use.claim(),
                use.source().value(),
                use.title(),
                use.url(),
                use.publisher(),
                use.stance(),
                use.origin(),
                use.quoted(),
                use.excerpt(),
                use.locator(),
                use.withdrawn(),
                use.provenance().kind(),
                use.provenance().rank(),
                use.provenance().from() == null ? null : use.provenance().from().value(),
                use.provenance().registeredAt(),
                use.attachedBy().id(),
                use.attachedAt(),
                use.amendedAt(),
                SightingJson.of(use.sighting(), use.capturedAt()));
    }
}
