package stet.app.clearance;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import stet.domain.clearance.ClearanceEvent.ArticleCleared;
import stet.domain.clearance.Obstacle;
import stet.infra.article.LastClearance;
import stet.infra.clearance.Clearances.Standing;

/**
 * Whether an article is clear by the log as it stands, as the API says it.
 *
 * @param missing what keeps it from being cleared; nothing while it is clear
 */
@Schema(name = "ClearanceNow")
record ClearanceJson(
        UUID article,

        @Schema(description = "whether it was cleared, and nothing has happened to it since")
        boolean cleared,

        @Nullable @Schema(description = "the revision that was cleared last, null when none ever was")
        Integer revision,

        @Nullable @Schema(description = "who cleared it last")
        String by,

        @Nullable Instant at,

        @Nullable @Schema(description = "where in the log that stands, null when it has no place there yet")
        Long index,

        @Nullable @Schema(description = "why it is clear no more")
        ObstacleJson because,

        @Schema(
                description =
                        "all that keeps it from being cleared, in the order of the text; nothing while it is clear")
        List<ObstacleJson> missing) {

    /**
     * What keeps an article from being clear, or made it clear no more.
     *
     * @param page where the statement is shown
     */
    @Schema(name = "ClearanceObstacle")
    record ObstacleJson(
            String kind,
            @Nullable UUID statement,
            @Nullable Integer position,
            String sentence,
            @Nullable String page) {
        static ObstacleJson of(UUID article, Obstacle obstacle) {
            UUID statement =
                    obstacle.statement() == null ? null : obstacle.statement().value();
            return new ObstacleJson(
                    obstacle.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                    statement,
                    obstacle.position(),
                    obstacle.words(),
                    statement == null ? null : "/articles/%s?statement=%s".formatted(article, statement));
        }
    }

    /** @param shown how the read models show its last clearance, for when and where that was recorded */
    static ClearanceJson of(UUID article, Standing now, @Nullable LastClearance shown, List<Obstacle> missing) {
        ArticleCleared cleared = now.cleared();
        Obstacle lapsed = now.lapsed();
        return new ClearanceJson(
                article,
                now.isClear(),
                cleared == null ? null : cleared.revision(),
                cleared == null ? null : cleared.clearedBy().id(),
                shown == null ? null : shown.clearedAt(),
                shown == null ? null : shown.index(),
                lapsed == null ? null : ObstacleJson.of(article, lapsed),
                missing.stream()
                        .map(obstacle -> ObstacleJson.of(article, obstacle))
                        .toList());
    }
}
