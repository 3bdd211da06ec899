package stet.app.article;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import stet.app.api.Answers;
import stet.app.api.Parts;
import stet.app.problem.RefusedRequest;
import stet.app.security.CurrentPerson;
import stet.app.security.Needs;
import stet.app.statement.StatementJson;
import stet.domain.article.ArticleId;
import stet.domain.article.ArticleRejection.UnknownArticle;
import stet.infra.account.Scope;
import stet.infra.article.ArticleDossier;
import stet.infra.article.ArticleFilter;
import stet.infra.article.ArticleFilter.Only;
import stet.infra.article.ArticleFilter.Sort;
import stet.infra.article.Articles;
import stet.infra.desk.CommandDesk;
import stet.infra.desk.Outcome.Done;
import stet.infra.desk.Request;
import stet.infra.engine.store.TimeOrderedIds;
import stet.infra.lists.Page;
import stet.infra.lists.PageRequest;
import stet.infra.statement.Dossiers;
import stet.infra.statement.StatementStatus;

/** Takes articles in and shows them over REST. */
@RestController
@RequestMapping("/api/v1/articles")
@Needs(Scope.READ)
@Tag(name = "Articles")
class ArticleApi {
    private final CommandDesk desk;
    private final Articles articles;
    private final Dossiers dossiers;
    private final TimeOrderedIds ids;

    ArticleApi(CommandDesk desk, Articles articles, Dossiers dossiers, TimeOrderedIds ids) {
        this.desk = desk;
        this.articles = articles;
        this.dossiers = dossiers;
        this.ids = ids;
    }

    @PostMapping
    @Needs(Scope.WRITE)
    @ApiResponse(responseCode = "201", useReturnTypeSchema = true)
    @Operation(summary = "Take an article in and split it into statements")
    ResponseEntity<ArticleJson> ingestArticle(@RequestBody ArticleBody body, CurrentPerson person, Request request) {
        Done done = Answers.done(desk.handle(body.command(ids.next(), person.actor()), request));
        URI location = URI.create("/api/v1/articles/" + done.stream());
        return articles.article(new ArticleId(done.stream()))
                .filter(_ -> done.visible())
                .map(article -> Answers.created(done, location, ArticleJson.of(article), ArticleJson.tag(article)))
                .orElseGet(() -> Answers.coming(done, location));
    }

    @GetMapping
    @Operation(summary = "List articles, the newest first unless asked otherwise")
    Parts.Part<ArticleSummaryJson> listArticles(
            @RequestParam(required = false) @Nullable String query,
            @RequestParam(required = false) @Nullable Only only,
            @RequestParam(defaultValue = "RECEIVED") Sort sort,
            @RequestParam(defaultValue = "true") boolean descending,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        ArticleFilter filter = new ArticleFilter(query, only, sort, descending);
        return Parts.part(articles.articles(filter, Parts.request(cursor, limit)), ArticleSummaryJson::of);
    }

    @GetMapping("/{article}")
    @Operation(summary = "An article with its text and the status of its first 500 statements")
    ResponseEntity<ArticleJson> readArticle(@PathVariable UUID article) {
        ArticleDossier dossier = articles.article(new ArticleId(article)).orElseThrow(() -> unknown(article));
        return Answers.found(ArticleJson.of(dossier), ArticleJson.tag(dossier));
    }

    @GetMapping("/{article}/statements")
    @Operation(summary = "The statements of an article in reading order, 500 at once unless asked otherwise")
    Parts.Part<StatementJson> listStatements(
            @PathVariable UUID article,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        ArticleId id = new ArticleId(article);
        Page<StatementStatus> part = dossiers.statements(id, Parts.request(cursor, limit, PageRequest.MOST));
        if (part.items().isEmpty() && articles.summary(id).isEmpty()) throw unknown(article);
        return Parts.part(part, StatementJson::of);
    }

    private static RefusedRequest unknown(UUID article) {
        return RefusedRequest.because(new UnknownArticle(new ArticleId(article)));
    }
}
