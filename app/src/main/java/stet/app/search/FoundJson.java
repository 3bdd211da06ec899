package stet.app.search;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import stet.domain.article.ArticleId;
import stet.domain.source.SourceId;
import stet.domain.statement.StatementId;
import stet.domain.statement.Workflow;
import stet.domain.verdict.Rating;
import stet.domain.verdict.Verdict;
import stet.infra.search.Found;

/** Something that was found, as the API says it, with the address of its page. */
@Schema(name = "Found")
record FoundJson(
        Found.Kind kind,
        UUID id,
        @Nullable UUID article,
        @Nullable String articleTitle,
        @Nullable UUID statement,
        @Nullable UUID source,
        String href,
        List<PartJson> words,
        @Nullable Verdict verdict,
        @Nullable Integer rating,
        @Nullable Workflow status,
        boolean stale,
        boolean withdrawn) {

    /** A part of the words, which together are an excerpt. */
    @Schema(name = "FoundPart")
    record PartJson(String text, boolean hit) {}

    static FoundJson of(Found found) {
        ArticleId article = found.article();
        StatementId statement = found.statement();
        SourceId source = found.source();
        Rating rating = found.rating();
        return new FoundJson(
                found.kind(),
                found.id(),
                article == null ? null : article.value(),
                found.articleTitle(),
                statement == null ? null : statement.value(),
                source == null ? null : source.value(),
                address(found),
                found.words().stream()
                        .map(part -> new PartJson(part.text(), part.hit()))
                        .toList(),
                found.verdict(),
                rating == null ? null : rating.value(),
                found.status(),
                found.stale(),
                found.withdrawn());
    }

    /** The page on which it stands. */
    static String address(Found found) {
        if (found.statement() != null) return "/statements/" + found.statement();
        return switch (found.kind()) {
            case SOURCE -> "/sources/" + found.id();
            case ARTICLE, STATEMENT, CLAIM, RATIONALE, PASSAGE, NOTE -> "/articles/" + found.id();
        };
    }
}
