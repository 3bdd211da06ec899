package stet.infra.capture;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import stet.domain.Person;
import stet.domain.capture.CaptureId;
import stet.domain.capture.CaptureState;
import stet.domain.capture.Content;
import stet.domain.capture.Fetched;
import stet.domain.source.SourceId;

/**
 * A capture as it stands.
 *
 * @param content its bytes; null while there are none
 * @param name what the file was called; null when it had no name
 * @param address the address that Stet was to fetch; null for a file that somebody gave
 * @param fetched how the web answered; null for a file that somebody gave, and while it has not
 * @param reason why it failed; null when it has not
 * @param capturedBy who gave the file, or had it fetched
 * @param askedAt when
 * @param settledAt when its bytes were kept, or it failed; null while it is being fetched
 */
public record KnownCapture(
        CaptureId id,
        SourceId source,
        CaptureState state,
        @Nullable Content content,
        @Nullable String name,
        @Nullable String address,
        @Nullable Fetched fetched,
        @Nullable String reason,
        Person capturedBy,
        Instant askedAt,
        @Nullable Instant settledAt,
        long version) {

    /** When it says what the source said: when its bytes were kept, and before that, when it was asked for. */
    public Instant at() {
        return settledAt == null ? askedAt : settledAt;
    }
}
