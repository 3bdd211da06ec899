package stet.domain.evidence;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import stet.domain.Rejection;
import stet.domain.capture.CaptureId;
import stet.domain.evidence.PassageRejection.NotInCapture;
import stet.domain.passage.Finding;
import stet.domain.passage.Finding.Found;
import stet.domain.passage.Finding.NotFound;

/** The words of a passage were looked for in the newest capture of its source: a fact, on which the rule decides. */
public record Sought(CaptureId capture, Finding finding) {

    /** Why the words are no passage of it; empty when they are, or somebody says why they count all the same. */
    Optional<Rejection> whyNot(@Nullable String notFoundReason) {
        return finding instanceof NotFound(var nearest) && notFoundReason == null
                ? Optional.of(new NotInCapture(nearest))
                : Optional.empty();
    }

    /** What is recorded of it; a reason means nothing when the words are there. */
    Sighting sighting(@Nullable String notFoundReason) {
        return switch (finding) {
            case Found(var passage) -> new Sighting(capture, passage, null);
            case NotFound _ -> new Sighting(capture, null, notFoundReason);
        };
    }
}
