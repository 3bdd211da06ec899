package stet.app.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import stet.app.api.Answers;
import stet.app.security.CurrentPerson;
import stet.app.security.Needs;
import stet.app.security.RequestIds;
import stet.app.web.Announcement;
import stet.app.web.Choice;
import stet.app.web.Form;
import stet.app.web.Pages;
import stet.app.web.Submission;
import stet.domain.account.AccountCommand.EndSessions;
import stet.domain.account.AccountCommand.RevokeToken;
import stet.domain.account.Secret;
import stet.domain.account.TokenId;
import stet.infra.account.Account;
import stet.infra.account.Credentials;
import stet.infra.account.Credentials.Made.Denied;
import stet.infra.account.Credentials.Made.Given;
import stet.infra.account.Scope;
import stet.infra.desk.Channel;
import stet.infra.desk.CommandDesk;
import stet.infra.desk.Outcome.Done;
import stet.infra.desk.Outcome.Refused;
import stet.infra.desk.Request;

/** Where administrators look after what opens an account: the tokens of automations, and where people are signed in. */
@Pages
@Needs(Scope.ADMIN)
@RequestMapping(AccountPage.LIST + "/{person}")
class AccessPages {
    private final CommandDesk desk;
    private final Credentials credentials;
    private final TokenWishes wishes;
    private final AccountPage page;

    AccessPages(CommandDesk desk, Credentials credentials, TokenWishes wishes, AccountPage page) {
        this.desk = desk;
        this.credentials = credentials;
        this.wishes = wishes;
        this.page = page;
    }

    /** Where reloading a refused form leads. */
    @GetMapping({"/end-sessions", "/tokens", "/tokens/{id}/revoke"})
    String again(@PathVariable String person) {
        return "redirect:" + AccountPage.address(page.find(person).person());
    }

    @PostMapping("/end-sessions")
    String endSessions(
            @PathVariable String person,
            CurrentPerson by,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        Account account = page.find(person);
        Form form = Form.sent("link", request, List.of());
        return switch (desk.handle(new EndSessions(account.person(), by.actor()), Submission.of(request, form))) {
            case Refused(var reasons) ->
                page.show(account, AccountPage.refuse(Form.blank("account"), reasons, response, model), by, model);
            case Done done ->
                Announcement.of("%s is signed out everywhere.".formatted(account.name()), done)
                        .andGoTo(AccountPage.address(account.person()), request, next);
        };
    }

    @PostMapping("/tokens")
    String issue(
            @PathVariable String person,
            @RequestParam(defaultValue = "") List<String> scopes,
            @RequestParam(defaultValue = "") String currentPassword,
            CurrentPerson by,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        Account account = page.find(person);
        Set<Scope> ticked = Choice.ticked(Scope.class, scopes);
        TokenWishes.Wish wish = wishes.read(account.person(), ticked, currentPassword, by, request);
        if (!wish.wrong().isEmpty())
            return page.show(account, AccountPage.refuse(wish.form(), wish.wrong(), response, model), by, model);
        return switch (credentials.issueToken(
                account.person(),
                wish.name(),
                ticked,
                wish.expiresAt(),
                by.actor(),
                Submission.of(request, wish.form()))) {
            case Denied(var reasons) ->
                page.show(account, AccountPage.refuse(wish.form(), reasons, response, model), by, model);
            case Given made -> {
                Secret text = made.secret();
                if (text != null) next.addFlashAttribute("issued", text.value());
                yield Announcement.seeOther(AccountPage.address(account.person()) + "#tokens", request);
            }
        };
    }

    @PostMapping("/tokens/{id}/revoke")
    String revoke(
            @PathVariable String person,
            @PathVariable UUID id,
            CurrentPerson by,
            HttpServletRequest request,
            RedirectAttributes next) {
        Account account = page.find(person);
        RevokeToken command = new RevokeToken(account.person(), new TokenId(id), by.actor());
        Done done = Answers.done(desk.handle(command, Request.of(Channel.WEB, RequestIds.of(request))));
        return Announcement.of("The token is revoked.", done)
                .andGoTo(AccountPage.address(account.person()) + "#tokens", request, next);
    }
}
