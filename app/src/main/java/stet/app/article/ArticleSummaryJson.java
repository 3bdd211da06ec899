package stet.app.article;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import stet.domain.Person;
import stet.domain.clearance.Obstacle;
import stet.domain.work.Priority;
import stet.infra.article.ArticleProgress;
import stet.infra.article.ArticleSummary;
import stet.infra.article.LastClearance;

/** An article as a list shows it, as the API says it. */
@Schema(name = "ArticleSummary")
record ArticleSummaryJson(
        UUID id,
        String title,
        int revision,
        @Nullable String url,
        @Nullable String publisher,
        @Nullable String author,
        @Nullable String language,
        @Nullable Instant publishedAt,
        Instant receivedAt,
        String ingestedBy,
        @Nullable UUID duplicateOf,
        @Nullable LocalDate due,
        Priority priority,
        ProgressJson progress,
        List<String> checkers,
        @Nullable Instant oldestWaiting,

        @Nullable @Schema(description = "how it was cleared last, null when nobody ever cleared it")
        LastClearanceJson clearance) {

    /** How an article was cleared last, as lists show it. */
    @Schema(name = "Clearance")
    record LastClearanceJson(
            @Schema(description = "whether nothing has happened to it since")
            boolean cleared,

            int revision,
            String by,
            Instant at,

            @Schema(description = "where in the log that stands")
            long index,

            @Nullable @Schema(description = "why it is clear no more")
            String because,

            @Nullable @Schema(description = "since when it is clear no more")
            Instant lapsedAt) {
        static LastClearanceJson of(LastClearance clearance) {
            Obstacle lapsed = clearance.lapsed();
            return new LastClearanceJson(
                    lapsed == null,
                    clearance.revision(),
                    clearance.clearedBy().id(),
                    clearance.clearedAt(),
                    clearance.index(),
                    lapsed == null ? null : lapsed.words(),
                    clearance.lapsedAt());
        }
    }

    /** How many of an article's statements stand where; settled ones are dismissed, or verified and not stale. */
    @Schema(name = "Progress")
    record ProgressJson(
            int statements,
            int untriaged,
            int dismissed,
            int flagged,
            int inCheck,
            int queryOpen,
            int inReview,
            int verified,
            int stale,
            int settled) {
        static ProgressJson of(ArticleProgress progress) {
            return new ProgressJson(
                    progress.statements(),
                    progress.untriaged(),
                    progress.dismissed(),
                    progress.flagged(),
                    progress.inCheck(),
                    progress.queryOpen(),
                    progress.inReview(),
                    progress.verified(),
                    progress.stale(),
                    progress.settled());
        }
    }

    static ArticleSummaryJson of(ArticleSummary article) {
        return new ArticleSummaryJson(
                article.id().value(),
                article.title(),
                article.revision(),
                article.url(),
                article.publisher(),
                article.author(),
                article.language(),
                article.publishedAt(),
                article.receivedAt(),
                article.ingestedBy().id(),
                article.duplicateOf() == null ? null : article.duplicateOf().value(),
                article.plan().due(),
                article.plan().counting(),
                ProgressJson.of(article.progress()),
                article.checkers().stream().map(Person::id).toList(),
                article.oldestWaiting(),
                article.clearance() == null ? null : LastClearanceJson.of(article.clearance()));
    }

    ArticleSummaryJson in(int otherRevision) {
        return new ArticleSummaryJson(
                id,
                title,
                otherRevision,
                url,
                publisher,
                author,
                language,
                publishedAt,
                receivedAt,
                ingestedBy,
                duplicateOf,
                due,
                priority,
                progress,
                checkers,
                oldestWaiting,
                clearance);
    }
}
