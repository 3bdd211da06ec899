package stet.app.division;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import stet.app.security.CurrentPerson;
import stet.app.security.Needs;
import stet.app.web.Announcement;
import stet.app.web.Form;
import stet.app.web.Pages;
import stet.app.web.Statuses;
import stet.app.web.Submission;
import stet.app.web.failure.NoSuchPage;
import stet.domain.Command;
import stet.domain.Rejection;
import stet.domain.article.ArticleId;
import stet.domain.article.ArticleRejection.UnknownArticle;
import stet.domain.statement.StatementId;
import stet.domain.statement.StatementRejection.UnknownStatement;
import stet.infra.account.Scope;
import stet.infra.article.Articles;
import stet.infra.desk.CommandDesk;
import stet.infra.desk.Outcome.Done;
import stet.infra.desk.Outcome.Refused;
import stet.infra.statement.Dossiers;
import stet.infra.statement.StatementStatus;

/** Mends from one of its statements how a text was read: splits it, merges it, has it begin or end elsewhere, or be something else. */
@Pages
@Needs(Scope.WRITE)
class DivisionPages {
    private static final String MENDINGS = "split-statement|merge-statements|adjust-statement|set-kind";

    private final CommandDesk desk;
    private final Articles articles;
    private final Dossiers dossiers;

    DivisionPages(CommandDesk desk, Articles articles, Dossiers dossiers) {
        this.desk = desk;
        this.articles = articles;
        this.dossiers = dossiers;
    }

    @GetMapping("/articles/{article}/divide")
    String divide(@PathVariable ArticleId article, @RequestParam UUID statement, Model model) {
        return show(here(article, statement), Form.blank(""), model);
    }

    /** Where reloading a form leads. */
    @GetMapping("/articles/{article}/{mending:" + MENDINGS + "}")
    String reloaded(@PathVariable ArticleId article, @PathVariable String mending) {
        return "redirect:/articles/" + article;
    }

    @PostMapping("/articles/{article}/{mending:" + MENDINGS + "}")
    String mend(
            @PathVariable ArticleId article,
            @PathVariable String mending,
            @RequestParam UUID statement,
            CurrentPerson person,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        Mending meant = Mending.named(mending).orElseThrow();
        Form form = Form.sent(mending, request, Mending.FIELDS);
        Neighbourhood here = here(article, statement);
        Optional<Command> command = meant.command(here, form, person.actor());
        if (command.isEmpty()) return again(here, form, List.of(meant.lacking()), response, model);
        return switch (desk.handle(command.get(), Submission.of(request, form))) {
            case Refused(var reasons) -> again(here, form, reasons, response, model);
            case Done done ->
                Announcement.of(meant.done(), done)
                        .andGoTo("/articles/%s?statement=%s".formatted(article, statement), request, next);
        };
    }

    private String again(
            Neighbourhood here, Form form, List<Rejection> reasons, HttpServletResponse response, Model model) {
        response.setStatus(Statuses.of(reasons).value());
        return show(here, form.refused(reasons), model);
    }

    private static String show(Neighbourhood here, Form sent, Model model) {
        model.addAttribute("here", here)
                .addAttribute("split", form(Mending.SPLIT, sent, here))
                .addAttribute("merge", form(Mending.MERGE, sent, here))
                .addAttribute("adjust", form(Mending.ADJUST, sent, here))
                .addAttribute("kind", form(Mending.KIND, sent, here))
                .addAttribute("refused", sent.refused());
        return "article/divide";
    }

    /** What was typed, or the statement as it is. */
    private static Form form(Mending mending, Form sent, Neighbourhood here) {
        return sent.id().equals(mending.wireName())
                ? sent
                : Form.blank(mending.wireName())
                        .with("words", here.shown())
                        .with("kind", here.statement().kind().name());
    }

    private Neighbourhood here(ArticleId article, UUID statement) {
        String text = articles.text(article).orElseThrow(() -> NoSuchPage.of(new UnknownArticle(article)));
        List<StatementStatus> all = dossiers.statements(article);
        int place = IntStream.range(0, all.size())
                .filter(at -> all.get(at).id().value().equals(statement))
                .findFirst()
                .orElseThrow(() -> NoSuchPage.of(new UnknownStatement(new StatementId(statement))));
        return Neighbourhood.at(place, all, text);
    }
}
