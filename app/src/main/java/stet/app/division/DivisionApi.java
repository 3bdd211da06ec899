package stet.app.division;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import stet.app.api.Answers;
import stet.app.api.ByEntityTag;
import stet.app.api.IfMatch;
import stet.app.article.ArticleJson;
import stet.app.problem.RefusedRequest;
import stet.app.security.CurrentPerson;
import stet.app.security.Needs;
import stet.app.statement.StatementAnswers;
import stet.app.statement.StatementDetailJson;
import stet.domain.article.ArticleCommand.DivisionCommand;
import stet.domain.article.ArticleId;
import stet.domain.statement.StatementCommand.SetKind;
import stet.domain.statement.StatementId;
import stet.domain.statement.StatementRejection.UnknownStatement;
import stet.infra.account.Scope;
import stet.infra.article.ArticleDossier;
import stet.infra.article.Articles;
import stet.infra.desk.CommandDesk;
import stet.infra.desk.Outcome;
import stet.infra.desk.Outcome.Done;
import stet.infra.desk.Request;
import stet.infra.statement.Dossiers;

/** Divides the texts of articles otherwise than they were read, over REST. */
@RestController
@RequestMapping("/api/v1")
@Needs(Scope.WRITE)
@Tag(name = "Articles")
class DivisionApi {
    private final CommandDesk desk;
    private final Articles articles;
    private final Dossiers dossiers;
    private final StatementAnswers statements;

    DivisionApi(CommandDesk desk, Articles articles, Dossiers dossiers, StatementAnswers statements) {
        this.desk = desk;
        this.articles = articles;
        this.dossiers = dossiers;
        this.statements = statements;
    }

    @PostMapping("/articles/{article}/split-statement")
    @Operation(summary = "Make two statements of one; what was done stays with the first piece")
    ResponseEntity<ArticleJson> splitStatement(
            @PathVariable UUID article,
            @RequestBody DivisionBodies.Split body,
            CurrentPerson person,
            @ByEntityTag Request request,
            HttpServletRequest http) {
        return divide(body.command(new ArticleId(article), person.actor()), request, http);
    }

    @PostMapping("/articles/{article}/merge-statements")
    @Operation(summary = "Make one statement of neighbours; those that are merged into another are cut")
    ResponseEntity<ArticleJson> mergeStatements(
            @PathVariable UUID article,
            @RequestBody DivisionBodies.Merge body,
            CurrentPerson person,
            @ByEntityTag Request request,
            HttpServletRequest http) {
        return divide(body.command(new ArticleId(article), person.actor()), request, http);
    }

    private ResponseEntity<ArticleJson> divide(DivisionCommand command, Request request, HttpServletRequest http) {
        ArticleId article = command.article();
        if (IfMatch.isIn(http)) IfMatch.check(http, articles.article(article).map(ArticleJson::tag));
        Done done = Answers.done(desk.handle(command, request));
        Optional<ArticleDossier> now = articles.article(article);
        return Answers.changed(done, now.map(ArticleJson::of), _ -> ArticleJson.tag(now.orElseThrow()));
    }

    @PostMapping("/statements/{statement}/adjust-statement")
    @Operation(summary = "Have a statement begin or end at another place of the text")
    ResponseEntity<StatementDetailJson> adjustStatement(
            @PathVariable UUID statement,
            @RequestBody DivisionBodies.Adjust body,
            CurrentPerson person,
            @ByEntityTag Request request,
            HttpServletRequest http) {
        StatementId id = new StatementId(statement);
        ArticleId article = article(id);
        if (IfMatch.isIn(http)) IfMatch.check(http, statements.detail(id).map(StatementDetailJson::tag));
        Outcome outcome = desk.handle(body.command(article, statement, person.actor()), request);
        return statements.after(id, outcome);
    }

    private ArticleId article(StatementId id) {
        return dossiers.statement(id)
                .map(found -> found.status().article())
                .orElseThrow(() -> RefusedRequest.because(new UnknownStatement(id)));
    }

    @PostMapping("/statements/{statement}/set-kind")
    @Operation(summary = "Say what part of the article a statement is, where it was read as another")
    ResponseEntity<StatementDetailJson> setKind(
            @PathVariable UUID statement,
            @RequestBody DivisionBodies.Kind body,
            CurrentPerson person,
            Request request) {
        return statements.handle(new SetKind(new StatementId(statement), body.named(), person.actor()), request);
    }
}
