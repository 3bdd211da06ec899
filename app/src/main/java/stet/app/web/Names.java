package stet.app.web;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.context.annotation.RequestScope;
import stet.domain.Person;
import stet.infra.account.Account;
import stet.infra.account.Accounts;
import stet.infra.audit.AuditEntry;
import stet.infra.audit.LaterActs.LaterAct;

/** The names that the newsroom knows people by, looked up once for each page. */
@Component
@RequestScope
public class Names {
    private static final String STET = "Stet";

    private final Accounts accounts;
    private @Nullable Map<Person, String> known;

    Names(Accounts accounts) {
        this.accounts = accounts;
    }

    /** Who did something: Stet itself, when a rule followed from what somebody did. */
    public String doer(AuditEntry entry) {
        return entry.isByRule() ? STET : of(entry.by());
    }

    String doer(LaterAct act) {
        return act.byRule() ? STET : of(act.by());
    }

    /** The person's name; Stet's own policies have only its. */
    public String of(Person person) {
        return known().getOrDefault(person, person.id().equalsIgnoreCase(STET) ? STET : person.id());
    }

    /** What somebody wrote, with whom it speaks to. */
    public List<Spoken> spoken(String text) {
        return Spoken.pieces(text, known()::get);
    }

    /** Everyone to whom words can speak, by how they are mentioned, in the order of their names. */
    public List<Option> mentionable() {
        return known().entrySet().stream()
                .map(each -> Option.of("@" + each.getKey().id(), each.getValue()))
                .sorted(Comparator.comparing(Option::words))
                .toList();
    }

    private Map<Person, String> known() {
        if (known == null)
            known = accounts.all().stream().collect(Collectors.toUnmodifiableMap(Account::person, Account::name));
        return known;
    }
}
