package stet.app.triage;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import stet.app.article.ArticleAddress;
import stet.app.article.ArticlePages;
import stet.app.article.Several;
import stet.app.article.Several.Choice;
import stet.app.article.Several.Refused;
import stet.app.article.SeveralViews;
import stet.app.security.CurrentPerson;
import stet.app.security.Needs;
import stet.app.statement.StatementPlace;
import stet.app.web.Announcement;
import stet.app.web.Pages;
import stet.app.web.Statuses;
import stet.app.web.Submission;
import stet.domain.Rejection;
import stet.domain.article.ArticleId;
import stet.domain.statement.StatementCommand;
import stet.domain.statement.TriageRejection.ByStatement;
import stet.infra.account.Scope;
import stet.infra.desk.LeftOut;
import stet.infra.desk.Outcome;
import stet.infra.desk.Outcome.Done;
import stet.infra.triage.TriageArticle;

/** Takes the form by which several statements of an article are triaged in one act. */
@Pages
class TriagePages {
    private final TriageDesk desk;
    private final ArticlePages articles;
    private final SeveralViews severals;

    TriagePages(TriageDesk desk, ArticlePages articles, SeveralViews severals) {
        this.desk = desk;
        this.articles = articles;
        this.severals = severals;
    }

    /** Where reloading a refused form leads. */
    @GetMapping("/articles/{article}/triage")
    @Needs(Scope.READ)
    String article(@PathVariable ArticleId article) {
        return "redirect:" + new ArticleAddress(article, null, 1).several(Choice.NONE);
    }

    @PostMapping("/articles/{article}/triage")
    @Needs(Scope.WRITE)
    String triage(
            @PathVariable ArticleId article,
            CurrentPerson person,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        TriageForm form = TriageForm.of(request);
        return switch (attempt(article, form, person, request)) {
            case Outcome.Refused(var reasons) -> again(article, form, reasons, person, request, response, model);
            case Done done -> done(article, form, done, request, next);
        };
    }

    private Outcome attempt(ArticleId article, TriageForm form, CurrentPerson person, HttpServletRequest request) {
        List<StatementCommand> commands =
                form.commands(person.actor()).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        List<Rejection> wrong = form.wrong();
        return wrong.isEmpty()
                ? desk.handle(
                        new TriageArticle(article, commands, form.partial(), Map.of(), person.actor()),
                        Submission.of(request, form.form()))
                : new Outcome.Refused(wrong);
    }

    private String done(
            ArticleId article, TriageForm form, Done done, HttpServletRequest request, RedirectAttributes next) {
        List<Refused> leftOut = severals.refused(article, done.leftOut());
        List<String> out =
                done.leftOut().stream().map(each -> each.stream().toString()).toList();
        List<String> acted =
                form.picked().stream().filter(id -> !out.contains(id)).toList();
        Announcement said = Announcement.of(form.said(acted.size()), done);
        next.addFlashAttribute(StatementPlace.ACTED, String.join(" ", acted))
                .addFlashAttribute(Several.DONE, new Several.Told(said.sentence(), form.isUndoable(), leftOut).words());
        String left = leftOut.stream()
                .map(each -> " %s was left out: %s".formatted(each.name(), each.sentence()))
                .collect(Collectors.joining());
        return new Announcement(said.sentence() + left).andGoTo(articles.back(article, request), request, next);
    }

    /** The page once more, or the form alone, with what keeps all of it from being done: told of each statement. */
    private String again(
            ArticleId article,
            TriageForm form,
            List<Rejection> reasons,
            CurrentPerson person,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        response.setStatus(Statuses.of(reasons).value());
        boolean script = request.getHeader("HX-Request") != null;
        List<Refused> refused = reasons.getFirst() instanceof ByStatement several
                ? severals.refused(
                        article,
                        several.refused().stream()
                                .map(each -> new LeftOut(each.statement().value(), each.reason()))
                                .toList())
                : List.of();
        model.addAttribute("refused", true)
                .addAttribute(
                        "several", severals.refused(form.form().refused(reasons), form.picked(), refused, script));
        String page = articles.show(article, person, request, model);
        if (!script) return page;
        response.setHeader("HX-Retarget", "#" + Several.FORM);
        return "article/triage :: bar";
    }
}
