package stet.app.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import stet.app.security.CurrentPerson;
import stet.app.security.Needs;
import stet.app.web.Announcement;
import stet.app.web.Choice;
import stet.app.web.Form;
import stet.app.web.FormRejection.NotADay;
import stet.app.web.NoSuchPage;
import stet.app.web.Pages;
import stet.app.web.Statuses;
import stet.app.web.Times;
import stet.domain.Rejection;
import stet.infra.account.ApiToken;
import stet.infra.account.ApiTokens;
import stet.infra.account.ApiTokens.Issue.Issued;
import stet.infra.account.ApiTokens.Issue.Refused;
import stet.infra.account.Scope;
import stet.infra.account.SignIns;

/** Where people look after their own password and tokens. */
@Pages
@Needs({})
class AccountPages {
    private static final Form PASSWORD =
            Form.blank("password").with("currentPassword", "").with("password", "");

    private final SignIns signIns;
    private final ApiTokens tokens;
    private final Times times;

    AccountPages(SignIns signIns, ApiTokens tokens, Times times) {
        this.signIns = signIns;
        this.tokens = tokens;
        this.times = times;
    }

    @GetMapping("/account")
    String account(CurrentPerson person, Model model) {
        return show(PASSWORD, Form.blank("token"), person, model);
    }

    @PostMapping("/account/password")
    String changePassword(
            @RequestParam(defaultValue = "") String currentPassword,
            @RequestParam(defaultValue = "") String password,
            CurrentPerson person,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Optional<Rejection> refused = signIns.changePassword(person.person(), currentPassword, password);
        if (refused.isEmpty()) return Announcement.seeOther("/login?changed", request);
        return show(refuse(PASSWORD, refused.get(), response, model), Form.blank("token"), person, model);
    }

    @PostMapping("/account/tokens")
    String issue(
            @RequestParam(defaultValue = "") List<String> scopes,
            CurrentPerson person,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        Set<Scope> ticked = Choice.ticked(Scope.class, scopes);
        Form form = Form.sent("token", request, List.of("name", "expiresAt")).with("scopes", names(ticked));
        LocalDate day = Choice.day(form.value("expiresAt")).orElse(null);
        if (day == null && form.optional("expiresAt") != null)
            return show(PASSWORD, refuse(form, new NotADay("expiresAt"), response, model), person, model);
        Instant expiry = day == null ? null : times.start(day);
        return switch (tokens.issue(person.account(), form.value("name"), ticked, expiry)) {
            case Refused(var reason) -> show(PASSWORD, refuse(form, reason, response, model), person, model);
            case Issued(var token, var text) -> {
                next.addFlashAttribute("issued", text);
                yield Announcement.seeOther("/account#tokens", request);
            }
        };
    }

    @PostMapping("/account/tokens/{id}/revoke")
    String revoke(@PathVariable UUID id, CurrentPerson person, HttpServletRequest request, RedirectAttributes next) {
        ApiToken token = tokens.find(id)
                .filter(found -> found.account().equals(person.person()))
                .orElseThrow(() -> NoSuchPage.saying("You have no such token. Look for it in your account."));
        tokens.revoke(token.id());
        return new Announcement("The token “%s” is revoked.".formatted(token.name()))
                .andGoTo("/account#tokens", request, next);
    }

    private static Form refuse(Form form, Rejection reason, HttpServletResponse response, Model model) {
        response.setStatus(Statuses.of(List.of(reason)).value());
        model.addAttribute("refused", true);
        return form.refused(List.of(reason));
    }

    private String show(Form password, Form token, CurrentPerson person, Model model) {
        Instant now = Instant.now();
        model.addAttribute("passwordForm", password)
                .addAttribute("tokenForm", token)
                .addAttribute("now", now)
                .addAttribute("tokens", tokens.list(person.person()))
                .addAttribute("scopes", person.scopes().stream().sorted().toList());
        return "account/own";
    }

    private static String names(Set<Scope> scopes) {
        return scopes.stream().map(Scope::name).sorted().collect(Collectors.joining(" "));
    }
}
