package stet.infra.account;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import stet.domain.Actor;
import stet.domain.Field;
import stet.domain.Person;
import stet.domain.Rejection;
import stet.infra.account.AccountRejection.AccountExists;
import stet.infra.account.AccountRejection.AccountIdMalformed;
import stet.infra.account.AccountRejection.LastAdministrator;
import stet.infra.account.AccountRejection.PasswordOfMachine;
import stet.infra.account.AccountRejection.UnknownAccount;
import stet.infra.statement.Checkers;

/** Everyone who may use Stet. Accounts are disabled, never deleted, because events name them for ever. */
@Component
public class Accounts implements Checkers {
    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9._-]{0,39}");
    private static final Field NAME = new Field("name", "the name", 200);

    private final JdbcClient jdbc;
    private final Passwords passwords;
    private final KnownTokens tokens;

    Accounts(JdbcClient jdbc, Passwords passwords, KnownTokens tokens) {
        this.jdbc = jdbc;
        this.passwords = passwords;
        this.tokens = tokens;
    }

    public Optional<Account> find(Person person) {
        if (!isId(person.id())) return Optional.empty();
        return jdbc.sql("select * from account where id = ?")
                .param(person.id())
                .query(AccountRow::read)
                .optional();
    }

    /** Every account, in the order of their names. */
    public List<Account> all() {
        return jdbc.sql("select * from account order by name, id")
                .query(AccountRow::read)
                .list();
    }

    /** Everyone to whom a claim can be assigned. */
    @Override
    public Set<Person> checkers() {
        return all().stream().filter(Account::checksFacts).map(Account::person).collect(Collectors.toUnmodifiableSet());
    }

    public boolean none() {
        return !jdbc.sql("select exists (select from account)")
                .query(Boolean.class)
                .single();
    }

    /** Opens an account; an automation has no password, and a person may get one later. Empty when it is done. */
    @Transactional
    public Optional<Rejection> create(Account account, @Nullable String password) {
        return checkId(account.person())
                .or(() -> NAME.requireName(account.name()))
                .or(() -> checkPassword(account, password))
                .or(() -> insert(account, password));
    }

    /** Gives the account another name, other roles, or enables or disables it. Empty when it is done. */
    @Transactional
    public Optional<Rejection> change(Account account) {
        lockAdministrators();
        Account before = find(account.person()).orElse(null);
        if (before == null) return Optional.of(new UnknownAccount(account.person()));
        return NAME.requireName(account.name())
                .or(() -> checkAdministratorStays(before, account))
                .or(() -> update(account));
    }

    /** One who changes accounts at a time, so that two can't take the last two administrators away. */
    private void lockAdministrators() {
        jdbc.sql("select id from account where 'ADMINISTRATOR' = any (roles) order by id for update")
                .query()
                .listOfRows();
    }

    private static Optional<Rejection> checkId(Person person) {
        return isId(person.id()) ? Optional.empty() : Optional.of(new AccountIdMalformed(person.id()));
    }

    /** Whether an account could have this id; the database does not even take a question about some that can't. */
    static boolean isId(String id) {
        return ID.matcher(id).matches();
    }

    private Optional<Rejection> checkPassword(Account account, @Nullable String password) {
        if (password == null) return Optional.empty();
        return account.kind() == Actor.Kind.AUTOMATION
                ? Optional.of(new PasswordOfMachine(account.person()))
                : Passwords.check(password, account);
    }

    private Optional<Rejection> insert(Account account, @Nullable String password) {
        int inserted = jdbc.sql("""
                        insert into account (id, name, kind, roles, enabled, password)
                        values (:id, :name, :kind, :roles, :enabled, :password)
                        on conflict (id) do nothing""")
                .param("id", account.person().id())
                .param("name", account.name())
                .param("kind", account.kind().name())
                .param("roles", AccountRow.names(account.roles()))
                .param("enabled", account.enabled())
                .param("password", password == null ? null : passwords.hash(password))
                .update();
        return inserted == 1 ? Optional.empty() : Optional.of(new AccountExists(account.person()));
    }

    private Optional<Rejection> checkAdministratorStays(Account before, Account after) {
        if (!before.administers() || after.administers()) return Optional.empty();
        boolean another = all().stream()
                .filter(Account::administers)
                .anyMatch(other -> !other.person().equals(after.person()));
        return another ? Optional.empty() : Optional.of(new LastAdministrator(after.person()));
    }

    private Optional<Rejection> update(Account account) {
        tokens.forgetWhenDone();
        jdbc.sql("""
                        update account
                           set name = :name, roles = :roles, enabled = :enabled,
                               sign_ins = sign_ins + case when enabled and not :enabled then 1 else 0 end
                         where id = :id""")
                .param("id", account.person().id())
                .param("name", account.name())
                .param("roles", AccountRow.names(account.roles()))
                .param("enabled", account.enabled())
                .update();
        return Optional.empty();
    }
}
