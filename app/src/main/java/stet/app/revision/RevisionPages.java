package stet.app.revision;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import stet.app.fix.FixedTexts;
import stet.app.fix.FixedTexts.NextText;
import stet.app.security.CurrentPerson;
import stet.app.security.Needs;
import stet.app.web.Announcement;
import stet.app.web.Pages;
import stet.app.web.Statuses;
import stet.app.web.Submission;
import stet.app.web.failure.NoSuchPage;
import stet.domain.Rejection;
import stet.domain.article.ArticleCommand.ReviseArticle;
import stet.domain.article.ArticleId;
import stet.domain.article.ArticleRejection.UnknownArticle;
import stet.domain.article.ArticleRejection.UnknownRevision;
import stet.infra.account.Scope;
import stet.infra.article.ArticleSummary;
import stet.infra.article.Articles;
import stet.infra.article.Revision;
import stet.infra.article.Revisions;
import stet.infra.article.Revisions.Preview;
import stet.infra.desk.CommandDesk;
import stet.infra.desk.Outcome;
import stet.infra.desk.Outcome.Done;

/** Revises an article's text, with a look at what that does first, and compares any two revisions. */
@Pages
@Needs(Scope.READ)
class RevisionPages {
    private static final String PAGE = "article/revise";

    private final CommandDesk desk;
    private final Articles articles;
    private final Revisions revisions;
    private final FixedTexts texts;

    RevisionPages(CommandDesk desk, Articles articles, Revisions revisions, FixedTexts texts) {
        this.desk = desk;
        this.articles = articles;
        this.revisions = revisions;
        this.texts = texts;
    }

    @GetMapping("/articles/{article}/revise")
    @Needs(Scope.WRITE)
    String fresh(
            @PathVariable ArticleId article,
            @RequestParam(required = false) boolean fixes,
            CurrentPerson person,
            Model model) {
        ArticleSummary summary = summary(article);
        if (fixes) return fixed(article, summary, person, model);
        String text = revisions.text(article, summary.revision()).orElse("");
        model.addAttribute("article", summary)
                .addAttribute("form", RevisionForm.of(text, summary.revision()).form());
        return PAGE;
    }

    /** The text with all accepted fixes, and what it makes of the statements, to be saved or written on. */
    private String fixed(ArticleId article, ArticleSummary summary, CurrentPerson person, Model model) {
        NextText next = texts.of(article).orElseThrow(() -> NoSuchPage.of(new UnknownArticle(article)));
        RevisionForm form = RevisionForm.of(next);
        Preview preview = revisions.preview(form.command(article, person.actor()));
        model.addAttribute("article", summary)
                .addAttribute("fixes", next.fixed().fixes().size());
        if (preview.refused() != null) {
            model.addAttribute("form", form.form().refused(List.of(preview.refused())));
            return PAGE;
        }
        model.addAttribute("form", form.form())
                .addAttribute("preview", RevisionView.preview(preview.rows(), form.links()));
        return PAGE;
    }

    /** Where reloading a form leads. */
    @GetMapping({"/articles/{article}/preview-revision", "/articles/{article}/revise-article"})
    @Needs(Scope.WRITE)
    String reloaded(@PathVariable ArticleId article) {
        return "redirect:/articles/" + article + "/revise";
    }

    @PostMapping("/articles/{article}/preview-revision")
    @Needs(Scope.WRITE)
    String preview(
            @PathVariable ArticleId article,
            CurrentPerson person,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        RevisionForm form = RevisionForm.of(request);
        ReviseArticle command = form.command(article, person.actor());
        List<Rejection> flaws = command.shape();
        if (!flaws.isEmpty()) return again(article, form, flaws, response, model);
        Preview preview = revisions.preview(command);
        if (preview.refused() != null) return again(article, form, List.of(preview.refused()), response, model);
        model.addAttribute("article", summary(article))
                .addAttribute("form", form.form())
                .addAttribute("preview", RevisionView.preview(preview.rows(), form.links()));
        return PAGE;
    }

    @PostMapping("/articles/{article}/revise-article")
    @Needs(Scope.WRITE)
    String revise(
            @PathVariable ArticleId article,
            CurrentPerson person,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        RevisionForm form = RevisionForm.of(request);
        return switch (desk.handle(form.command(article, person.actor()), Submission.of(request, form.form()))) {
            case Outcome.Refused(var reasons) -> again(article, form, reasons, response, model);
            case Done done -> Announcement.of("Text revised.", done).andGoTo("/articles/" + article, request, next);
        };
    }

    private String again(
            ArticleId article, RevisionForm form, List<Rejection> reasons, HttpServletResponse response, Model model) {
        response.setStatus(Statuses.of(reasons).value());
        model.addAttribute("article", summary(article))
                .addAttribute("form", form.form().refused(reasons))
                .addAttribute("refused", true);
        return PAGE;
    }

    @GetMapping("/articles/{article}/revisions")
    String compare(
            @PathVariable ArticleId article,
            @RequestParam(required = false) @Nullable Integer from,
            @RequestParam(required = false) @Nullable Integer to,
            Model model) {
        ArticleSummary summary = summary(article);
        List<Revision> all = revisions.of(article);
        int later = to == null ? summary.revision() : to;
        int earlier = from == null ? Math.max(1, later - 1) : from;
        for (int number : List.of(earlier, later))
            if (number < 1 || number > summary.revision())
                throw NoSuchPage.of(new UnknownRevision(number, summary.revision()));
        model.addAttribute("article", summary)
                .addAttribute("revisions", all.reversed())
                .addAttribute("from", earlier)
                .addAttribute("to", later)
                .addAttribute(
                        "compared",
                        earlier == later ? null : RevisionView.compared(revisions.between(article, earlier, later)));
        return "article/revisions";
    }

    /** The text of one revision as it was, to be read. */
    @GetMapping("/articles/{article}/revisions/{revision}")
    String read(@PathVariable ArticleId article, @PathVariable int revision, Model model) {
        ArticleSummary summary = summary(article);
        model.addAttribute("article", summary)
                .addAttribute("revision", revision)
                .addAttribute(
                        "text",
                        revisions
                                .text(article, revision)
                                .orElseThrow(() -> NoSuchPage.of(new UnknownRevision(revision, summary.revision()))));
        return "article/revision";
    }

    private ArticleSummary summary(ArticleId article) {
        return articles.summary(article).orElseThrow(() -> NoSuchPage.of(new UnknownArticle(article)));
    }
}
