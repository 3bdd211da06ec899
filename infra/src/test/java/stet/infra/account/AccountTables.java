package stet.infra.account;

import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import stet.domain.Actor;
import stet.domain.Person;
import stet.infra.engine.postgres.TestPostgres;

/** The accounts of a newsroom on a real PostgreSQL, with nobody in it. */
class AccountTables {
    static final String PASSWORD = "a long enough password";
    static final Account ADA = person("ada", "Ada Okafor", Role.FACT_CHECKER);

    private static final Passwords PASSWORDS = new Passwords();

    final JdbcClient jdbc;
    final KnownTokens known = new KnownTokens();
    final Accounts accounts;
    final SignIns signIns;
    final ApiTokens tokens;
    final FirstAdministrator firstAdministrator;

    AccountTables() {
        var source = TestPostgres.freshDatabase().dataSource();
        jdbc = JdbcClient.create(source);
        accounts = new Accounts(jdbc, PASSWORDS, known);
        signIns = new SignIns(jdbc, PASSWORDS);
        tokens = new ApiTokens(jdbc, known);
        firstAdministrator =
                new FirstAdministrator(jdbc, accounts, new TransactionTemplate(new JdbcTransactionManager(source)));
    }

    static Account person(String id, String name, Role... roles) {
        return new Account(new Person(id), name, Actor.Kind.PERSON, Set.of(roles), true);
    }

    static Account machine(String id, Role... roles) {
        return new Account(new Person(id), id, Actor.Kind.AUTOMATION, Set.of(roles), true);
    }

    static Account disabled(Account account) {
        return new Account(account.person(), account.name(), account.kind(), account.roles(), false);
    }
}
