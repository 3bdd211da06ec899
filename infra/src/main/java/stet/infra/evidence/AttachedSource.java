package stet.infra.evidence;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import stet.domain.Person;
import stet.domain.evidence.AttachmentId;
import stet.domain.source.SourceId;
import stet.domain.verdict.Stance;

/**
 * A source as one claim uses it.
 *
 * @param claim the number of the claim that rests on it
 * @param origin who first reported it: the source's own origin
 * @param amendedAt when whoever attached it amended it last, absent when they never did
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
        @Nullable Instant amendedAt) {}
