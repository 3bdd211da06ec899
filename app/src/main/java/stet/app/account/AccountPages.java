package stet.app.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import stet.app.api.Answers;
import stet.app.security.CurrentPerson;
import stet.app.security.Needs;
import stet.app.security.OwnSession;
import stet.app.security.PresentPasswords;
import stet.app.security.RequestIds;
import stet.app.web.Announcement;
import stet.app.web.Choice;
import stet.app.web.Form;
import stet.app.web.FormRejection.NotADay;
import stet.app.web.Pages;
import stet.app.web.Statuses;
import stet.app.web.Submission;
import stet.app.web.Times;
import stet.app.web.failure.NoSuchPage;
import stet.domain.Rejection;
import stet.domain.account.AccountCommand.RevokeToken;
import stet.domain.account.AccountCommand.SetPassword;
import stet.domain.account.PasswordRejection.PasswordWrong;
import stet.domain.account.Proof;
import stet.domain.account.Secret;
import stet.domain.account.TokenId;
import stet.infra.account.AccountProperties;
import stet.infra.account.ApiToken;
import stet.infra.account.ApiTokens;
import stet.infra.account.Credentials;
import stet.infra.account.Credentials.Made.Denied;
import stet.infra.account.Credentials.Made.Given;
import stet.infra.account.Scope;
import stet.infra.desk.Channel;
import stet.infra.desk.CommandDesk;
import stet.infra.desk.Outcome;
import stet.infra.desk.Outcome.Done;
import stet.infra.desk.Outcome.Refused;
import stet.infra.desk.Request;
import stet.infra.signin.Sessions;

/** Where people look after their own password and tokens. */
@Pages
@Needs({})
class AccountPages {
    private static final Form PASSWORD =
            Form.blank("password").with("currentPassword", "").with("password", "");

    private final CommandDesk desk;
    private final ApiTokens tokens;
    private final Credentials credentials;
    private final Sessions sessions;
    private final PresentPasswords presentPasswords;
    private final AccountProperties settings;
    private final Times times;

    AccountPages(
            CommandDesk desk,
            ApiTokens tokens,
            Credentials credentials,
            Sessions sessions,
            PresentPasswords presentPasswords,
            AccountProperties settings,
            Times times) {
        this.desk = desk;
        this.tokens = tokens;
        this.credentials = credentials;
        this.sessions = sessions;
        this.presentPasswords = presentPasswords;
        this.settings = settings;
        this.times = times;
    }

    @GetMapping("/account")
    String account(CurrentPerson person, HttpServletRequest request, Model model) {
        return show(PASSWORD, Form.blank("token"), person, request, model);
    }

    @PostMapping("/account/password")
    String changePassword(
            @RequestParam(defaultValue = "") String currentPassword,
            @RequestParam(defaultValue = "") String password,
            CurrentPerson person,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Rejection late = presentPasswords.tooOften(person, request);
        if (late != null)
            return show(refuse(PASSWORD, late, response, model), Form.blank("token"), person, request, model);
        SetPassword command = new SetPassword(
                person.person(),
                new Secret(password),
                new Proof.PresentPassword(new Secret(currentPassword)),
                person.actor());
        Outcome outcome = desk.handle(command, Request.of(Channel.WEB, RequestIds.of(request)));
        presentPasswords.tried(person, !isWrong(outcome), request);
        return switch (outcome) {
            case Done _ -> Announcement.seeOther("/login?changed", request);
            case Refused(var reasons) ->
                show(
                        refuse(PASSWORD, reasons.getFirst(), response, model),
                        Form.blank("token"),
                        person,
                        request,
                        model);
        };
    }

    private static boolean isWrong(Outcome outcome) {
        return outcome instanceof Refused(var reasons) && reasons.stream().anyMatch(PasswordWrong.class::isInstance);
    }

    @PostMapping("/account/tokens")
    String issue(
            @RequestParam(defaultValue = "") List<String> scopes,
            @RequestParam(defaultValue = "") String currentPassword,
            CurrentPerson person,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        Set<Scope> ticked = Choice.ticked(Scope.class, scopes);
        Form form = Form.sent("token", request, List.of("name", "expiresAt"))
                .with("scopes", names(ticked))
                .with("currentPassword", "");
        LocalDate day = Choice.day(form.value("expiresAt")).orElse(null);
        if (day == null && form.optional("expiresAt") != null)
            return show(PASSWORD, refuse(form, new NotADay("expiresAt"), response, model), person, request, model);
        Rejection unsure = presentPasswords.check(person, currentPassword, request);
        if (unsure != null) return show(PASSWORD, refuse(form, unsure, response, model), person, request, model);
        Instant expiry = day == null ? null : times.start(day);
        return switch (credentials.issueToken(
                person.person(), form.value("name"), ticked, expiry, person.actor(), Submission.of(request, form))) {
            case Denied(var reasons) ->
                show(PASSWORD, refuse(form, reasons.getFirst(), response, model), person, request, model);
            case Given made -> {
                Secret text = made.secret();
                if (text != null) next.addFlashAttribute("issued", text.value());
                yield Announcement.seeOther("/account#tokens", request);
            }
        };
    }

    @PostMapping("/account/tokens/{id}/revoke")
    String revoke(@PathVariable UUID id, CurrentPerson person, HttpServletRequest request, RedirectAttributes next) {
        ApiToken token = tokens.find(id)
                .filter(found -> found.account().equals(person.person()))
                .orElseThrow(() -> NoSuchPage.saying("You have no such token. Look for it in your account."));
        RevokeToken command = new RevokeToken(person.person(), new TokenId(token.id()), person.actor());
        Answers.done(desk.handle(command, Request.of(Channel.WEB, RequestIds.of(request))));
        return new Announcement("The token “%s” is revoked.".formatted(token.name()))
                .andGoTo("/account#tokens", request, next);
    }

    private static Form refuse(Form form, Rejection reason, HttpServletResponse response, Model model) {
        response.setStatus(Statuses.of(List.of(reason)).value());
        model.addAttribute("refused", true);
        return form.refused(List.of(reason));
    }

    private String show(Form password, Form token, CurrentPerson person, HttpServletRequest request, Model model) {
        Instant now = Instant.now();
        model.addAttribute("passwordForm", password)
                .addAttribute("tokenForm", token)
                .addAttribute("now", now)
                .addAttribute("usualExpiry", usualExpiry())
                .addAttribute("tokens", tokens.list(person.person()))
                .addAttribute("places", SessionView.of(sessions.list(person.person()), OwnSession.of(request)))
                .addAttribute("scopes", person.scopes().stream().sorted().toList());
        return "account/own";
    }

    private String usualExpiry() {
        return "In %d days unless you say otherwise, in %d at most."
                .formatted(
                        settings.tokenLifetime().toDays(),
                        settings.longestToken().toDays());
    }

    private static String names(Set<Scope> scopes) {
        return scopes.stream().map(Scope::name).sorted().collect(Collectors.joining(" "));
    }
}
