package stet.app.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
import stet.app.web.Option;
import stet.app.web.Pages;
import stet.app.web.Statuses;
import stet.app.web.Submission;
import stet.app.web.failure.NoSuchPage;
import stet.domain.Actor;
import stet.domain.FieldRejection.FieldMissing;
import stet.domain.Person;
import stet.domain.Rejection;
import stet.domain.account.AccountCommand.ChangeAccount;
import stet.domain.account.AccountCommand.NameResponsible;
import stet.domain.account.AccountCommand.OpenAccount;
import stet.domain.account.AccountRejection.UnknownAccount;
import stet.domain.account.Role;
import stet.infra.account.Account;
import stet.infra.account.AccountProspects;
import stet.infra.account.Accounts;
import stet.infra.account.Credentials;
import stet.infra.account.Credentials.Made.Denied;
import stet.infra.account.Credentials.Made.Given;
import stet.infra.account.Scope;
import stet.infra.audit.AuditFilter;
import stet.infra.audit.AuditLog;
import stet.infra.audit.AuditOrder;
import stet.infra.desk.CommandDesk;
import stet.infra.desk.Outcome;
import stet.infra.desk.Outcome.Done;
import stet.infra.desk.Outcome.Refused;
import stet.infra.lists.PageRequest;

/** Where administrators open accounts, change them, and make the links by which their owners set passwords. */
@Pages
@Needs(Scope.ADMIN)
class AdministrationPages {
    private static final String LIST = "/administration/accounts";
    private static final List<String> FIELDS = List.of("id", "name", "kind", "responsible");
    private static final int EVENTS = 50;

    private final CommandDesk desk;
    private final Accounts accounts;
    private final Credentials credentials;
    private final AccountProspects prospects;
    private final AuditLog log;

    AdministrationPages(
            CommandDesk desk, Accounts accounts, Credentials credentials, AccountProspects prospects, AuditLog log) {
        this.desk = desk;
        this.accounts = accounts;
        this.credentials = credentials;
        this.prospects = prospects;
        this.log = log;
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
            case Refused(var reasons) -> list(refuse(form, reasons, response, model), model);
            case Done done ->
                Announcement.of("The account %s is open.".formatted(command.account()), done)
                        .andGoTo(address(command.account()), request, next);
        };
    }

    @GetMapping(LIST + "/{person}")
    String account(@PathVariable String person, CurrentPerson by, Model model) {
        return one(find(person), Form.blank("account"), Form.blank("responsible"), by, model);
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
        Account before = find(person);
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
                reasons -> one(wanted, refuse(form, reasons, response, model), Form.blank("responsible"), by, model));
    }

    @PostMapping(LIST + "/{person}/responsible")
    String nameResponsible(
            @PathVariable String person,
            CurrentPerson by,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        Account automation = find(person);
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
                reasons -> one(automation, Form.blank("account"), refuse(form, reasons, response, model), by, model));
    }

    @PostMapping(LIST + "/{person}/password-link")
    String makePasswordLink(
            @PathVariable String person,
            CurrentPerson by,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        Account account = find(person);
        Form form = Form.sent("link", request, List.of());
        return switch (credentials.makePasswordLink(account.person(), by.actor(), Submission.of(request, form))) {
            case Denied(var reasons) ->
                one(
                        account,
                        refuse(Form.blank("account"), reasons, response, model),
                        Form.blank("responsible"),
                        by,
                        model);
            case Given made -> {
                next.addFlashAttribute("link", PasswordLinkPages.link(made));
                yield Announcement.seeOther(address(account.person()), request);
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
            case Done done -> Announcement.of(sentence, done).andGoTo(address(account.person()), request, next);
        };
    }

    private static String address(Person account) {
        return LIST + "/" + account;
    }

    private Account find(String id) {
        Person person = new Person(id);
        return accounts.find(person).orElseThrow(() -> NoSuchPage.of(new UnknownAccount(person)));
    }

    private static Form refuse(Form form, List<Rejection> reasons, HttpServletResponse response, Model model) {
        response.setStatus(Statuses.of(reasons).value());
        model.addAttribute("refused", true);
        return form.refused(reasons);
    }

    private String list(Form form, Model model) {
        model.addAttribute("form", form)
                .addAttribute("accounts", accounts.all())
                .addAttribute("people", people())
                .addAttribute("roles", Role.values());
        return "account/all";
    }

    private String one(Account account, Form form, Form responsible, CurrentPerson by, Model model) {
        AuditFilter about = AuditFilter.about(account.person());
        model.addAttribute("account", account)
                .addAttribute("form", form)
                .addAttribute("responsibleForm", responsible)
                .addAttribute("linkForm", Form.blank("link"))
                .addAttribute(
                        "whyNoLink",
                        prospects
                                .whyNoLink(account, by.actor())
                                .map(Rejection::sentence)
                                .orElse(null))
                .addAttribute(
                        "whyNotSwitched",
                        prospects
                                .whyNotSwitched(account, by.actor())
                                .map(Rejection::sentence)
                                .orElse(null))
                .addAttribute("people", responsible(account, by.actor()))
                .addAttribute(
                        "roles",
                        Stream.of(Role.values())
                                .filter(role -> prospects.takesRole(account, role, by.actor()))
                                .toList())
                .addAttribute(
                        "entries",
                        log.list(about, AuditOrder.NEWEST_FIRST, PageRequest.first(EVENTS))
                                .items());
        return "account/one";
    }

    /** Who can answer for the account; nobody can where it is a person's. */
    private List<Option> responsible(Account account, Actor by) {
        return people().stream()
                .filter(person -> !person.value().isEmpty())
                .filter(person -> prospects.takesResponsible(account, new Person(person.value()), by))
                .toList();
    }

    private List<Option> people() {
        Stream<Option> people = accounts.all().stream()
                .filter(account -> account.kind() == Actor.Kind.PERSON && account.enabled())
                .map(account -> Option.of(account.person().id(), account.name()));
        return Stream.concat(Stream.of(Option.of("", "Nobody")), people).toList();
    }

    private static String names(Set<Role> roles) {
        return roles.stream().map(Role::name).sorted().collect(Collectors.joining(" "));
    }
}
