package stet.app.article;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import stet.app.statement.StatementJson;
import stet.infra.dossier.ArticleDossier;

/** An article with its text and the status of every statement, as the API says it. */
@Schema(name = "Article")
record ArticleJson(@JsonUnwrapped ArticleSummaryJson article, String text, List<StatementJson> statements) {

    static ArticleJson of(ArticleDossier dossier) {
        return new ArticleJson(
                ArticleSummaryJson.of(dossier.article()),
                dossier.text(),
                dossier.statements().stream().map(StatementJson::of).toList());
    }

    /** Changes whenever any of its statements does, because their versions only ever grow. */
    String tag() {
        long versions = statements.stream().mapToLong(StatementJson::version).sum();
        return article.revision() + "." + versions;
    }
}
