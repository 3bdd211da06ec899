package stet.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import stet.domain.Person;
import stet.infra.account.Account;
import stet.infra.account.AccountDesk;
import stet.infra.account.Accounts;
import stet.infra.account.ApiTokens;
import stet.infra.account.Credentials;
import stet.infra.desk.CommandDesk;
import stet.infra.engine.postgres.TestPostgres;
import stet.infra.log.VerifiableLog;

/** The whole application on a real PostgreSQL and a real port; all such tests of a JVM share one. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = stet.infra.RunningStet.UNWATCHED)
public abstract class RunningStet {
    protected static final String PASSWORD = "a long enough password";

    @LocalServerPort
    private int port;

    @Autowired
    private Accounts accounts;

    @Autowired
    private ApiTokens tokens;

    @Autowired
    private Credentials credentials;

    @Autowired
    private CommandDesk desk;

    @Autowired
    private VerifiableLog log;

    @DynamicPropertySource
    public static void database(DynamicPropertyRegistry registry) {
        TestPostgres.freshDatabase().register(registry);
    }

    protected String root() {
        return "http://localhost:" + port;
    }

    /** Makes sure that the account is there; a person has the password of all tests. */
    protected Account open(Account account) {
        return accounts().open(account, PASSWORD);
    }

    /** What is done about accounts that no test is about. */
    protected AccountDesk accounts() {
        return new AccountDesk(desk, accounts, credentials, tokens);
    }

    /** For tests that lay hands on the database: what was found is no matter for the next, now that all is as it was. */
    protected void clearAlarms() {
        assertThat(log.recheck(new Person("root"))).isEmpty();
        assertThat(log.state().alarms()).isEmpty();
    }
}
