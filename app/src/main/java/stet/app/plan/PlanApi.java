package stet.app.plan;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
import stet.app.security.CurrentPerson;
import stet.app.security.Needs;
import stet.app.statement.RequiredFields;
import stet.domain.Command;
import stet.domain.Person;
import stet.domain.article.ArticleCommand.SetArticleDue;
import stet.domain.article.ArticleCommand.SetArticlePriority;
import stet.domain.article.ArticleId;
import stet.domain.work.Priority;
import stet.infra.account.Scope;
import stet.infra.article.ArticleDossier;
import stet.infra.article.Articles;
import stet.infra.desk.CommandDesk;
import stet.infra.desk.Outcome.Done;
import stet.infra.desk.Request;
import stet.infra.work.AssignArticle;

/** Takes over REST when an article is to be done, and by whom. */
@RestController
@RequestMapping("/api/v1/articles/{article}")
@Needs(Scope.WRITE)
@Tag(name = "Articles")
class PlanApi {
    private final CommandDesk desk;
    private final Articles articles;

    PlanApi(CommandDesk desk, Articles articles) {
        this.desk = desk;
        this.articles = articles;
    }

    @Schema(name = "SetArticleDue", example = """
            {"due": "2026-03-05"}""")
    record Due(@Nullable LocalDate due) {}

    @PostMapping("/set-due")
    @Operation(summary = "Say until which day an article's claims are to be settled that have no day of their own")
    ResponseEntity<ArticleJson> setArticleDue(
            @PathVariable UUID article,
            @RequestBody Due body,
            CurrentPerson person,
            @ByEntityTag Request request,
            HttpServletRequest http) {
        ArticleId id = new ArticleId(article);
        return handle(id, new SetArticleDue(id, body.due(), person.actor()), request, http);
    }

    @Schema(name = "SetArticlePriority", example = """
            {"priority": "HIGH"}""")
    record Urgency(@Nullable Priority priority) {}

    @PostMapping("/set-priority")
    @Operation(summary = "Say how urgent an article's claims are that have no priority of their own")
    ResponseEntity<ArticleJson> setArticlePriority(
            @PathVariable UUID article,
            @RequestBody Urgency body,
            CurrentPerson person,
            @ByEntityTag Request request,
            HttpServletRequest http) {
        ArticleId id = new ArticleId(article);
        return handle(id, new SetArticlePriority(id, body.priority(), person.actor()), request, http);
    }

    @Schema(name = "AssignArticle", requiredProperties = "person", example = """
            {"person": "ada"}""")
    record Assignment(@Nullable String person) {}

    @PostMapping("/assign-article")
    @Operation(
            summary =
                    "Give every claim of an article that is to be checked and has no checker to one person: all, or none")
    ResponseEntity<ArticleJson> assignArticle(
            @PathVariable UUID article,
            @RequestBody Assignment body,
            CurrentPerson person,
            @ByEntityTag Request request,
            HttpServletRequest http) {
        ArticleId id = new ArticleId(article);
        Person checker = new Person(RequiredFields.value(body.person(), "person", "the checker"));
        return handle(id, new AssignArticle(id, checker, person.actor()), request, http);
    }

    private ResponseEntity<ArticleJson> handle(
            ArticleId article, Command command, Request request, HttpServletRequest http) {
        if (IfMatch.isIn(http)) IfMatch.check(http, articles.article(article).map(ArticleJson::tag));
        Done done = Answers.done(desk.handle(command, request));
        Optional<ArticleDossier> now = articles.article(article);
        return Answers.changed(done, now.map(ArticleJson::of), _ -> ArticleJson.tag(now.orElseThrow()));
    }
}
