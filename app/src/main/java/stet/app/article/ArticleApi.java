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
import stet.app.moment.MomentRejection.NotThereYet;
import stet.app.problem.RefusedRequest;
import stet.app.security.CurrentPerson;
import stet.app.security.Needs;
import stet.domain.article.ArticleId;
import stet.domain.article.ArticleRejection.UnknownArticle;
import stet.domain.article.ArticleRejection.UnknownRevision;
import stet.infra.account.Scope;
import stet.infra.article.ArticleDossier;
import stet.infra.article.ArticleFilter;
import stet.infra.article.ArticleFilter.Only;
import stet.infra.article.ArticleFilter.Sort;
import stet.infra.article.ArticleSummary;
import stet.infra.article.Articles;
import stet.infra.article.Revisions;
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
    private final Revisions revisions;
    private final ArticleAsOf reading;
    private final ArticleLists lists;
    private final TimeOrderedIds ids;

    ArticleApi(
            CommandDesk desk,
            Articles articles,
            Dossiers dossiers,
            Revisions revisions,
            ArticleAsOf reading,
            ArticleLists lists,
            TimeOrderedIds ids) {
        this.desk = desk;
        this.articles = articles;
        this.dossiers = dossiers;
        this.revisions = revisions;
        this.reading = reading;
        this.lists = lists;
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
    @Operation(summary = "List articles, the newest first unless asked otherwise, now or as of a moment")
    ArticlesJson listArticles(
            @RequestParam(required = false) @Nullable String query,
            @RequestParam(required = false) @Nullable Only only,
            @RequestParam(defaultValue = "RECEIVED") Sort sort,
            @RequestParam(defaultValue = "true") boolean descending,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String asOf) {
        ArticleFilter filter = new ArticleFilter(query, only, sort, descending);
        return lists.asked(filter, Parts.request(cursor, limit), asOf);
    }

    @GetMapping("/{article}")
    @Operation(summary = "An article with its text and the status of its first 500 statements, now or as of a moment")
    ResponseEntity<ArticleJson> readArticle(
            @PathVariable UUID article,
            @RequestParam(required = false) @Nullable Integer revision,
            @RequestParam(required = false) @Nullable String asOf) {
        return reading.at(new ArticleId(article), asOf, last -> read(new ArticleId(article), revision, last));
    }

    private ResponseEntity<ArticleJson> read(ArticleId id, @Nullable Integer revision, @Nullable Long last) {
        ArticleDossier dossier = articles.article(id).orElseThrow(() -> unknown(id, last));
        ArticleJson article = revision == null || revision == dossier.article().revision()
                ? ArticleJson.of(dossier)
                : earlier(dossier, revision);
        String tag = revision == null ? ArticleJson.tag(dossier) : revision + "." + dossier.versions();
        return Answers.found(article.asOf(last), last == null ? tag : tag + "@" + last);
    }

    private ArticleJson earlier(ArticleDossier dossier, int revision) {
        ArticleId id = dossier.article().id();
        String text = revisions.text(id, revision).orElseThrow(() -> noRevision(dossier.article(), revision));
        return ArticleJson.of(
                dossier, revision, text, revisions.statements(id, revision, PageRequest.first(PageRequest.MOST)));
    }

    private static RefusedRequest noRevision(ArticleSummary article, int revision) {
        return RefusedRequest.because(new UnknownRevision(revision, article.revision()));
    }

    @GetMapping("/{article}/statements")
    @Operation(summary = "The statements of an article in reading order, 500 at once unless asked otherwise")
    StatementsJson listStatements(
            @PathVariable UUID article,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable Integer revision,
            @RequestParam(required = false) @Nullable String asOf) {
        ArticleId id = new ArticleId(article);
        PageRequest part = Parts.request(cursor, limit, PageRequest.MOST);
        return reading.at(id, asOf, last -> StatementsJson.of(statements(id, revision, part, last), last));
    }

    private Page<StatementStatus> statements(
            ArticleId id, @Nullable Integer revision, PageRequest request, @Nullable Long last) {
        if (revision != null) return earlier(id, revision, request, last);
        Page<StatementStatus> part = dossiers.statements(id, request);
        if (part.items().isEmpty() && articles.summary(id).isEmpty()) throw unknown(id, last);
        return part;
    }

    private Page<StatementStatus> earlier(ArticleId id, int revision, PageRequest request, @Nullable Long last) {
        ArticleSummary article = articles.summary(id).orElseThrow(() -> unknown(id, last));
        if (revision < 1 || revision > article.revision()) throw noRevision(article, revision);
        return revision == article.revision()
                ? dossiers.statements(id, request)
                : revisions.statements(id, revision, request);
    }

    private static RefusedRequest unknown(ArticleId article, @Nullable Long last) {
        return RefusedRequest.because(last == null ? new UnknownArticle(article) : new NotThereYet("article", last));
    }
}
