package stet.infra.account;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import stet.domain.Actor;
import stet.domain.Person;
import stet.domain.Rejection;
import stet.domain.account.AccountCommand.BecomeAdministrator;
import stet.domain.account.Role;
import stet.domain.account.Secret;
import stet.infra.desk.CommandDesk;
import stet.infra.desk.DeskByHand;
import stet.infra.engine.postgres.TestDatabase;
import stet.infra.engine.postgres.TestPostgres;
import stet.infra.engine.store.LogByHand;
import stet.infra.engine.store.TimeOrderedIds;
import stet.infra.signin.SessionProperties;
import stet.infra.signin.Sessions;
import stet.infra.signin.SignInBook;
import stet.infra.signin.SignIns;

/** The accounts of a newsroom on a real PostgreSQL, with nobody in it. */
public class AccountTables {
    public static final String PASSWORD = "a long enough password";
    public static final Account ADA = person("ada", "Ada Okafor", Role.FACT_CHECKER);

    private static final Passwords PASSWORDS = new Passwords();
    private static final AccountProperties SETTINGS =
            new AccountProperties(Duration.ofDays(90), Duration.ofDays(365), Duration.ofDays(3));

    private static @Nullable HikariDataSource pool;

    public final DataSource source;
    public final JdbcClient jdbc;
    /** Of who may do in the tables what Stet may not. */
    final JdbcClient owner;

    final KnownTokens known;
    final Accounts accounts;
    public final SignIns signIns;
    public final Sessions sessions;
    final ApiTokens tokens;
    final FirstAdministrator firstAdministrator;
    public final Credentials credentials;
    final CommandDesk desk;
    public final AccountDesk to;
    final Adoption adoption;
    final AccountCustody custody;
    final AccountsAgainstLog comparison;
    public final SignInBook book;

    public AccountTables() {
        this(new KnownTokens());
    }

    public AccountTables(KnownTokens known) {
        TestDatabase database = TestPostgres.freshDatabase();
        owner = JdbcClient.create(database.asOwner().dataSource());
        source = pool(database.dataSource());
        var transactions = new JdbcTransactionManager(source);
        Clock clock = Clock.systemUTC();
        this.known = known;
        jdbc = JdbcClient.create(source);
        accounts = new Accounts(jdbc);
        ProofReading proofs = new ProofReading(jdbc, PASSWORDS, accounts);
        signIns = new SignIns(jdbc, PASSWORDS, proofs);
        sessions = new Sessions(
                jdbc, new SessionProperties(Duration.ofHours(4), Duration.ofHours(12)), new TimeOrderedIds(clock));
        tokens = new ApiTokens(jdbc, known);
        firstAdministrator = new FirstAdministrator(jdbc, accounts, proofs);
        DeskByHand log = new DeskByHand(source, transactions);
        adoption = new Adoption(jdbc, log.streams);
        AccountTable table = new AccountTable(jdbc, known);
        desk = log.with(streams ->
                List.of(adoption, new AccountHandler(streams, table, accounts, proofs, PASSWORDS, SETTINGS, clock)));
        credentials = new Credentials(desk, jdbc, accounts, SETTINGS, new TimeOrderedIds(clock), clock);
        to = new AccountDesk(desk, accounts, credentials, tokens);
        custody = new AccountCustody(jdbc, LogByHand.reading());
        comparison = new AccountsAgainstLog(jdbc, log.streams);
        book = new SignInBook(jdbc, accounts, desk);
    }

    /** Of connections to the newest newsroom: each costs both sides what it takes to prove a password. */
    private static synchronized DataSource pool(DataSource database) {
        if (pool != null) pool.close();
        HikariConfig settings = new HikariConfig();
        settings.setDataSource(database);
        settings.setMinimumIdle(0);
        pool = new HikariDataSource(settings);
        return pool;
    }

    /** Has somebody become the first administrator. Empty when it is done. */
    Optional<Rejection> becomeAdministrator(Secret secret, String id, String name, String password) {
        Person person = new Person(id);
        return to.give(new BecomeAdministrator(
                person, name, secret, new Secret(password), new Actor(person, name, Actor.Kind.PERSON)));
    }

    /** The types of all events of the log, oldest first. */
    List<String> events() {
        return jdbc.sql("select type from recorded_event order by arrival")
                .query(String.class)
                .list();
    }

    public static Account person(String id, String name, Role... roles) {
        return new Account(new Person(id), name, Actor.Kind.PERSON, Set.of(roles), true);
    }

    public static Account machine(String id, Role... roles) {
        return new Account(new Person(id), id, Actor.Kind.AUTOMATION, Set.of(roles), true);
    }

    public static Account disabled(Account account) {
        return new Account(account.person(), account.name(), account.kind(), account.roles(), false);
    }
}
