package stet.infra.evidence;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import stet.domain.Person;
import stet.domain.evidence.AttachmentId;
import stet.domain.evidence.Sighting;
import stet.domain.source.Rank;
import stet.domain.source.SourceId;
import stet.domain.source.SourceKind;
import stet.domain.verdict.Stance;

/**
 * A source as one claim uses it.
 *
 * @param claim the number of the claim that rests on it
 * @param origin who first reported it: the source's own origin
 * @param amendedAt when whoever attached it amended it last, absent when they never did
 * @param sighting what came of looking for its excerpt in a capture; absent when nobody could look
 * @param capturedAt when that was captured
 * @param provenance where the source has its words from
 * @param quoted whom the passage quotes, where that is somebody else
 */
public record AttachedSource(
        AttachmentId id,
        int claim,
        SourceId source,
        String title,
        @Nullable String url,
        @Nullable String publisher,
        Stance stance,
        String origin,
        @Nullable String quoted,
        @Nullable String excerpt,
        @Nullable String locator,
        boolean withdrawn,
        Person attachedBy,
        Instant attachedAt,
        @Nullable Instant amendedAt,
        @Nullable Sighting sighting,
        @Nullable Instant capturedAt,
        Provenance provenance) {

    /**
     * How far a source is from what it reports, and how long it is known.
     *
     * @param rank absent while nobody said
     * @param from the source that it rests on or was merged into, absent when it speaks for itself or nobody said
     */
    public record Provenance(
            SourceKind kind,
            @Nullable Rank rank,
            @Nullable SourceId from,
            @Nullable String fromTitle,
            boolean merged,
            Instant registeredAt) {}
}
