package stet.app;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import stet.infra.account.Account;
import stet.infra.account.AccountDesk;
import stet.infra.account.Accounts;
import stet.infra.account.ApiTokens;
import stet.infra.account.Credentials;
import stet.infra.desk.CommandDesk;
import stet.infra.engine.postgres.TestPostgres;

/** The whole application on a real PostgreSQL and a real port; all such tests of a JVM share one. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
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

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry registry) {
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
}
