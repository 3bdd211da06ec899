package stet.app.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import stet.app.security.CurrentPerson;
import stet.app.security.Needs;
import stet.app.security.RequestIds;
import stet.app.web.Announcement;
import stet.app.web.Choice;
import stet.app.web.Form;
import stet.app.web.Pages;
import stet.app.web.Submission;
import stet.domain.Actor;
import stet.domain.FieldRejection.FieldMissing;
import stet.domain.Person;
import stet.domain.Rejection;
import stet.domain.account.AccountCommand.ChangeAccount;
import stet.domain.account.AccountCommand.NameResponsible;
import stet.domain.account.AccountCommand.OpenAccount;
import stet.domain.account.Role;
import stet.infra.account.Account;
import stet.infra.account.Accounts;
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

/** Where administrators open accounts, change them, and make the links by which their owners set passwords. */
@Pages
@Needs(Scope.ADMIN)
class AdministrationPages {
    private static final String LIST = AccountPage.LIST;
    private static final List<String> FIELDS = List.of("id", "name", "kind", "responsible");

    private final CommandDesk desk;
    private final Accounts accounts;
    private final Credentials credentials;
    private final AccountPage page;

    AdministrationPages(CommandDesk desk, Accounts accounts, Credentials credentials, AccountPage page) {
        this.desk = desk;
        this.accounts = accounts;
        this.credentials = credentials;
        this.page = page;
    }

    @GetMapping(LIST)
    String accounts(Model model) {
        return list(Form.blank("account"), model);
    }

    @PostMapping(LIST)
    String open(
            @RequestParam(defaultValue = "") List<String> roles,
            CurrentPerson person,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        Set<Role> ticked = Choice.ticked(Role.class, roles);
        Form form = Form.sent("account", request, FIELDS).with("roles", names(ticked));
        Actor.Kind kind = form.value("kind").equals("AUTOMATION") ? Actor.Kind.AUTOMATION : Actor.Kind.PERSON;
        String responsible = form.optional("responsible");
        OpenAccount command = new OpenAccount(
                new Person(form.value("id")),
                form.value("name"),
                kind,
                ticked,
                responsible == null ? null : new Person(responsible),
                person.actor());
        return switch (desk.handle(command, Submission.of(request, form))) {
            case Refused(var reasons) -> list(AccountPage.refuse(form, reasons, response, model), model);
            case Done done -> {
                if (kind == Actor.Kind.PERSON && !done.replayed()) invite(command.account(), person, request, next);
                yield Announcement.of("The account %s is open.".formatted(command.account()), done)
                        .andGoTo(AccountPage.address(command.account()), request, next);
            }
        };
    }

    /** A person who was let in is given the link by which they come in; nobody tells them a password. */
    private void invite(Person account, CurrentPerson by, HttpServletRequest request, RedirectAttributes next) {
        Request own = Request.of(Channel.WEB, RequestIds.of(request));
        if (credentials.makePasswordLink(account, by.actor(), own) instanceof Given made)
            next.addFlashAttribute("link", PasswordLinkPages.whole(made, request))
                    .addFlashAttribute("invited", "invited");
    }

    @GetMapping(LIST + "/{person}")
    String account(@PathVariable String person, CurrentPerson by, Model model) {
        return page.show(page.find(person), null, by, model);
    }

    @PostMapping(LIST + "/{person}")
    String change(
            @PathVariable String person,
            @RequestParam(defaultValue = "") List<String> roles,
            @RequestParam(defaultValue = "false") boolean enabled,
            CurrentPerson by,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        Account before = page.find(person);
        Set<Role> ticked = Choice.ticked(Role.class, roles);
        Form form = Form.sent("account", request, List.of("name"))
                .with("roles", names(ticked))
                .with("enabled", String.valueOf(enabled));
        Boolean state = enabled == before.enabled() ? null : enabled;
        ChangeAccount command = new ChangeAccount(before.person(), form.value("name"), ticked, state, by.actor());
        Account wanted =
                new Account(before.person(), form.value("name"), before.kind(), ticked, enabled, before.responsible());
        return answer(
                desk.handle(command, Submission.of(request, form)),
                "The account %s is changed.".formatted(person),
                before,
                request,
                next,
                reasons -> page.show(wanted, AccountPage.refuse(form, reasons, response, model), by, model));
    }

    @PostMapping(LIST + "/{person}/responsible")
    String nameResponsible(
            @PathVariable String person,
            CurrentPerson by,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        Account automation = page.find(person);
        Form form = Form.sent("responsible", request, List.of("responsible"));
        String responsible = form.optional("responsible");
        Outcome outcome = responsible == null
                ? new Refused(List.of(new FieldMissing("responsible", "the responsible person")))
                : desk.handle(
                        new NameResponsible(automation.person(), new Person(responsible), by.actor()),
                        Submission.of(request, form));
        return answer(
                outcome,
                "%s is responsible for %s.".formatted(responsible, automation.name()),
                automation,
                request,
                next,
                reasons -> page.show(automation, AccountPage.refuse(form, reasons, response, model), by, model));
    }

    @PostMapping(LIST + "/{person}/password-link")
    String makePasswordLink(
            @PathVariable String person,
            CurrentPerson by,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        Account account = page.find(person);
        Form form = Form.sent("link", request, List.of());
        return switch (credentials.makePasswordLink(account.person(), by.actor(), Submission.of(request, form))) {
            case Denied(var reasons) ->
                page.show(account, AccountPage.refuse(Form.blank("account"), reasons, response, model), by, model);
            case Given made -> {
                next.addFlashAttribute("link", PasswordLinkPages.whole(made, request));
                yield Announcement.seeOther(AccountPage.address(account.person()), request);
            }
        };
    }

    private static String answer(
            Outcome outcome,
            String sentence,
            Account account,
            HttpServletRequest request,
            RedirectAttributes next,
            Function<List<Rejection>, String> refused) {
        return switch (outcome) {
            case Refused(var reasons) -> refused.apply(reasons);
            case Done done ->
                Announcement.of(sentence, done).andGoTo(AccountPage.address(account.person()), request, next);
        };
    }

    private String list(Form form, Model model) {
        model.addAttribute("form", form)
                .addAttribute("accounts", accounts.all())
                .addAttribute("people", page.people())
                .addAttribute("roles", Role.values());
        return "account/all";
    }

    private static String names(Set<Role> roles) {
        return roles.stream().map(Role::name).sorted().collect(Collectors.joining(" "));
    }
}
