package stet.domain.evidence;

import org.jspecify.annotations.Nullable;
import stet.domain.capture.CaptureId;
import stet.domain.passage.Passage;

/**
 * What came of looking for the words of a passage in a capture of its source.
 *
 * @param passage where they stand in it; absent when they don't
 * @param notFoundReason why they count all the same; absent when they were found
 */
public record Sighting(
        CaptureId capture,
        @Nullable Passage passage,
        @Nullable String notFoundReason) {

    public boolean isFound() {
        return passage != null;
    }
}
