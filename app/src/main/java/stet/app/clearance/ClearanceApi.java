package stet.app.clearance;

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
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import stet.app.api.Answers;
import stet.app.api.ByEntityTag;
import stet.app.api.IfMatch;
import stet.app.article.ArticleJson;
import stet.app.problem.RefusedRequest;
import stet.app.security.CurrentPerson;
import stet.app.security.Needs;
import stet.domain.article.ArticleId;
import stet.domain.article.ArticleRejection.UnknownArticle;
import stet.domain.clearance.ClearanceCommand.ClearArticle;
import stet.domain.clearance.Obstacle;
import stet.infra.account.Scope;
import stet.infra.article.ArticleDossier;
import stet.infra.article.ArticleSummary;
import stet.infra.article.Articles;
import stet.infra.clearance.Clearances;
import stet.infra.clearance.Clearances.Standing;
import stet.infra.desk.CommandDesk;
import stet.infra.desk.Outcome.Done;
import stet.infra.desk.Request;

/** Clears articles over REST, and says what is missing before they are. */
@RestController
@RequestMapping("/api/v1/articles/{article}")
@Needs(Scope.READ)
@Tag(name = "Clearance")
class ClearanceApi {
    private final CommandDesk desk;
    private final Articles articles;
    private final Clearances clearances;

    ClearanceApi(CommandDesk desk, Articles articles, Clearances clearances) {
        this.desk = desk;
        this.articles = articles;
        this.clearances = clearances;
    }

    @PostMapping("/clear-article")
    @Needs(Scope.WRITE)
    @Operation(summary = "Say that an article may go out as it is: every statement is settled, and nothing is open")
    ResponseEntity<ArticleJson> clearArticle(
            @PathVariable UUID article, CurrentPerson person, @ByEntityTag Request request, HttpServletRequest http) {
        ArticleId id = new ArticleId(article);
        if (IfMatch.isIn(http)) IfMatch.check(http, articles.article(id).map(ArticleJson::tag));
        Done done = Answers.done(desk.handle(new ClearArticle(id, person.actor()), request));
        Optional<ArticleDossier> now = articles.article(id);
        return Answers.changed(done, now.map(ArticleJson::of), _ -> ArticleJson.tag(now.orElseThrow()));
    }

    @GetMapping("/clearance")
    @Operation(summary = "Whether an article is clear by the log as it stands, or what is missing")
    ClearanceJson readClearance(@PathVariable UUID article) {
        ArticleId id = new ArticleId(article);
        Standing now = clearances.of(id);
        List<Obstacle> missing =
                clearances.missing(id).orElseThrow(() -> RefusedRequest.because(new UnknownArticle(id)));
        return ClearanceJson.of(
                article,
                now,
                articles.summary(id).map(ArticleSummary::clearance).orElse(null),
                now.isClear() ? List.of() : missing);
    }
}
