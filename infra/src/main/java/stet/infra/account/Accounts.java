package stet.infra.account;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import stet.domain.Actor;
import stet.domain.Person;
import stet.domain.account.AccountIds;
import stet.infra.statement.Checkers;
import stet.infra.work.People;

/** Everyone who may use Stet. Accounts are disabled, never deleted, because events name them for ever. */
@Component
public class Accounts implements Checkers, People {
    private static final String ALL = "select * from " + AccountRow.ACCOUNTS;

    private final JdbcClient jdbc;

    Accounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Account> find(Person person) {
        if (!AccountIds.isId(person.id())) return Optional.empty();
        return jdbc.sql(ALL + " where id = ?")
                .param(person.id())
                .query(AccountRow::read)
                .optional();
    }

    /** Every account, in the order of their names. */
    public List<Account> all() {
        return jdbc.sql(ALL + " order by name, id").query(AccountRow::read).list();
    }

    /** Everyone to whom a claim can be assigned. */
    @Override
    public Set<Person> checkers() {
        return all().stream().filter(Account::checksFacts).map(Account::person).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public Set<Person> editors() {
        return all().stream().filter(Account::edits).map(Account::person).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public Optional<Actor> actor(Person person) {
        return find(person).map(Account::actor);
    }

    /** Another account whose name people would take for this one. */
    @Nullable
    Person lookalike(Person person, String name) {
        return all().stream()
                .filter(other -> !other.person().equals(person) && NamesAlike.are(other.name(), name))
                .map(Account::person)
                .findFirst()
                .orElse(null);
    }

    public boolean none() {
        return !ask("select exists (select from account)");
    }

    /** Whether there is nobody yet, or none but machines administered before machines could not any more. */
    boolean nobodyCouldAdminister() {
        if (none()) return true;
        boolean people =
                ask("select exists (select from account where kind = 'PERSON' and 'ADMINISTRATOR' = any (roles))");
        return !people && ask("""
                        select exists (select from recorded_event
                                        where type = 'account-adopted' and payload ->> 'kind' = 'AUTOMATION'
                                          and payload -> 'roles' @> '["ADMINISTRATOR"]')""");
    }

    /** One who changes accounts at a time, so that two can't take the last two administrators away. */
    void lockAdministrators() {
        jdbc.sql("select id from account where 'ADMINISTRATOR' = any (roles) order by id for update")
                .query()
                .listOfRows();
    }

    /** Whether somebody else administers who could sign in now. */
    boolean anotherAdministers(Person person) {
        return jdbc.sql("""
                        select exists (select from account
                                        where 'ADMINISTRATOR' = any (roles) and kind = 'PERSON' and enabled
                                          and password is not null and id <> ?)""").param(person.id()).query(Boolean.class).single();
    }

    boolean isPersonHere(@Nullable Person person) {
        return person != null
                && AccountIds.isId(person.id())
                && jdbc.sql("select exists (select from account where kind = 'PERSON' and enabled and id = ?)")
                        .param(person.id())
                        .query(Boolean.class)
                        .single();
    }

    private boolean ask(String sql) {
        return jdbc.sql(sql).query(Boolean.class).single();
    }
}
