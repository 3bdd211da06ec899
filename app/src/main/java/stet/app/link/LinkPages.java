package stet.app.link;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import stet.app.claim.ClaimTabs;
import stet.app.claim.LinkViews;
import stet.app.claim.LinkWords;
import stet.app.claim.LinksView;
import stet.app.security.CurrentPerson;
import stet.app.security.Needs;
import stet.app.statement.StatementPlace;
import stet.app.web.Announcement;
import stet.app.web.Form;
import stet.app.web.FormRejection.NotAClaimAddress;
import stet.app.web.FormRejection.NothingChosen;
import stet.app.web.Pages;
import stet.app.web.Statuses;
import stet.app.web.Submission;
import stet.app.web.failure.NoSuchPage;
import stet.domain.Command;
import stet.domain.link.LinkCommand.LinkClaims;
import stet.domain.link.LinkCommand.TakeOverVerdict;
import stet.domain.link.LinkCommand.UnlinkClaims;
import stet.domain.link.LinkId;
import stet.domain.link.LinkKind;
import stet.domain.link.NamedClaim;
import stet.domain.statement.StatementCommand.TreatSeparately;
import stet.domain.statement.StatementId;
import stet.domain.statement.StatementRejection.UnknownStatement;
import stet.infra.account.Scope;
import stet.infra.desk.CommandDesk;
import stet.infra.desk.Outcome;
import stet.infra.desk.Outcome.Done;
import stet.infra.desk.Outcome.Refused;
import stet.infra.statement.Dossiers;
import stet.infra.statement.StatementDossier;

/** Shows how a statement's claims hang together with others, and takes the forms about that. */
@Pages
@Needs(Scope.READ)
class LinkPages {
    private static final String LINK = "link-claims";
    private static final String UNLINK = "unlink-claims";
    private static final String TAKE = "take-over-verdict";

    private final CommandDesk desk;
    private final Dossiers dossiers;
    private final LinkViews views;
    private final StatementPlace place;
    private final ClaimFinder finder;

    LinkPages(CommandDesk desk, Dossiers dossiers, LinkViews views, StatementPlace place, ClaimFinder finder) {
        this.finder = finder;
        this.desk = desk;
        this.dossiers = dossiers;
        this.views = views;
        this.place = place;
    }

    @GetMapping("/statements/{statement}/links")
    String links(@PathVariable StatementId statement, CurrentPerson person, HttpServletRequest request, Model model) {
        Form sent = Form.sent(LINK, request, List.of("to"));
        return page(statement, Form.blank(LINK).with("to", sent.value("to")), person, request, model);
    }

    private String page(
            StatementId statement, Form form, CurrentPerson person, HttpServletRequest request, Model model) {
        StatementDossier whole =
                dossiers.statement(statement).orElseThrow(() -> NoSuchPage.of(new UnknownStatement(statement)));
        ClaimTabs claims = ClaimTabs.of(whole, ClaimTabs.asked(request));
        model.addAttribute("whole", whole)
                .addAttribute("claims", claims)
                .addAttribute("links", views.of(whole, claims.chosen(), person))
                .addAttribute("kinds", LinkWords.kinds())
                .addAttribute(
                        "finding",
                        finder.find(
                                statement,
                                Objects.requireNonNullElse(request.getParameter("query"), ""),
                                form.id().equals(LINK) ? form.value("to") : ""))
                .addAttribute("refused", form.refused())
                .addAttribute("form", form.id().equals(LINK) ? form : Form.blank(LINK))
                .addAttribute("other", form.id().equals(LINK) ? Form.blank(UNLINK) : form);
        return "link/claim";
    }

    @PostMapping("/statements/{statement}/link-claims")
    @Needs(Scope.WRITE)
    String link(
            @PathVariable StatementId statement,
            CurrentPerson person,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        Form form = Form.sent(LINK, request, List.of("to", "toClaim", "kind", "reason"));
        Optional<NamedClaim> to = ClaimAddress.read(form.value("to"), form.optional("toClaim"));
        Optional<LinkKind> kind = kind(form.value("kind"));
        Outcome outcome = to.isEmpty()
                ? new Refused(List.of(new NotAClaimAddress("to")))
                : kind.isEmpty()
                        ? new Refused(List.of(new NothingChosen("kind", "how the claims hang together")))
                        : give(
                                new LinkClaims(
                                        new NamedClaim(statement, ClaimTabs.asked(request)),
                                        to.get(),
                                        kind.get(),
                                        form.value("reason"),
                                        person.actor()),
                                form,
                                request);
        return answer(outcome, "Claims linked.", statement, form, person, request, response, model, next);
    }

    private static Optional<LinkKind> kind(String typed) {
        for (LinkKind kind : LinkKind.values()) if (kind.name().equals(typed)) return Optional.of(kind);
        return Optional.empty();
    }

    @PostMapping("/statements/{statement}/links/{link}/unlink-claims")
    @Needs(Scope.WRITE)
    String unlink(
            @PathVariable StatementId statement,
            @PathVariable LinkId link,
            CurrentPerson person,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        Form form = Form.sent(UNLINK + "-" + link, request, List.of("reason"));
        Outcome outcome = give(new UnlinkClaims(link, form.value("reason"), person.actor()), form, request);
        return answer(outcome, "Claims unlinked.", statement, form, person, request, response, model, next);
    }

    @PostMapping("/statements/{statement}/take-over-verdict")
    @Needs(Scope.WRITE)
    String takeOver(
            @PathVariable StatementId statement,
            CurrentPerson person,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        Form form = Form.sent(TAKE, request, List.of("from", "fromClaim"));
        Integer claim = ClaimTabs.asked(request);
        Outcome outcome = ClaimAddress.read(form.value("from"), form.optional("fromClaim"))
                .map(from -> give(new TakeOverVerdict(statement, claim, from, person.actor()), form, request))
                .orElseGet(() -> new Refused(List.of(new NotAClaimAddress("to"))));
        return outcome instanceof Done done
                ? Announcement.of("Verdict taken over. A second person signs it off.", done)
                        .andGoTo(place.address(statement, claim, null), request, next)
                : answer(outcome, "", statement, form, person, request, response, model, next);
    }

    @PostMapping("/statements/{statement}/treat-separately")
    @Needs(Scope.WRITE)
    String treatSeparately(
            @PathVariable StatementId statement,
            CurrentPerson person,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        Form form = Form.sent(LinksView.SEPARATE, request, List.of("reason"));
        Outcome outcome = give(new TreatSeparately(statement, form.value("reason"), person.actor()), form, request);
        return answer(
                outcome, "Statement treated separately.", statement, form, person, request, response, model, next);
    }

    private Outcome give(Command command, Form form, HttpServletRequest request) {
        return desk.handle(command, Submission.of(request, form));
    }

    private String answer(
            Outcome outcome,
            String said,
            StatementId statement,
            Form form,
            CurrentPerson person,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        return switch (outcome) {
            case Refused(var reasons) -> {
                response.setStatus(Statuses.of(reasons).value());
                yield page(statement, form.refused(reasons), person, request, model);
            }
            case Done done ->
                Announcement.of(said, done).andGoTo(address(statement, ClaimTabs.asked(request)), request, next);
        };
    }

    private static String address(StatementId statement, @Nullable Integer claim) {
        return "/statements/" + statement + "/links" + (claim == null ? "" : "?claim=" + claim);
    }
}
