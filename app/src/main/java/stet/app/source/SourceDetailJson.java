package stet.app.source;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A source now or as of a moment, as the API says it. */
@Schema(name = "SourceDetail")
record SourceDetailJson(
        @JsonUnwrapped SourceJson source,

        @Nullable @Schema(description = "the last entry of the log that counts, null when this is the source now")
        Long asOfIndex) {

    String tag() {
        return source.tag() + (asOfIndex == null ? "" : "@" + asOfIndex);
    }
}
