package stet.infra.account;

import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import stet.domain.Actor;
import stet.domain.Person;
import stet.domain.Rejection;
import stet.domain.account.AccountCommand.ChangeAccount;
import stet.domain.account.AccountCommand.MakePasswordLink;
import stet.domain.account.AccountCommand.NameResponsible;
import stet.domain.account.LinkId;
import stet.domain.account.Role;
import stet.domain.account.Secret;

/** Asks an account's rules what would become of an administrator's commands before anyone gives them. */
@Component
public class AccountProspects {
    private final AccountHandler accounts;

    AccountProspects(AccountHandler accounts) {
        this.accounts = accounts;
    }

    /** Why no link for the password can be made; empty when one can. */
    public Optional<Rejection> whyNoLink(Account account, Actor by) {
        return accounts.refusal(
                new MakePasswordLink(account.person(), new LinkId(new UUID(0, 0)), new Secret(""), Instant.MAX, by));
    }

    /** Whether an account can have a role, besides those that it has. */
    public boolean takesRole(Account account, Role role, Actor by) {
        Set<Role> roles = new HashSet<>(account.roles());
        roles.add(role);
        return account.roles().contains(role)
                || accounts.refusal(new ChangeAccount(account.person(), null, roles, null, by))
                        .isEmpty();
    }

    /** Why an account can't be disabled where it is enabled, or enabled where it is not; empty when it can. */
    public Optional<Rejection> whyNotSwitched(Account account, Actor by) {
        return accounts.refusal(new ChangeAccount(account.person(), null, null, !account.enabled(), by));
    }

    /** Whether somebody can be responsible for an account. */
    public boolean takesResponsible(Account account, Person person, Actor by) {
        return accounts.refusal(new NameResponsible(account.person(), person, by))
                .isEmpty();
    }
}
