package stet.app.triage;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import stet.app.article.ArticleJson;
import stet.app.problem.Problem;
import stet.infra.article.ArticleDossier;
import stet.infra.desk.LeftOut;

/**
 * An article after triage of several of its statements, as the API says it.
 *
 * @param refused the statements that were left out, and why: none unless a part was enough
 */
@Schema(name = "TriagedArticle")
record TriagedJson(@JsonUnwrapped ArticleJson article, List<Problem.Wrong> refused) {

    static TriagedJson of(ArticleDossier dossier, List<LeftOut> refused) {
        return new TriagedJson(
                ArticleJson.of(dossier),
                refused.stream()
                        .map(each -> Problem.Wrong.of(each.stream(), each.reason()))
                        .toList());
    }
}
