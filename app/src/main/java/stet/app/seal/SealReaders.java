package stet.app.seal;

import java.util.List;
import org.springframework.stereotype.Component;
import stet.domain.Actor;
import stet.infra.account.Account;
import stet.infra.account.Accounts;

/** Those to whom a sealed source could be opened. */
@Component
class SealReaders {
    private final Accounts accounts;

    SealReaders(Accounts accounts) {
        this.accounts = accounts;
    }

    List<Account> people() {
        return accounts.all().stream()
                .filter(account -> account.enabled() && account.kind() == Actor.Kind.PERSON)
                .toList();
    }
}
