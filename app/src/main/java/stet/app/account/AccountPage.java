package stet.app.account;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import stet.app.security.CurrentPerson;
import stet.app.web.Form;
import stet.app.web.Option;
import stet.app.web.Statuses;
import stet.app.web.failure.NoSuchPage;
import stet.domain.Actor;
import stet.domain.Person;
import stet.domain.Rejection;
import stet.domain.account.AccountRejection.UnknownAccount;
import stet.domain.account.Role;
import stet.infra.account.Account;
import stet.infra.account.AccountProperties;
import stet.infra.account.AccountProspects;
import stet.infra.account.Accounts;
import stet.infra.account.ApiTokens;
import stet.infra.audit.AuditFilter;
import stet.infra.audit.AuditLog;
import stet.infra.audit.AuditOrder;
import stet.infra.lists.PageRequest;
import stet.infra.signin.Sessions;

/** Puts together what administrators see of one account. */
@Component
class AccountPage {
    static final String LIST = "/administration/accounts";

    private static final int EVENTS = 50;

    private final Accounts accounts;
    private final AccountProspects prospects;
    private final ApiTokens tokens;
    private final Sessions sessions;
    private final AuditLog log;
    private final AccountProperties settings;
    private final Clock clock;

    AccountPage(
            Accounts accounts,
            AccountProspects prospects,
            ApiTokens tokens,
            Sessions sessions,
            AuditLog log,
            AccountProperties settings,
            Clock clock) {
        this.accounts = accounts;
        this.prospects = prospects;
        this.tokens = tokens;
        this.sessions = sessions;
        this.log = log;
        this.settings = settings;
        this.clock = clock;
    }

    static String address(Person account) {
        return LIST + "/" + account;
    }

    Account find(String id) {
        Person person = new Person(id);
        return accounts.find(person).orElseThrow(() -> NoSuchPage.of(new UnknownAccount(person)));
    }

    static Form refuse(Form form, List<Rejection> reasons, HttpServletResponse response, Model model) {
        response.setStatus(Statuses.of(reasons).value());
        model.addAttribute("refused", true);
        return form.refused(reasons);
    }

    /** @param typed the form that was typed into and refused, if one was */
    String show(Account account, @Nullable Form typed, CurrentPerson by, Model model) {
        forms(typed, model);
        rules(account, by.actor(), model);
        boolean automation = account.kind() == Actor.Kind.AUTOMATION;
        model.addAttribute("account", account)
                .addAttribute("people", responsible(account, by.actor()))
                .addAttribute("tokens", tokens.list(account.person()))
                .addAttribute("scopes", account.scopes().stream().sorted().toList())
                .addAttribute("usualExpiry", usualExpiry(settings))
                .addAttribute("now", clock.instant())
                .addAttribute(
                        "places",
                        automation ? 0 : sessions.list(account.person()).size())
                .addAttribute(
                        "entries",
                        log.list(
                                        AuditFilter.about(account.person()),
                                        AuditOrder.NEWEST_FIRST,
                                        PageRequest.first(EVENTS))
                                .items());
        return "account/one";
    }

    private static void forms(@Nullable Form typed, Model model) {
        model.addAttribute("form", form("account", typed))
                .addAttribute("responsibleForm", form("responsible", typed))
                .addAttribute("tokenForm", form("token", typed))
                .addAttribute("linkForm", Form.blank("link"));
    }

    private static Form form(String id, @Nullable Form typed) {
        return typed != null && typed.id().equals(id) ? typed : Form.blank(id);
    }

    private void rules(Account account, Actor by, Model model) {
        model.addAttribute(
                        "whyNoLink",
                        prospects
                                .whyNoLink(account, by)
                                .map(Rejection::sentence)
                                .orElse(null))
                .addAttribute(
                        "whyNotSwitched",
                        prospects
                                .whyNotSwitched(account, by)
                                .map(Rejection::sentence)
                                .orElse(null))
                .addAttribute(
                        "roles",
                        Stream.of(Role.values())
                                .filter(role -> prospects.takesRole(account, role, by))
                                .toList());
    }

    /** Who can answer for the account; nobody can where it is a person's. */
    private List<Option> responsible(Account account, Actor by) {
        return people().stream()
                .filter(person -> !person.value().isEmpty())
                .filter(person -> prospects.takesResponsible(account, new Person(person.value()), by))
                .toList();
    }

    List<Option> people() {
        Stream<Option> people = accounts.all().stream()
                .filter(account -> account.kind() == Actor.Kind.PERSON && account.enabled())
                .map(account -> Option.of(account.person().id(), account.name()));
        return Stream.concat(Stream.of(Option.of("", "Nobody")), people).toList();
    }

    static String usualExpiry(AccountProperties settings) {
        return "In %d days unless you say otherwise, in %d at most."
                .formatted(
                        settings.tokenLifetime().toDays(),
                        settings.longestToken().toDays());
    }
}
