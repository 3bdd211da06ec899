package stet.app.fix;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import stet.app.moment.AsOf;
import stet.app.moment.MomentRejection.NotThereYet;
import stet.app.problem.RefusedRequest;
import stet.app.security.Needs;
import stet.domain.article.ArticleCommand.ReviseArticle.Link;
import stet.domain.article.ArticleId;
import stet.domain.article.ArticleRejection.UnknownArticle;
import stet.domain.fix.FixId;
import stet.domain.fix.FixKind;
import stet.infra.account.Scope;
import stet.infra.article.Articles;
import stet.infra.fix.ErrorsCaught;
import stet.infra.fix.FixedText;
import stet.infra.fix.KnownFix;
import stet.infra.fix.KnownFixes;
import stet.infra.history.AsItStood;

/** Reads fixes over REST: those of an article, its text with them, and the errors that they caught. */
@RestController
@RequestMapping("/api/v1")
@Needs(Scope.READ)
@Tag(name = "Fixes")
class FixesApi {
    private static final int MONTHS = 120;

    private final Articles articles;
    private final KnownFixes fixes;
    private final FixedTexts texts;
    private final ErrorsCaught errors;
    private final AsOf moments;
    private final AsItStood then;

    FixesApi(Articles articles, KnownFixes fixes, FixedTexts texts, ErrorsCaught errors, AsOf moments, AsItStood then) {
        this.articles = articles;
        this.fixes = fixes;
        this.texts = texts;
        this.errors = errors;
        this.moments = moments;
        this.then = then;
    }

    /** All fixes of an article in the order in which they were proposed, and the errors that they caught. */
    @Schema(name = "Fixes")
    record FixesJson(
            List<FixJson> fixes,
            CaughtJson errorsCaught,

            @Nullable @Schema(description = "the last entry of the log that counts, null when these are the fixes now")
            Long asOfIndex) {
        static FixesJson of(List<KnownFix> all, @Nullable Long asOfIndex) {
            return new FixesJson(
                    all.stream().map(FixJson::of).toList(), CaughtJson.of(ErrorsCaught.among(all)), asOfIndex);
        }
    }

    /**
     * Errors that were caught before publication.
     *
     * @param byKind how many of each kind of which there are any
     */
    @Schema(name = "ErrorsCaught")
    record CaughtJson(int total, Map<FixKind, Integer> byKind) {
        static CaughtJson of(Map<FixKind, Integer> byKind) {
            return new CaughtJson(
                    byKind.values().stream().mapToInt(Integer::intValue).sum(), byKind);
        }
    }

    @GetMapping("/articles/{article}/fixes")
    @Operation(
            summary =
                    "All fixes that were proposed in an article, what became of them, and the errors that they caught, now or as of a moment")
    FixesJson listFixes(@PathVariable UUID article, @RequestParam(required = false) @Nullable String asOf) {
        ArticleId id = new ArticleId(article);
        if (articles.summary(id).isEmpty()) throw RefusedRequest.because(new UnknownArticle(id));
        if (asOf == null) return FixesJson.of(fixes.of(id), null);
        long last = moments.index("asOf", asOf);
        return then.ofArticle(id, last, () -> {
            if (articles.summary(id).isEmpty()) throw RefusedRequest.because(new NotThereYet("article", last));
            return FixesJson.of(fixes.of(id), last);
        });
    }

    /**
     * The text of an article with all accepted fixes in it.
     *
     * @param links which statement stands where in it, of those that were fixed, as a revision takes them
     */
    @Schema(name = "FixedText")
    record FixedTextJson(UUID article, int baseRevision, String text, List<UUID> fixes, List<FixedPlaceJson> links) {
        static FixedTextJson of(UUID article, int baseRevision, FixedText fixed) {
            return new FixedTextJson(
                    article,
                    baseRevision,
                    fixed.text(),
                    fixed.fixes().stream().map(FixId::value).toList(),
                    fixed.links().stream().map(FixedPlaceJson::of).toList());
        }
    }

    /** Where a statement stands that was fixed. */
    @Schema(name = "FixedPlace")
    record FixedPlaceJson(
            UUID statement,
            @Nullable Integer start,
            @Nullable Integer end) {
        static FixedPlaceJson of(Link link) {
            return new FixedPlaceJson(
                    link.statement(),
                    link.to() == null ? null : link.to().start(),
                    link.to() == null ? null : link.to().end());
        }
    }

    @GetMapping("/articles/{article}/fixed-text")
    @Operation(summary = "The text that the next revision has with all accepted fixes; nothing is recorded")
    FixedTextJson readFixedText(@PathVariable UUID article) {
        ArticleId id = new ArticleId(article);
        return texts.of(id)
                .map(next -> FixedTextJson.of(article, next.baseRevision(), next.fixed()))
                .orElseThrow(() -> RefusedRequest.because(new UnknownArticle(id)));
    }

    /**
     * The errors that the newsroom caught in a month, which begins in UTC.
     *
     * @param month such as 2026-03
     */
    @Schema(name = "ErrorsOfMonth")
    record MonthJson(String month, int total, Map<FixKind, Integer> byKind) {
        static MonthJson of(ErrorsCaught.Month month) {
            return new MonthJson(month.month().toString(), month.total(), month.byKind());
        }
    }

    @GetMapping("/errors-caught")
    @Operation(
            summary =
                    "How many errors the newsroom caught before publication, by month and kind, the newest month first")
    List<MonthJson> listErrorsCaught() {
        return errors.byMonth(MONTHS).stream().map(MonthJson::of).toList();
    }
}
