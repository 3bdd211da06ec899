package stet.app.article;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;
import stet.app.statement.StatementJson;
import stet.domain.work.Plan;
import stet.infra.article.ArticleDossier;
import stet.infra.article.LastClearance;
import stet.infra.lists.Page;
import stet.infra.statement.StatementStatus;

/**
 * An article with its text and the status of its first statements, as the API says it.
 *
 * @param next the cursor with which the list of its statements goes on, null when these are all
 */
@Schema(name = "Article")
public record ArticleJson(
        @JsonUnwrapped ArticleSummaryJson article,
        int latestRevision,
        String text,
        List<StatementJson> statements,

        @Nullable
        @Schema(description = "the cursor with which the list of its statements goes on, null when these are all")
        String next,

        @Nullable @Schema(description = "the last entry of the log that counts, null when this is the article now")
        Long asOfIndex) {

    public static ArticleJson of(ArticleDossier dossier) {
        return new ArticleJson(
                ArticleSummaryJson.of(dossier.article()),
                dossier.article().revision(),
                dossier.text(),
                dossier.statements().stream().map(StatementJson::of).toList(),
                dossier.next(),
                null);
    }

    /** In an earlier revision, with the statements that it has. */
    static ArticleJson of(ArticleDossier now, int revision, String text, Page<StatementStatus> statements) {
        return new ArticleJson(
                ArticleSummaryJson.of(now.article()).in(revision),
                now.article().revision(),
                text,
                statements.items().stream().map(StatementJson::of).toList(),
                statements.next(),
                null);
    }

    ArticleJson asOf(@Nullable Long index) {
        return new ArticleJson(article, latestRevision, text, statements, next, index);
    }

    /** Changes whenever any of its statements does, shown or not, and with what is planned for all of them, and with its clearance. */
    public static String tag(ArticleDossier dossier) {
        Plan plan = dossier.article().plan();
        String tag = dossier.article().revision() + "." + dossier.versions();
        String planned = plan.equals(Plan.NONE) ? tag : tag + "." + plan.due() + "." + plan.counting();
        LastClearance clearance = dossier.article().clearance();
        return clearance == null ? planned : planned + (clearance.lapsed() == null ? ".c" : ".l") + clearance.index();
    }
}
