package stet.app.web;

import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.context.annotation.RequestScope;
import stet.domain.Person;
import stet.infra.account.Account;
import stet.infra.account.Accounts;

/** The names that the newsroom knows people by, looked up once for each page. */
@Component
@RequestScope
public class Names {
    private final Accounts accounts;
    private @Nullable Map<Person, String> known;

    Names(Accounts accounts) {
        this.accounts = accounts;
    }

    /** The person's name; Stet's own policies and the like have only their id. */
    public String of(Person person) {
        if (known == null)
            known = accounts.all().stream().collect(Collectors.toUnmodifiableMap(Account::person, Account::name));
        return known.getOrDefault(person, person.id());
    }
}
