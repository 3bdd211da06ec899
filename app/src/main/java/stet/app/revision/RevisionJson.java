package stet.app.revision;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import stet.infra.article.Revision;

/** One text of an article, as the API says it: what became in it of the statements of the one before. */
@Schema(name = "Revision")
record RevisionJson(
        int revision,
        Instant at,
        String by,
        @Nullable String note,
        int statements,
        int carried,
        int moved,
        int changed,
        int cut,
        int added) {

    static RevisionJson of(Revision revision) {
        return new RevisionJson(
                revision.number(),
                revision.at(),
                revision.by().id(),
                revision.note(),
                revision.statements(),
                revision.changes().carried(),
                revision.changes().moved(),
                revision.changes().changed(),
                revision.changes().cut(),
                revision.changes().added());
    }
}
