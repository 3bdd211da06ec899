package stet.app.authorlink;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import stet.app.security.CurrentPerson;
import stet.app.security.Needs;
import stet.app.web.Announcement;
import stet.app.web.Choice;
import stet.app.web.Form;
import stet.app.web.Pages;
import stet.app.web.Statuses;
import stet.app.web.Submission;
import stet.app.web.failure.NoSuchPage;
import stet.domain.FieldRejection.FieldMissing;
import stet.domain.Person;
import stet.domain.Rejection;
import stet.domain.article.ArticleId;
import stet.domain.article.ArticleRejection.UnknownArticle;
import stet.domain.authorlink.AuthorLink;
import stet.domain.authorlink.AuthorLinkCommand.RevokeAuthorLink;
import stet.domain.authorlink.AuthorLinkId;
import stet.infra.account.Scope;
import stet.infra.article.ArticleSummary;
import stet.infra.article.Articles;
import stet.infra.authorlink.AuthorLinkDesk;
import stet.infra.authorlink.AuthorLinkDesk.Made.Denied;
import stet.infra.authorlink.AuthorLinkDesk.Made.Given;
import stet.infra.desk.CommandDesk;
import stet.infra.desk.Outcome;
import stet.infra.desk.Outcome.Done;
import stet.infra.desk.Outcome.Refused;

/** The page on which somebody makes and revokes the links by which an article's author answers. */
@Pages
@Needs(Scope.WRITE)
class AuthorLinkPages {
    private static final String PAGE = "/articles/{article}/author-links";
    private static final String MAKE = "make-author-link";
    private static final String REVOKE = "revoke-author-link";

    private final AuthorLinkDesk links;
    private final CommandDesk desk;
    private final Articles articles;

    AuthorLinkPages(AuthorLinkDesk links, CommandDesk desk, Articles articles) {
        this.links = links;
        this.desk = desk;
        this.articles = articles;
    }

    /**
     * A link as the page shows it.
     *
     * @param open whether it opens anything now
     */
    record Row(AuthorLinkId id, String to, boolean open, boolean revoked, Instant expiresAt, Person madeBy) {
        static Row of(AuthorLink link, boolean open) {
            return new Row(link.id(), link.to(), open, link.revoked(), link.expiresAt(), link.madeBy());
        }
    }

    @GetMapping(PAGE)
    String list(@PathVariable ArticleId article, Model model) {
        return show(article, Form.blank(MAKE), model);
    }

    /** Where reloading a refused form leads. */
    @GetMapping({"/articles/{article}/" + MAKE, "/articles/{article}/" + REVOKE})
    String reloaded(@PathVariable ArticleId article) {
        return "redirect:" + address(article);
    }

    @PostMapping("/articles/{article}/" + MAKE)
    String make(
            @PathVariable ArticleId article,
            CurrentPerson person,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        Form form = Form.sent(MAKE, request, List.of());
        return switch (links.make(article, person.actor(), Submission.of(request, form))) {
            case Denied(var reasons) -> refused(article, form, reasons, response, model);
            case Given made -> {
                next.addFlashAttribute("link", whole(article, made, request));
                yield Announcement.seeOther(address(article), request);
            }
        };
    }

    @PostMapping("/articles/{article}/" + REVOKE)
    String revoke(
            @PathVariable ArticleId article,
            CurrentPerson person,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        Form form = Form.sent(REVOKE, request, List.of("link"));
        Outcome outcome = Choice.id(form.value("link"))
                .map(link -> new RevokeAuthorLink(article, new AuthorLinkId(link), person.actor()))
                .map(command -> desk.handle(command, Submission.of(request, form)))
                .orElseGet(() -> new Refused(List.of(new FieldMissing("link", "which link you revoke"))));
        return switch (outcome) {
            case Refused(var reasons) -> refused(article, form, reasons, response, model);
            case Done done ->
                Announcement.of("Link revoked: it opens nothing any more.", done)
                        .andGoTo(address(article), request, next);
        };
    }

    private String refused(
            ArticleId article, Form form, List<Rejection> reasons, HttpServletResponse response, Model model) {
        response.setStatus(Statuses.of(reasons).value());
        model.addAttribute("refused", true);
        return show(article, form.refused(reasons), model);
    }

    private String show(ArticleId article, Form form, Model model) {
        ArticleSummary summary =
                articles.summary(article).orElseThrow(() -> NoSuchPage.of(new UnknownArticle(article)));
        model.addAttribute("article", summary)
                .addAttribute("form", form)
                .addAttribute(
                        "links",
                        links.of(article).reversed().stream()
                                .map(link -> Row.of(link, links.opens(link)))
                                .toList());
        return "author/links";
    }

    private static String address(ArticleId article) {
        return "/articles/%s/author-links".formatted(article);
    }

    private static @Nullable String whole(ArticleId article, Given made, HttpServletRequest request) {
        String address = AuthorPages.address(article, made);
        return address == null
                ? null
                : ServletUriComponentsBuilder.fromContextPath(request).toUriString() + address;
    }
}
