package stet.app.publication;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import stet.app.api.Answers;
import stet.app.api.ByEntityTag;
import stet.app.api.IfMatch;
import stet.app.api.RefusedByState;
import stet.app.article.ArticleJson;
import stet.app.problem.RefusedRequest;
import stet.app.security.CurrentPerson;
import stet.app.security.Needs;
import stet.domain.article.ArticleId;
import stet.domain.article.ArticleRejection.UnknownArticle;
import stet.domain.publication.CorrectionKind;
import stet.domain.publication.PublicationCommand;
import stet.domain.publication.PublicationCommand.CorrectArticle;
import stet.domain.publication.PublicationCommand.PublishArticle;
import stet.domain.publication.PublicationCommand.WithdrawPublication;
import stet.domain.publication.PublicationRejection.NotPublished;
import stet.infra.account.Scope;
import stet.infra.article.ArticleDossier;
import stet.infra.article.Articles;
import stet.infra.desk.CommandDesk;
import stet.infra.desk.Outcome.Done;
import stet.infra.desk.Request;
import stet.infra.publication.PublicationStandings;

/** Publishes articles and withdraws them over REST. */
@RestController
@RequestMapping("/api/v1/articles/{article}")
@Tag(name = "Articles")
class PublicationApi {
    private final CommandDesk desk;
    private final Articles articles;
    private final PublicationStandings publications;

    PublicationApi(CommandDesk desk, Articles articles, PublicationStandings publications) {
        this.desk = desk;
        this.articles = articles;
        this.publications = publications;
    }

    @RefusedByState
    @GetMapping("/publication")
    @Needs(Scope.READ)
    @Operation(summary = "What of an article is public, or was, or is going to be, and where")
    PublicationJson readPublication(@PathVariable UUID article) {
        ArticleId id = new ArticleId(article);
        if (articles.summary(id).isEmpty()) throw RefusedRequest.because(new UnknownArticle(id));
        return publications
                .of(id)
                .map(standing -> PublicationJson.of(id, standing))
                .orElseThrow(() -> RefusedRequest.because(new NotPublished()));
    }

    @Schema(name = "PublishArticle", example = """
            {"at": "2030-03-05T06:00:00Z"}""")
    record Publishing(
            @Nullable @Schema(description = "from when on it is public; left out, from now on")
            Instant at) {}

    @PostMapping("/publish-article")
    @Needs(Scope.WRITE)
    @Operation(
            summary =
                    "Show what was found about an article to everybody, now or from a moment on; only while it is clear")
    ResponseEntity<PublishedArticleJson> publishArticle(
            @PathVariable UUID article,
            @RequestBody Publishing body,
            CurrentPerson person,
            @ByEntityTag Request request,
            HttpServletRequest http) {
        return handle(new PublishArticle(new ArticleId(article), body.at(), person.actor()), request, http);
    }

    @Schema(
            name = "CorrectArticle",
            requiredProperties = {"kind", "note"},
            example = """
            {"kind": "CORRECTION", "note": "It cost 2 m, not 3 m.", "revision": 2}""")
    record Correcting(
            @Nullable CorrectionKind kind,

            @Nullable @Schema(description = "what readers are told")
            String note,

            @Nullable
            @Schema(
                    description =
                            "of the text that is to be public, as you read it; left out, the latest, whatever that is by then")
            Integer revision) {}

    @PostMapping("/correct-article")
    @Needs(Scope.WRITE)
    @Operation(
            summary =
                    "Change what is public to what the article says now, once it is clear again, or retract it; what it said before stays readable")
    ResponseEntity<PublishedArticleJson> correctArticle(
            @PathVariable UUID article,
            @RequestBody Correcting body,
            CurrentPerson person,
            @ByEntityTag Request request,
            HttpServletRequest http) {
        String note = body.note() == null ? "" : body.note();
        CorrectArticle command =
                new CorrectArticle(new ArticleId(article), body.kind(), note, body.revision(), person.actor());
        return handle(command, request, http);
    }

    @Schema(name = "WithdrawPublication", requiredProperties = "reason", example = """
            {"reason": "We had mistaken one mayor for another."}""")
    record Withdrawing(
            @Nullable @Schema(description = "what readers are told in its place")
            String reason) {}

    @PostMapping("/withdraw-publication")
    @Needs(Scope.WRITE)
    @Operation(summary = "Take a published article back; readers are told so, and why, in its place")
    ResponseEntity<PublishedArticleJson> withdrawPublication(
            @PathVariable UUID article,
            @RequestBody Withdrawing body,
            CurrentPerson person,
            @ByEntityTag Request request,
            HttpServletRequest http) {
        String reason = body.reason() == null ? "" : body.reason();
        return handle(new WithdrawPublication(new ArticleId(article), reason, person.actor()), request, http);
    }

    private ResponseEntity<PublishedArticleJson> handle(
            PublicationCommand command, Request request, HttpServletRequest http) {
        ArticleId id = command.article();
        if (IfMatch.isIn(http)) IfMatch.check(http, articles.article(id).map(ArticleJson::tag));
        Done done = Answers.done(desk.handle(command, request));
        Optional<ArticleDossier> now = articles.article(id);
        return Answers.changed(done, now.map(this::published), _ -> ArticleJson.tag(now.orElseThrow()));
    }

    private PublishedArticleJson published(ArticleDossier article) {
        ArticleId id = article.article().id();
        return new PublishedArticleJson(
                ArticleJson.of(article),
                publications
                        .of(id)
                        .map(standing -> PublicationJson.of(id, standing))
                        .orElse(null));
    }
}
