package stet.app.revision;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import stet.domain.text.TextRange;
import stet.infra.article.Revisions.Preview;
import stet.infra.text.revision.Change;
import stet.infra.text.revision.Row;
import stet.infra.text.revision.WordDiff;

/** What a new text would make of an article's statements, as the API says it. */
@Schema(name = "RevisionPreview")
record RevisionPreviewJson(
        UUID article, int baseRevision, int carried, int moved, int changed, int cut, int added, List<RowJson> rows) {

    /** What becomes of one statement: offsets point into the new text, in UTF-16 code units. */
    @Schema(name = "RevisionRow")
    record RowJson(
            Change change,
            @Nullable UUID statement,
            @Nullable String oldText,
            @Nullable String newText,
            @Nullable Integer start,
            @Nullable Integer end,

            @Schema(description = "from 0, nothing alike, to 1, the same words")
            double similarity,

            List<PartJson> diff,
            boolean byHand,
            String why) {
        static RowJson of(Row<UUID> row) {
            TextRange range = row.range();
            return new RowJson(
                    row.change(),
                    row.statement(),
                    row.oldText(),
                    row.newText(),
                    range == null ? null : range.start(),
                    range == null ? null : range.end(),
                    row.similarity(),
                    row.diff().stream()
                            .map(part -> new PartJson(part.kind(), part.text()))
                            .toList(),
                    row.byHand(),
                    row.why());
        }
    }

    /** Words that follow each other and have one fate. */
    @Schema(name = "RevisionWords")
    record PartJson(WordDiff.Kind kind, String text) {}

    static RevisionPreviewJson of(UUID article, int base, Preview preview) {
        return new RevisionPreviewJson(
                article,
                base,
                preview.changes().carried(),
                preview.changes().moved(),
                preview.changes().changed(),
                preview.changes().cut(),
                preview.changes().added(),
                preview.rows().stream().map(RowJson::of).toList());
    }
}
