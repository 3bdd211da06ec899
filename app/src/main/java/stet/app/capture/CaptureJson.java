package stet.app.capture;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import stet.domain.capture.CaptureState;
import stet.domain.capture.Content;
import stet.domain.capture.Fetched;
import stet.infra.capture.KnownCapture;

/** A capture, as the API says it. */
@Schema(name = "Capture")
record CaptureJson(
        UUID id,
        UUID source,
        CaptureState state,

        @Nullable @Schema(description = "of its bytes, null while there are none")
        String sha256,

        @Nullable Long bytes,

        @Nullable @Schema(description = "what it is by its bytes, whatever its name says")
        String mediaType,

        @Nullable @Schema(description = "what the file was called")
        String name,

        @Nullable @Schema(description = "why it failed") String reason,

        @Schema(description = "when its bytes were kept or it failed, or, before that, when it was asked for")
        Instant capturedAt,

        String capturedBy,

        @Nullable @Schema(description = "the address that answered, of what Stet fetched itself")
        String finalUrl,

        @Nullable Integer httpStatus,

        @Nullable @Schema(description = "why what was fetched may not be what a reader sees")
        String warning,

        long version) {

    static CaptureJson of(KnownCapture capture) {
        Content content = capture.content();
        Fetched fetched = capture.fetched();
        return new CaptureJson(
                capture.id().value(),
                capture.source().value(),
                capture.state(),
                content == null ? null : content.sha256(),
                content == null ? null : content.bytes(),
                content == null ? null : content.mediaType(),
                capture.name(),
                capture.reason(),
                capture.at(),
                capture.capturedBy().id(),
                fetched == null ? null : fetched.finalUrl(),
                fetched == null ? null : fetched.httpStatus(),
                fetched == null ? null : fetched.warning(),
                capture.version());
    }

    String tag() {
        return String.valueOf(version);
    }
}
