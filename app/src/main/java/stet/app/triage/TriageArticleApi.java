package stet.app.triage;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import stet.app.api.Answers;
import stet.app.api.ByEntityTag;
import stet.app.api.IfMatch;
import stet.app.article.ArticleJson;
import stet.app.security.CurrentPerson;
import stet.app.security.Needs;
import stet.domain.article.ArticleId;
import stet.domain.statement.StatementCommand;
import stet.domain.statement.StatementId;
import stet.infra.account.Scope;
import stet.infra.article.ArticleDossier;
import stet.infra.article.Articles;
import stet.infra.desk.Outcome.Done;
import stet.infra.desk.Request;
import stet.infra.triage.TriageArticle;

/** Takes over REST the triage of several statements of an article at once. */
@RestController
@Needs(Scope.WRITE)
@Tag(name = "Triage")
class TriageArticleApi {
    private final TriageDesk desk;
    private final Articles articles;

    TriageArticleApi(TriageDesk desk, Articles articles) {
        this.desk = desk;
        this.articles = articles;
    }

    @PostMapping("/api/v1/articles/{article}/triage")
    @Operation(summary = "Flag, dismiss, assign, release or undo several statements of an article: all, or nothing")
    ResponseEntity<TriagedJson> triageArticle(
            @PathVariable UUID article,
            @RequestBody TriageBody body,
            CurrentPerson person,
            @ByEntityTag Request request,
            HttpServletRequest http) {
        ArticleId id = new ArticleId(article);
        List<StatementCommand> commands = body.commands(person.actor());
        Map<StatementId, Long> seen = IfMatch.isIn(http) ? seen(id, commands, http) : Map.of();
        Done done = Answers.done(
                desk.handle(new TriageArticle(id, commands, body.isPartial(), seen, person.actor()), request));
        Optional<ArticleDossier> now = articles.article(id);
        return Answers.changed(
                done, now.map(each -> TriagedJson.of(each, done.leftOut())), _ -> ArticleJson.tag(now.orElseThrow()));
    }

    /** What the tag of the whole article says of the statements that are named: none of them may change any more. */
    private Map<StatementId, Long> seen(ArticleId article, List<StatementCommand> commands, HttpServletRequest http) {
        Map<StatementId, Long> versions = desk.versions(
                article, commands.stream().map(StatementCommand::statement).toList());
        IfMatch.check(http, articles.article(article).map(ArticleJson::tag));
        return versions;
    }
}
