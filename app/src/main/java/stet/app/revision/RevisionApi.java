package stet.app.revision;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
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
import stet.app.article.ArticleJson;
import stet.app.fix.FixedTexts;
import stet.app.problem.Refusals;
import stet.app.problem.RefusedRequest;
import stet.app.security.CurrentPerson;
import stet.app.security.Needs;
import stet.domain.Rejection;
import stet.domain.article.ArticleCommand.ReviseArticle;
import stet.domain.article.ArticleId;
import stet.domain.article.ArticleRejection.UnknownArticle;
import stet.infra.account.Scope;
import stet.infra.article.ArticleDossier;
import stet.infra.article.Articles;
import stet.infra.article.Revision;
import stet.infra.article.Revisions;
import stet.infra.article.Revisions.Preview;
import stet.infra.desk.CommandDesk;
import stet.infra.desk.Outcome.Done;
import stet.infra.desk.Request;

/** Revises the texts of articles over REST, and shows before what that would come to. */
@RestController
@RequestMapping("/api/v1/articles/{article}")
@Tag(name = "Articles")
class RevisionApi {
    private final CommandDesk desk;
    private final Articles articles;
    private final Revisions revisions;
    private final FixedTexts texts;

    RevisionApi(CommandDesk desk, Articles articles, Revisions revisions, FixedTexts texts) {
        this.desk = desk;
        this.articles = articles;
        this.revisions = revisions;
        this.texts = texts;
    }

    @PostMapping("/preview-revision")
    @Needs(Scope.WRITE)
    @Operation(summary = "What a new text would make of each statement of an article; nothing is recorded")
    RevisionPreviewJson previewRevision(
            @PathVariable UUID article, @RequestBody RevisionBody.Preview body, CurrentPerson person) {
        ArticleId id = new ArticleId(article);
        int latest = revisions.latest(id);
        ReviseArticle command = body.command(id, latest, texts, person.actor());
        List<Rejection> wrong = command.shape();
        if (!wrong.isEmpty()) throw new RefusedRequest(Refusals.of(wrong));
        Preview preview = revisions.preview(command);
        if (preview.refused() != null) throw RefusedRequest.because(preview.refused());
        return RevisionPreviewJson.of(article, latest, preview);
    }

    @PostMapping("/revise-article")
    @Needs(Scope.WRITE)
    @Operation(summary = "Give an article a new text; what is verified stays so on the same words in a matching place")
    ResponseEntity<ArticleJson> reviseArticle(
            @PathVariable UUID article,
            @RequestBody RevisionBody body,
            CurrentPerson person,
            @ByEntityTag Request request,
            HttpServletRequest http) {
        ArticleId id = new ArticleId(article);
        if (IfMatch.isIn(http)) IfMatch.check(http, articles.article(id).map(ArticleJson::tag));
        Done done = Answers.done(desk.handle(body.command(id, texts, person.actor()), request));
        Optional<ArticleDossier> now = articles.article(id);
        return Answers.changed(done, now.map(ArticleJson::of), _ -> ArticleJson.tag(now.orElseThrow()));
    }

    @GetMapping("/revisions")
    @Needs(Scope.READ)
    @Operation(summary = "The revisions of an article's text, the first one first, with what became of its statements")
    List<RevisionJson> listRevisions(@PathVariable UUID article) {
        List<Revision> all = revisions.of(new ArticleId(article));
        if (all.isEmpty()) throw RefusedRequest.because(new UnknownArticle(new ArticleId(article)));
        return all.stream().map(RevisionJson::of).toList();
    }
}
