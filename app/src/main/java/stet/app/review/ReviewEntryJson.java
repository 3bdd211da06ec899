package stet.app.review;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import stet.app.audit.AuditEntryJson;
import stet.domain.review.Finding;
import stet.infra.review.EntryMark;
import stet.infra.review.ReviewedEntry;

/** An entry of the log in a review, with the last mark that it has there. */
@Schema(name = "ReviewEntry")
record ReviewEntryJson(AuditEntryJson entry, @Nullable MarkJson mark) {

    /** What an auditor found about the entry. */
    @Schema(name = "Mark")
    record MarkJson(Finding finding, @Nullable String note, String by, Instant at) {
        static MarkJson of(EntryMark mark) {
            return new MarkJson(mark.finding(), mark.note(), mark.by().id(), mark.at());
        }
    }

    static ReviewEntryJson of(ReviewedEntry entry) {
        return new ReviewEntryJson(
                AuditEntryJson.of(entry.entry()), entry.mark() == null ? null : MarkJson.of(entry.mark()));
    }
}
