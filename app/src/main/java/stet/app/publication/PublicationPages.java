package stet.app.publication;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import stet.app.security.CurrentPerson;
import stet.app.security.Needs;
import stet.app.web.Announcement;
import stet.app.web.Choice;
import stet.app.web.Form;
import stet.app.web.FormRejection.NotAMoment;
import stet.app.web.Option;
import stet.app.web.Pages;
import stet.app.web.Statuses;
import stet.app.web.Submission;
import stet.app.web.Times;
import stet.app.web.Words;
import stet.app.web.failure.NoSuchPage;
import stet.domain.Rejection;
import stet.domain.article.ArticleId;
import stet.domain.article.ArticleRejection.UnknownArticle;
import stet.domain.publication.CorrectionKind;
import stet.domain.publication.PublicationCommand;
import stet.domain.publication.PublicationCommand.CorrectArticle;
import stet.domain.publication.PublicationCommand.PublishArticle;
import stet.domain.publication.PublicationCommand.WithdrawPublication;
import stet.infra.account.Scope;
import stet.infra.article.Articles;
import stet.infra.desk.CommandDesk;
import stet.infra.desk.Outcome;
import stet.infra.desk.Outcome.Done;
import stet.infra.desk.Outcome.Refused;
import stet.infra.publication.PublicationProspects;
import stet.infra.publication.PublicationStandings;

/** The page on which an editor publishes an article, or takes it back. */
@Pages
class PublicationPages {
    private static final String PUBLISH = "publish-article";
    private static final String CORRECT = "correct-article";
    private static final String WITHDRAW = "withdraw-publication";

    private static final List<Option> KINDS = List.of(
            kind(
                    CorrectionKind.TYPO,
                    "A slip of spelling or setting: no claim, verdict or rating changes, and feeds stay quiet."),
            kind(CorrectionKind.UPDATE, "More is known now; what it said was right then."),
            kind(CorrectionKind.CORRECTION, "Something that it said was wrong."),
            kind(
                    CorrectionKind.RETRACTION,
                    "None of it stands any more. It stays readable, as such; the text and the verdicts change no more."));

    private final CommandDesk desk;
    private final Articles articles;
    private final PublicationStandings publications;
    private final PublicationProspects prospects;
    private final Times times;

    PublicationPages(
            CommandDesk desk,
            Articles articles,
            PublicationStandings publications,
            PublicationProspects prospects,
            Times times) {
        this.desk = desk;
        this.articles = articles;
        this.publications = publications;
        this.prospects = prospects;
        this.times = times;
    }

    @GetMapping("/articles/{article}/publication")
    @Needs(Scope.READ)
    String publication(@PathVariable ArticleId article, CurrentPerson person, Model model) {
        return show(article, Form.blank("none"), person, model);
    }

    /** Where reloading a refused form leads. */
    @GetMapping({
        "/articles/{article}/publish-article",
        "/articles/{article}/correct-article",
        "/articles/{article}/withdraw-publication"
    })
    @Needs(Scope.READ)
    String again(@PathVariable ArticleId article) {
        return "redirect:" + page(article);
    }

    @PostMapping("/articles/{article}/publish-article")
    @Needs(Scope.WRITE)
    String publish(
            @PathVariable ArticleId article,
            CurrentPerson person,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        Form form = Form.sent(PUBLISH, request, List.of("at"));
        Outcome outcome;
        try {
            outcome = handle(new PublishArticle(article, moment(form), person.actor()), form, request);
        } catch (DateTimeException malformed) {
            outcome = new Refused(List.of(new NotAMoment("at")));
        }
        return switch (outcome) {
            case Done done -> Announcement.of("Article published.", done).andGoTo(page(article), request, next);
            case Refused(var reasons) -> {
                response.setStatus(Statuses.of(reasons).value());
                yield show(article, form.refused(reasons), person, model);
            }
        };
    }

    private @Nullable Instant moment(Form form) {
        String typed = form.optional("at");
        return typed == null ? null : times.at(LocalDateTime.parse(typed));
    }

    @PostMapping("/articles/{article}/correct-article")
    @Needs(Scope.WRITE)
    String correct(
            @PathVariable ArticleId article,
            CurrentPerson person,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        Form form = Form.sent(CORRECT, request, List.of("kind", "note", "revision"));
        CorrectArticle command = new CorrectArticle(
                article,
                new Choice(form).optional(CorrectionKind.class, "kind").orElse(null),
                form.value("note"),
                form.value("revision").matches("[1-9][0-9]{0,8}") ? Integer.valueOf(form.value("revision")) : null,
                person.actor());
        return switch (handle(command, form, request)) {
            case Done done -> Announcement.of("Article corrected.", done).andGoTo(page(article), request, next);
            case Refused(var reasons) -> {
                response.setStatus(Statuses.of(reasons).value());
                yield show(article, form.refused(reasons), person, model);
            }
        };
    }

    @PostMapping("/articles/{article}/withdraw-publication")
    @Needs(Scope.WRITE)
    String withdraw(
            @PathVariable ArticleId article,
            CurrentPerson person,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        Form form = Form.sent(WITHDRAW, request, List.of("reason"));
        WithdrawPublication command = new WithdrawPublication(article, form.value("reason"), person.actor());
        return switch (handle(command, form, request)) {
            case Done done -> Announcement.of("Publication withdrawn.", done).andGoTo(page(article), request, next);
            case Refused(var reasons) -> {
                response.setStatus(Statuses.of(reasons).value());
                yield show(article, form.refused(reasons), person, model);
            }
        };
    }

    private Outcome handle(PublicationCommand command, Form form, HttpServletRequest request) {
        return desk.handle(command, Submission.of(request, form));
    }

    private static String page(ArticleId article) {
        return "/articles/%s/publication".formatted(article);
    }

    private String show(ArticleId article, Form sent, CurrentPerson person, Model model) {
        Form publish = either(sent, PUBLISH);
        Form correct = either(sent, CORRECT);
        Form withdraw = either(sent, WITHDRAW);
        model.addAttribute(
                        "article",
                        articles.summary(article).orElseThrow(() -> NoSuchPage.of(new UnknownArticle(article))))
                .addAttribute("standing", publications.of(article).orElse(null))
                .addAttribute(
                        "whyNotPublished",
                        words(prospects.whyNotPublished(article, person.actor()).orElse(null)))
                .addAttribute("whyNotCorrected", whyNotCorrected(article, CorrectionKind.CORRECTION, person))
                .addAttribute("whyNotRetracted", whyNotCorrected(article, CorrectionKind.RETRACTION, person))
                .addAttribute("kinds", KINDS)
                .addAttribute("correct", correct)
                .addAttribute(
                        "whyNotWithdrawn",
                        words(prospects.whyNotWithdrawn(article, person.actor()).orElse(null)))
                .addAttribute("publish", publish)
                .addAttribute("withdraw", withdraw)
                .addAttribute("refused", sent.refused());
        return "article/publication";
    }

    /** What was sent, if it was this form. */
    private static Form either(Form sent, String id) {
        return sent.id().equals(id) ? sent : Form.blank(id);
    }

    private @Nullable String whyNotCorrected(ArticleId article, CorrectionKind kind, CurrentPerson person) {
        return words(prospects.whyNotCorrected(article, kind, person.actor()).orElse(null));
    }

    private static Option kind(CorrectionKind kind, String hint) {
        return new Option(kind.name(), Words.of(kind), null, hint, null);
    }

    private static @Nullable String words(@Nullable Rejection reason) {
        return reason == null ? null : reason.sentence();
    }
}
