package stet.app;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import stet.domain.Actor;
import stet.infra.account.Account;
import stet.infra.account.Accounts;
import stet.infra.engine.postgres.TestPostgres;

/** The whole application on a real PostgreSQL and a real port; all such tests of a JVM share one. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
public abstract class RunningStet {
    protected static final String PASSWORD = "a long enough password";

    @LocalServerPort
    private int port;

    @Autowired
    private Accounts accounts;

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry registry) {
        TestPostgres.freshDatabase().register(registry);
    }

    protected String root() {
        return "http://localhost:" + port;
    }

    /** Makes sure that the account is there; a person has the password of all tests. */
    protected Account open(Account account) {
        if (accounts.find(account.person()).isEmpty())
            accounts.create(account, account.kind() == Actor.Kind.PERSON ? PASSWORD : null);
        return account;
    }
}
