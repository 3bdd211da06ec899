package stet.app.clearance;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import stet.app.security.CurrentPerson;
import stet.app.security.Needs;
import stet.app.web.Announcement;
import stet.app.web.Form;
import stet.app.web.Pages;
import stet.app.web.Statuses;
import stet.app.web.Submission;
import stet.app.web.failure.NoSuchPage;
import stet.domain.Rejection;
import stet.domain.article.ArticleId;
import stet.domain.article.ArticleRejection.UnknownArticle;
import stet.domain.clearance.ClearanceCommand.ClearArticle;
import stet.infra.account.Scope;
import stet.infra.article.ArticleSummary;
import stet.infra.article.Articles;
import stet.infra.clearance.Certificates;
import stet.infra.clearance.Clearances;
import stet.infra.desk.CommandDesk;
import stet.infra.desk.Outcome.Done;
import stet.infra.desk.Outcome.Refused;

/** Shows whether an article is clear, all that is missing while it isn't, and its certificate when it is. */
@Pages
@Needs(Scope.READ)
class ClearancePages {
    private static final String CLEAR = "clear-article";

    private final CommandDesk desk;
    private final Articles articles;
    private final Clearances clearances;
    private final Certificates certificates;

    ClearancePages(CommandDesk desk, Articles articles, Clearances clearances, Certificates certificates) {
        this.desk = desk;
        this.articles = articles;
        this.clearances = clearances;
        this.certificates = certificates;
    }

    @GetMapping("/articles/{article}/clearance")
    String clearance(@PathVariable ArticleId article, CurrentPerson person, Model model) {
        return show(summary(article), Form.blank(CLEAR), person, model);
    }

    /** Where reloading a refused form leads. */
    @GetMapping("/articles/{article}/clear-article")
    String reloaded(@PathVariable ArticleId article) {
        return "redirect:/articles/" + article + "/clearance";
    }

    @PostMapping("/articles/{article}/clear-article")
    @Needs(Scope.WRITE)
    String clear(
            @PathVariable ArticleId article,
            CurrentPerson person,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        Form form = Form.sent(CLEAR, request, List.of());
        return switch (desk.handle(new ClearArticle(article, person.actor()), Submission.of(request, form))) {
            case Done done ->
                Announcement.of("Article cleared.", done).andGoTo("/articles/" + article + "/clearance", request, next);
            case Refused refused -> {
                response.setStatus(Statuses.of(refused.reasons()).value());
                model.addAttribute("refused", true);
                yield show(summary(article), form.refused(refused.reasons()), person, model);
            }
        };
    }

    @GetMapping("/articles/{article}/certificate")
    String certificate(@PathVariable ArticleId article, Model model) {
        model.addAttribute("article", summary(article))
                .addAttribute("clear", clearances.isClear(article))
                .addAttribute("certificate", certificates.soon(article).orElse(null));
        return "article/certificate";
    }

    /** The file itself, for who is signed in and has no token. */
    @GetMapping("/articles/{article}/certificate.json")
    ResponseEntity<byte[]> file(@PathVariable ArticleId article) {
        return certificates
                .soon(article)
                .map(certificate -> CertificateApi.file(article, certificate))
                .orElseThrow(() -> NoSuchPage.of(new UnknownArticle(article)));
    }

    private String show(ArticleSummary article, Form form, CurrentPerson person, Model model) {
        Clearances.Standing now = clearances.of(article.id());
        model.addAttribute("article", article)
                .addAttribute("form", form)
                .addAttribute("now", now)
                .addAttribute(
                        "missing",
                        now.isClear()
                                ? List.of()
                                : clearances.missing(article.id()).orElse(List.of()))
                .addAttribute(
                        "whyNot",
                        clearances
                                .whyNotBy(person.actor(), article.author())
                                .map(Rejection::sentence)
                                .orElse(null));
        return "article/clearance";
    }

    private ArticleSummary summary(ArticleId article) {
        return articles.summary(article).orElseThrow(() -> NoSuchPage.of(new UnknownArticle(article)));
    }
}
