package stet.app.plan;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import stet.app.article.ArticlePages;
import stet.app.security.CurrentPerson;
import stet.app.security.Needs;
import stet.app.web.Announcement;
import stet.app.web.Choice;
import stet.app.web.Form;
import stet.app.web.FormRejection.NotADay;
import stet.app.web.Pages;
import stet.app.web.Statuses;
import stet.app.web.Submission;
import stet.domain.Command;
import stet.domain.Person;
import stet.domain.article.ArticleCommand.SetArticleDue;
import stet.domain.article.ArticleCommand.SetArticlePriority;
import stet.domain.article.ArticleId;
import stet.domain.work.Priority;
import stet.infra.account.Scope;
import stet.infra.desk.CommandDesk;
import stet.infra.desk.Outcome;
import stet.infra.desk.Outcome.Done;
import stet.infra.desk.Outcome.Refused;
import stet.infra.work.AssignArticle;

/** Takes the forms on the page of an article that say when it is to be done, and by whom. */
@Pages
class PlanPages {
    private static final String DUE = "set-article-due";
    private static final String ASSIGN = "assign-article";
    private static final String PRIORITY = "set-article-priority";

    private final CommandDesk desk;
    private final ArticlePages articles;

    PlanPages(CommandDesk desk, ArticlePages articles) {
        this.desk = desk;
        this.articles = articles;
    }

    /** Where reloading a refused form leads. */
    @GetMapping({"/articles/{article}/set-due", "/articles/{article}/set-priority", "/articles/{article}/assign-article"
    })
    @Needs(Scope.READ)
    String article(@PathVariable ArticleId article) {
        return "redirect:/articles/" + article;
    }

    @PostMapping("/articles/{article}/set-due")
    @Needs(Scope.WRITE)
    String setDue(
            @PathVariable ArticleId article,
            CurrentPerson person,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        Form form = Form.sent(DUE, request, List.of("due"));
        Optional<LocalDate> day = Choice.day(form.value("due"));
        Outcome outcome = day.isEmpty() && form.optional("due") != null
                ? new Refused(List.of(new NotADay("due")))
                : attempt(new SetArticleDue(article, day.orElse(null), person.actor()), form, request);
        return switch (outcome) {
            case Done done -> Announcement.of("Due day set.", done).andGoTo("/articles/" + article, request, next);
            case Refused refused -> again(article, form, refused, person, request, response, model);
        };
    }

    @PostMapping("/articles/{article}/set-priority")
    @Needs(Scope.WRITE)
    String setPriority(
            @PathVariable ArticleId article,
            CurrentPerson person,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        Form form = Form.sent(PRIORITY, request, List.of("priority"));
        Priority priority =
                new Choice(form).optional(Priority.class, "priority").orElse(null);
        return switch (attempt(new SetArticlePriority(article, priority, person.actor()), form, request)) {
            case Done done -> Announcement.of("Priority set.", done).andGoTo("/articles/" + article, request, next);
            case Refused refused -> again(article, form, refused, person, request, response, model);
        };
    }

    @PostMapping("/articles/{article}/assign-article")
    @Needs(Scope.WRITE)
    String assign(
            @PathVariable ArticleId article,
            CurrentPerson person,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        Form form = Form.sent(ASSIGN, request, List.of("person"));
        AssignArticle command = new AssignArticle(article, new Person(form.value("person")), person.actor());
        return switch (attempt(command, form, request)) {
            case Done done ->
                Announcement.of("Every claim without a checker is assigned.", done)
                        .andGoTo("/articles/" + article, request, next);
            case Refused refused -> again(article, form, refused, person, request, response, model);
        };
    }

    private Outcome attempt(Command command, Form form, HttpServletRequest request) {
        return desk.handle(command, Submission.of(request, form));
    }

    /** The page once more, with what was typed and what was wrong with it. */
    private String again(
            ArticleId article,
            Form form,
            Refused refused,
            CurrentPerson person,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        response.setStatus(Statuses.of(refused.reasons()).value());
        model.addAttribute("refused", true).addAttribute("planned", form.refused(refused.reasons()));
        return articles.show(article, person, request, model);
    }
}
