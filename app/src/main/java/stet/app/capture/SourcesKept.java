package stet.app.capture;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import stet.domain.source.SourceId;
import stet.infra.capture.KnownCapture;

/** Which of the sources of a claim are captured: the newest capture of each whose bytes are kept. */
public record SourcesKept(Map<SourceId, KnownCapture> newest) {
    /** Where nobody says, as in what is read of the past. */
    public static final SourcesKept UNTOLD = new SourcesKept(Map.of());

    public SourcesKept {
        newest = Map.copyOf(newest);
    }

    /** The capture of a source; absent while there is none. */
    public @Nullable KnownCapture of(SourceId source) {
        return newest.get(source);
    }
}
