package stet.app.article;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import stet.app.claim.ClaimTabs;
import stet.app.security.CurrentPerson;
import stet.app.security.Needs;
import stet.app.statement.StatementPanel;
import stet.app.statement.StatementPlace;
import stet.app.web.Choice;
import stet.app.web.Form;
import stet.app.web.Pages;
import stet.app.web.failure.NoSuchPage;
import stet.domain.Person;
import stet.domain.article.ArticleId;
import stet.domain.article.ArticleRejection.UnknownArticle;
import stet.domain.statement.StatementId;
import stet.domain.statement.StatementRejection.UnknownStatement;
import stet.infra.account.Scope;
import stet.infra.live.ArticleNews;
import stet.infra.statement.Dossiers;
import stet.infra.statement.StatementDossier;
import stet.infra.statement.StatementStatus;

/** The page on which an article is read and checked. */
@Pages
@Needs(Scope.READ)
public class ArticlePages implements StatementPlace {
    private static final String PAGE = "article/page";
    private static final String SELECTED = "article/selected :: selected";

    /** Names the statements that others changed, when the page asks for their marks by itself. */
    private static final String CHANGED = "changed";

    private final Dossiers dossiers;
    private final ReadingViews views;
    private final SeveralViews severals;
    private final ArticleNews news;

    ArticlePages(Dossiers dossiers, ReadingViews views, SeveralViews severals, ArticleNews news) {
        this.dossiers = dossiers;
        this.views = views;
        this.severals = severals;
        this.news = news;
    }

    /** Up to where in the log the page shows what happened, at least: asked before anything is read. */
    @ModelAttribute("since")
    long since() {
        return news.shown();
    }

    @GetMapping("/articles/{article}")
    String article(
            @PathVariable ArticleId article,
            @RequestParam(name = "statement", required = false) @Nullable StatementId statement,
            @RequestParam(defaultValue = "1") String at,
            @RequestParam(required = false) @Nullable String print,
            @RequestParam(name = "source", required = false) @Nullable String source,
            CurrentPerson person,
            HttpServletRequest request,
            Model model) {
        Form begun = source == null || !person.may(Scope.WRITE) ? null : StatementPanel.passageOf(source);
        ReadingView view = views.of(
                        article, statement, ClaimTabs.asked(request), place(at), only(request), person, begun)
                .orElseThrow(() -> NoSuchPage.of(
                        statement == null ? new UnknownArticle(article) : new UnknownStatement(statement)));
        return fill(view, print != null, request, model);
    }

    @Override
    public String show(
            StatementId statement,
            CurrentPerson person,
            @Nullable Form typed,
            HttpServletRequest request,
            Model model) {
        ReadingView view = views.of(
                        dossier(statement).status().article(),
                        statement,
                        ClaimTabs.asked(request),
                        1,
                        only(request),
                        person,
                        typed)
                .orElseThrow(() -> NoSuchPage.of(new UnknownStatement(statement)));
        model.addAttribute("refused", typed != null && typed.refused());
        return fill(view, false, request, model);
    }

    /** The page again after several of its statements were to be triaged. */
    public String show(ArticleId article, CurrentPerson person, HttpServletRequest request, Model model) {
        ReadingView view = views.of(
                        article,
                        framed(request).orElse(null),
                        ClaimTabs.asked(request),
                        place(at(request)),
                        only(request),
                        person,
                        null)
                .orElseThrow(() -> NoSuchPage.of(new UnknownArticle(article)));
        return fill(view, false, request, model);
    }

    /** Where to go when that is done: back to what is selected, or to the boxes that were ticked. */
    public String back(ArticleId article, HttpServletRequest request) {
        String only = Optional.ofNullable(only(request))
                .map(StatementFilter::wireName)
                .orElse(null);
        ArticleAddress page = new ArticleAddress(article, only, place(at(request)));
        if (request.getParameter("several") != null) return page.several(Several.Choice.NONE);
        return framed(request)
                .flatMap(dossiers::statement)
                .map(StatementDossier::status)
                .filter(status -> status.article().equals(article))
                .map(status -> page.selecting(status.id(), status.position()))
                .orElseGet(page::page);
    }

    private static Optional<StatementId> framed(HttpServletRequest request) {
        return Optional.ofNullable(request.getParameter("statement"))
                .flatMap(Choice::id)
                .map(StatementId::new);
    }

    private static String at(HttpServletRequest request) {
        return Objects.requireNonNullElse(request.getParameter("at"), "1");
    }

    /** What was found about every statement is read only for paper. */
    private String fill(ReadingView view, boolean print, HttpServletRequest request, Model model) {
        boolean whole = request.getHeader("HX-Request") == null;
        if (!model.containsAttribute("several")) model.addAttribute("several", severals.of(view, request, model));
        model.addAttribute("page", view)
                .addAttribute("acted", acted(request, model))
                .addAttribute("live", request.getParameter(CHANGED) != null)
                .addAttribute("print", print)
                .addAttribute("papers", print ? views.found(view.units()) : Map.of());
        return whole ? PAGE : SELECTED;
    }

    private static List<String> acted(HttpServletRequest request, Model model) {
        Object acted = model.getAttribute(ACTED) instanceof String own ? own : request.getParameter(CHANGED);
        return acted instanceof String ids ? List.of(ids.split(" ")) : List.of();
    }

    /** Where in the text; at its beginning when that is no place. */
    private static int place(String at) {
        return at.matches("[0-9]{1,9}") ? Integer.parseInt(at) : 1;
    }

    private static @Nullable StatementFilter only(HttpServletRequest request) {
        return StatementFilter.named(request.getParameter("only")).orElse(null);
    }

    @Override
    public String address(StatementId statement, @Nullable Integer claim, @Nullable String only) {
        return address(dossier(statement).status(), claim, only);
    }

    @Override
    public String nextOpen(StatementId statement, @Nullable String only) {
        StatementStatus from = dossier(statement).status();
        return address(nextOpen(from).orElse(from), null, only);
    }

    @Override
    public String words(StatementId statement) {
        return dossier(statement).status().text();
    }

    @Override
    public String nextForReview(StatementId statement, Person person, @Nullable String only) {
        StatementStatus from = dossier(statement).status();
        return address(
                dossiers.firstToReview(from.article(), from.position(), person)
                        .or(() -> dossiers.firstToReview(from.article(), 0, person))
                        .or(() -> nextOpen(from))
                        .orElse(from),
                null,
                only);
    }

    private static String address(StatementStatus to, @Nullable Integer claim, @Nullable String only) {
        String narrowed =
                StatementFilter.named(only).map(StatementFilter::wireName).orElse(null);
        return new ArticleAddress(to.article(), narrowed, 1).selecting(to.id(), claim, to.position());
    }

    /** The first open statement behind this one, or from the beginning when there is none behind. */
    private Optional<StatementStatus> nextOpen(StatementStatus from) {
        return dossiers.firstUnsettled(from.article(), from.position())
                .or(() -> dossiers.firstUnsettled(from.article(), 0));
    }

    private StatementDossier dossier(StatementId statement) {
        return dossiers.statement(statement).orElseThrow(() -> NoSuchPage.of(new UnknownStatement(statement)));
    }
}
