package stet.app.ingestion;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import stet.app.security.CurrentPerson;
import stet.app.security.Needs;
import stet.app.web.Announcement;
import stet.app.web.Form;
import stet.app.web.Pages;
import stet.app.web.Statuses;
import stet.app.web.Submission;
import stet.app.web.Times;
import stet.domain.Rejection;
import stet.domain.article.ArticleCommand.IngestArticle;
import stet.domain.article.ArticleId;
import stet.domain.article.ArticleRejection.SameText;
import stet.infra.account.Scope;
import stet.infra.article.ArticleSummary;
import stet.infra.article.Articles;
import stet.infra.article.FirstReading;
import stet.infra.article.FirstReadings;
import stet.infra.desk.CommandDesk;
import stet.infra.desk.Outcome;
import stet.infra.desk.Outcome.Done;
import stet.infra.desk.Outcome.Refused;

/** Takes articles in: pasted or uploaded, looked at as statements, then ingested. */
@Pages
@Needs(Scope.WRITE)
class NewArticlePages {
    private static final String PAGE = "article/new";

    private final CommandDesk desk;
    private final FirstReadings readings;
    private final Articles articles;
    private final Times times;

    NewArticlePages(CommandDesk desk, FirstReadings readings, Articles articles, Times times) {
        this.desk = desk;
        this.readings = readings;
        this.articles = articles;
        this.times = times;
    }

    @GetMapping("/articles/new")
    String fresh(@RequestParam(defaultValue = "false") boolean sample, Model model) {
        model.addAttribute("form", sample ? SampleArticle.form() : NewArticle.blank());
        return PAGE;
    }

    /** Where reloading a refused form leads. */
    @GetMapping("/articles/preview")
    String reloaded() {
        return "redirect:/articles/new";
    }

    @PostMapping("/articles/preview")
    String preview(
            @RequestParam(required = false) @Nullable MultipartFile file,
            CurrentPerson person,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model)
            throws IOException {
        NewArticle article = NewArticle.of(request, file).titled();
        IngestArticle command = article.command(person.actor(), times);
        List<Rejection> flaws = article.flaws(command);
        if (!flaws.isEmpty()) return again(article.form(), flaws, response, model);
        FirstReading reading = readings.of(command);
        Rejection refused = reading.refused();
        if (refused != null && !(refused instanceof SameText))
            return again(article.form(), List.of(refused), response, model);
        model.addAttribute("form", article.form())
                .addAttribute("preview", Preview.of(command.text(), reading.segments(), first(reading)));
        return PAGE;
    }

    @PostMapping("/articles")
    String ingest(
            @RequestParam(required = false) @Nullable MultipartFile file,
            CurrentPerson person,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next)
            throws IOException {
        NewArticle article = NewArticle.of(request, file);
        IngestArticle command = article.command(person.actor(), times);
        List<Rejection> flaws = article.flaws(command);
        Outcome outcome =
                flaws.isEmpty() ? desk.handle(command, Submission.of(request, article.form())) : new Refused(flaws);
        return switch (outcome) {
            case Refused(var reasons) -> again(article.titled().form(), reasons, response, model);
            case Done done ->
                Announcement.of("Article ingested.", done).andGoTo("/articles/" + done.stream(), request, next);
        };
    }

    private String again(Form form, List<Rejection> reasons, HttpServletResponse response, Model model) {
        response.setStatus(Statuses.of(reasons).value());
        model.addAttribute("form", form.refused(reasons)).addAttribute("refused", true);
        for (Rejection reason : reasons)
            if (reason instanceof SameText(ArticleId first))
                articles.summary(first).ifPresent(known -> model.addAttribute("first", known));
        return PAGE;
    }

    private @Nullable ArticleSummary first(FirstReading reading) {
        ArticleId first = reading.sameText();
        return first == null ? null : articles.summary(first).orElse(null);
    }
}
