package stet.app.article;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import stet.app.moment.AsOf;
import stet.app.moment.AsOf.Asked;
import stet.app.moment.MomentRejection.NotThereYet;
import stet.app.security.CurrentPerson;
import stet.app.security.Needs;
import stet.app.web.Form;
import stet.app.web.Pages;
import stet.app.web.Statuses;
import stet.app.web.failure.NoSuchPage;
import stet.domain.Rejection;
import stet.domain.article.ArticleId;
import stet.domain.article.ArticleRejection.UnknownArticle;
import stet.domain.statement.StatementId;
import stet.domain.statement.StatementRejection.UnknownStatement;
import stet.infra.account.Scope;
import stet.infra.article.Articles;
import stet.infra.audit.AuditEntry;
import stet.infra.audit.AuditLog;
import stet.infra.history.ArticleMoments;
import stet.infra.history.ArticleMoments.Step;
import stet.infra.history.AsItStood;
import stet.infra.statement.Dossiers;

/** Shows an article as it stood at a moment, to be read. */
@Pages
@Needs(Scope.READ)
class ThenPages {
    private static final String PAGE = "article/then";

    private final AsOf asOf;
    private final AsItStood then;
    private final ArticleMoments moments;
    private final Articles articles;
    private final Dossiers dossiers;
    private final ReadingViews views;
    private final AuditLog log;

    ThenPages(
            AsOf asOf,
            AsItStood then,
            ArticleMoments moments,
            Articles articles,
            Dossiers dossiers,
            ReadingViews views,
            AuditLog log) {
        this.asOf = asOf;
        this.then = then;
        this.moments = moments;
        this.articles = articles;
        this.dossiers = dossiers;
        this.views = views;
        this.log = log;
    }

    /** The lasting address of a statement leads to its article as of the same moment. */
    @GetMapping(value = "/statements/{statement}", params = "asOf")
    String statement(@PathVariable StatementId statement, @RequestParam("asOf") String moment) {
        ArticleId article = dossiers.statement(statement)
                .orElseThrow(() -> NoSuchPage.of(new UnknownStatement(statement)))
                .status()
                .article();
        return "redirect:" + new ArticleAddress(article, null, 1, moment).of(statement);
    }

    /** One of the article's moments by its number, as the scale names it. */
    @GetMapping(
            value = "/articles/{article}",
            params = {"step", "!asOf"})
    String step(
            @PathVariable ArticleId article,
            @RequestParam("step") String step,
            @RequestParam(name = "statement", required = false) @Nullable StatementId statement) {
        List<Step> all = moments.of(article);
        if (all.isEmpty()) throw NoSuchPage.of(new UnknownArticle(article));
        int number = step.matches("[0-9]{1,9}") ? Math.clamp(Integer.parseInt(step), 1, all.size()) : all.size();
        ArticleAddress page = new ArticleAddress(
                article, null, 1, ThenView.named(all.get(number - 1).index()));
        return "redirect:" + (statement == null ? page.page() : page.of(statement));
    }

    @GetMapping(value = "/articles/{article}", params = "asOf")
    String article(
            @PathVariable ArticleId article,
            @RequestParam("asOf") String moment,
            @RequestParam(name = "statement", required = false) @Nullable StatementId statement,
            @RequestParam(defaultValue = "1") String at,
            CurrentPerson person,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        if (articles.summary(article).isEmpty()) throw NoSuchPage.of(new UnknownArticle(article));
        Form form = Form.sent("moment", request, List.of("asOf"));
        if (form.optional("asOf") == null) return "redirect:/articles/" + article;
        return switch (asOf.askPage("asOf", form.value("asOf"))) {
            case Asked.Refused(var reason) -> again(article, form, reason, response, model);
            case Asked.Entry(long index) -> {
                ThenView band = band(article, index, statement);
                model.addAttribute("then", band)
                        .addAttribute("form", Form.blank("moment"))
                        .addAttribute("asOfQuery", "?asOf=%23" + index)
                        .addAttribute("asOf", band.asOf())
                        .addAttribute("several", Several.nothing())
                        .addAttribute("page", page(band, place(at), person));
                yield PAGE;
            }
        };
    }

    private String again(ArticleId article, Form form, Rejection reason, HttpServletResponse response, Model model) {
        response.setStatus(Statuses.of(List.of(reason)).value());
        model.addAttribute("then", band(article, asOf.newest(), null))
                .addAttribute("form", form.refused(List.of(reason)))
                .addAttribute("refused", true)
                .addAttribute("summary", articles.summary(article).orElseThrow());
        return PAGE;
    }

    private ReadingView page(ThenView band, int at, CurrentPerson person) {
        StatementId selected = band.selected();
        List<AuditEntry> history = selected == null
                ? List.of()
                : log.history(selected).stream()
                        .filter(entry -> entry.index() <= band.index())
                        .toList()
                        .reversed();
        return then.ofArticle(
                        band.article(),
                        band.index(),
                        () -> views.then(band.article(), selected, at, person.person(), band.asOf(), history))
                .orElseThrow(
                        () -> NoSuchPage.of(new NotThereYet(selected == null ? "article" : "statement", band.index())));
    }

    private ThenView band(ArticleId article, long index, @Nullable StatementId selected) {
        List<Step> all = moments.of(article);
        int step = ThenView.step(all, index);
        Optional<AuditEntry> last =
                step == 0 ? Optional.empty() : log.find(all.get(step - 1).index());
        Instant at = log.find(index).map(AuditEntry::at).orElse(Instant.EPOCH);
        return new ThenView(article, index, at, ThenView.named(index), step, all, last.orElse(null), selected);
    }

    private static int place(String at) {
        return at.matches("[0-9]{1,9}") ? Integer.parseInt(at) : 1;
    }
}
