package stet.app.statement;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import stet.domain.evidence.Sighting;
import stet.domain.passage.Fragment;
import stet.domain.passage.Passage;

/** What came of looking for a passage in a capture of its source, as the API says it. */
@Schema(name = "Sighting")
record SightingJson(
        UUID capture,

        @Nullable @Schema(description = "when that was captured")
        Instant capturedAt,

        boolean found,

        @Nullable @Schema(description = "why the words count although they were not found")
        String notFoundReason,

        @Nullable @Schema(description = "where they stand, of words that were found")
        PassageJson passage) {

    /** By the W3C's TextQuoteSelector, TextPositionSelector and FragmentSelector. */
    @Schema(name = "FoundPassage")
    record PassageJson(
            @Schema(description = "the words as they stand there")
            String exact,

            String prefix,
            String suffix,

            @Schema(description = "in code points of the whole text, whose parts a line feed joins")
            int start,

            @Schema(description = "the first code point behind them")
            int end,

            @Schema(description = "in words, as page 3; empty when the text isn't divided")
            String part,

            @Nullable FragmentJson fragment) {}

    /** A part by the name that its kind of file gives it. */
    @Schema(name = "PassageFragment")
    record FragmentJson(String value, @Nullable String conformsTo) {}

    static @Nullable SightingJson of(@Nullable Sighting sighting, @Nullable Instant capturedAt) {
        if (sighting == null) return null;
        return new SightingJson(
                sighting.capture().value(),
                capturedAt,
                sighting.isFound(),
                sighting.notFoundReason(),
                of(sighting.passage()));
    }

    private static @Nullable PassageJson of(@Nullable Passage passage) {
        if (passage == null) return null;
        Fragment fragment = passage.fragment();
        return new PassageJson(
                passage.exact(),
                passage.prefix(),
                passage.suffix(),
                passage.start(),
                passage.end(),
                passage.part(),
                fragment == null ? null : new FragmentJson(fragment.value(), fragment.conformsTo()));
    }
}
