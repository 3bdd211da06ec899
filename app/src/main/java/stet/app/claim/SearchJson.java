package stet.app.claim;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import stet.domain.enquiry.SearchPlace;
import stet.infra.enquiry.RecordedSearch;

/** Where somebody looked for evidence of a claim, as the API says it. */
@Schema(name = "Search")
public record SearchJson(
        SearchPlace where,
        String query,

        @Nullable @Schema(description = "when, null when it was not said")
        Instant at,

        @Nullable @Schema(description = "what turned up, and why it was not used; null when nothing did")
        String found,

        String recordedBy,
        Instant recordedAt) {
    static SearchJson of(RecordedSearch known) {
        return new SearchJson(
                known.search().where(),
                known.search().query(),
                known.search().at(),
                known.search().found(),
                known.recordedBy().id(),
                known.recordedAt());
    }
}
