package stet.app.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import stet.app.security.Needs;
import stet.app.web.Announcement;
import stet.app.web.Choice;
import stet.app.web.Form;
import stet.app.web.NoSuchPage;
import stet.app.web.Pages;
import stet.app.web.Statuses;
import stet.domain.Actor;
import stet.domain.Person;
import stet.domain.Rejection;
import stet.infra.account.Account;
import stet.infra.account.AccountRejection.UnknownAccount;
import stet.infra.account.Accounts;
import stet.infra.account.Role;
import stet.infra.account.Scope;
import stet.infra.account.SignIns;

/** Where administrators open accounts, change roles and give new passwords. */
@Pages
@Needs(Scope.ADMIN)
class AdministrationPages {
    private static final String LIST = "/administration/accounts";
    private static final List<String> FIELDS = List.of("id", "name", "kind");

    private final Accounts accounts;
    private final SignIns signIns;

    AdministrationPages(Accounts accounts, SignIns signIns) {
        this.accounts = accounts;
        this.signIns = signIns;
    }

    @GetMapping(LIST)
    String accounts(Model model) {
        return list(Form.blank("account"), model);
    }

    @PostMapping(LIST)
    String open(
            @RequestParam(defaultValue = "") List<String> roles,
            @RequestParam(defaultValue = "") String password,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        Set<Role> ticked = Choice.ticked(Role.class, roles);
        Form form = Form.sent("account", request, FIELDS)
                .with("roles", names(ticked))
                .with("password", "");
        Actor.Kind kind = form.value("kind").equals("AUTOMATION") ? Actor.Kind.AUTOMATION : Actor.Kind.PERSON;
        Account account = new Account(new Person(form.value("id")), form.value("name"), kind, ticked, true);
        Optional<Rejection> refused = accounts.create(account, password.isEmpty() ? null : password);
        return refused.isPresent()
                ? list(refuse(form, refused.get(), response, model), model)
                : new Announcement("The account %s is open.".formatted(account.person())).andGoTo(LIST, request, next);
    }

    @GetMapping(LIST + "/{person}")
    String account(@PathVariable String person, Model model) {
        return one(find(person), Form.blank("account"), Form.blank("password").with("password", ""), model);
    }

    @PostMapping(LIST + "/{person}")
    String change(
            @PathVariable String person,
            @RequestParam(defaultValue = "") List<String> roles,
            @RequestParam(defaultValue = "false") boolean enabled,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        Account before = find(person);
        Set<Role> ticked = Choice.ticked(Role.class, roles);
        Form form = Form.sent("account", request, List.of("name")).with("roles", names(ticked));
        Account after = new Account(before.person(), form.value("name"), before.kind(), ticked, enabled);
        Optional<Rejection> refused = accounts.change(after);
        return refused.isPresent()
                ? one(after, refuse(form, refused.get(), response, model), Form.blank("password"), model)
                : new Announcement("The account %s is changed.".formatted(person)).andGoTo(LIST, request, next);
    }

    @PostMapping(LIST + "/{person}/password")
    String setPassword(
            @PathVariable String person,
            @RequestParam(defaultValue = "") String password,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        Account account = find(person);
        Form form = Form.blank("password").with("password", "");
        Optional<Rejection> refused = signIns.setPassword(account.person(), password);
        return refused.isPresent()
                ? one(account, Form.blank("account"), refuse(form, refused.get(), response, model), model)
                : new Announcement("%s has a new password.".formatted(account.name())).andGoTo(LIST, request, next);
    }

    private Account find(String id) {
        Person person = new Person(id);
        return accounts.find(person).orElseThrow(() -> NoSuchPage.of(new UnknownAccount(person)));
    }

    private static Form refuse(Form form, Rejection reason, HttpServletResponse response, Model model) {
        response.setStatus(Statuses.of(List.of(reason)).value());
        model.addAttribute("refused", true);
        return form.refused(List.of(reason));
    }

    private String list(Form form, Model model) {
        model.addAttribute("form", form)
                .addAttribute("accounts", accounts.all())
                .addAttribute("roles", Role.values());
        return "account/all";
    }

    private static String one(Account account, Form form, Form password, Model model) {
        model.addAttribute("account", account)
                .addAttribute("form", form)
                .addAttribute("passwordForm", password)
                .addAttribute("roles", Role.values());
        return "account/one";
    }

    private static String names(Set<Role> roles) {
        return roles.stream().map(Role::name).sorted().collect(Collectors.joining(" "));
    }
}
