package stet.app.concern;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import stet.infra.concern.Concern;
import stet.infra.concern.ConcernKind;
import stet.infra.work.QueuedStatement;

/** What concerns somebody, as the API says it. */
@Schema(name = "Concern")
record ConcernJson(
        @Schema(description = "that of its last entry in the log: what is marked read up to it is read")
        long index,

        ConcernKind kind,
        String by,
        Instant at,
        String sentence,

        @Nullable @Schema(description = "what whoever did it said to it")
        String words,

        @Schema(description = "to how many statements one act did it")
        int count,

        boolean unread,

        @Schema(description = "the first of them, as the articles read now")
        List<PlaceJson> places) {

    /** A statement, maybe one claim in it. */
    @Schema(name = "ConcernPlace")
    record PlaceJson(
            UUID statement, @Nullable Integer claim, UUID article, String articleTitle, int position, String text) {
        static PlaceJson of(Concern.Place place) {
            return new PlaceJson(
                    place.statement().value(),
                    place.claim(),
                    place.article().value(),
                    place.articleTitle(),
                    place.position(),
                    place.text());
        }
    }

    /** A claim that is the caller's turn. */
    @Schema(name = "DueConcern")
    record DueJson(
            UUID statement,
            UUID article,
            String articleTitle,
            int position,
            String text,
            @Nullable LocalDate due) {
        static DueJson of(QueuedStatement queued) {
            return new DueJson(
                    queued.status().id().value(),
                    queued.status().article().value(),
                    queued.articleTitle(),
                    queued.status().position(),
                    queued.status().text(),
                    queued.status().counts().due());
        }
    }

    static ConcernJson of(Concern concern, String by) {
        return new ConcernJson(
                concern.index(),
                concern.kind(),
                concern.by().id(),
                concern.at(),
                by + " " + ConcernWords.of(concern),
                concern.words(),
                concern.count(),
                concern.unread(),
                concern.places().stream().map(PlaceJson::of).toList());
    }
}
