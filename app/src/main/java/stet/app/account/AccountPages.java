package stet.app.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
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
import stet.app.web.Pages;
import stet.app.web.Submission;
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
    private final TokenWishes wishes;

    AccountPages(
            CommandDesk desk,
            ApiTokens tokens,
            Credentials credentials,
            Sessions sessions,
            PresentPasswords presentPasswords,
            AccountProperties settings,
            TokenWishes wishes) {
        this.desk = desk;
        this.tokens = tokens;
        this.credentials = credentials;
        this.sessions = sessions;
        this.presentPasswords = presentPasswords;
        this.settings = settings;
        this.wishes = wishes;
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
            return show(
                    AccountPage.refuse(PASSWORD, List.of(late), response, model),
                    Form.blank("token"),
                    person,
                    request,
                    model);
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
                        AccountPage.refuse(PASSWORD, reasons, response, model),
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
        TokenWishes.Wish wish = wishes.read(person.person(), ticked, currentPassword, person, request);
        if (!wish.wrong().isEmpty())
            return show(
                    PASSWORD, AccountPage.refuse(wish.form(), wish.wrong(), response, model), person, request, model);
        return switch (credentials.issueToken(
                person.person(),
                wish.name(),
                ticked,
                wish.expiresAt(),
                person.actor(),
                Submission.of(request, wish.form()))) {
            case Denied(var reasons) ->
                show(PASSWORD, AccountPage.refuse(wish.form(), reasons, response, model), person, request, model);
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

    private String show(Form password, Form token, CurrentPerson person, HttpServletRequest request, Model model) {
        Instant now = Instant.now();
        model.addAttribute("passwordForm", password)
                .addAttribute("tokenForm", token)
                .addAttribute("now", now)
                .addAttribute("usualExpiry", AccountPage.usualExpiry(settings))
                .addAttribute("tokens", tokens.list(person.person()))
                .addAttribute("places", SessionView.of(sessions.list(person.person()), OwnSession.of(request)))
                .addAttribute("scopes", person.scopes().stream().sorted().toList());
        return "account/own";
    }
}
