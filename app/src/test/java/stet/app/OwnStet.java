package stet.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import stet.domain.Actor;
import stet.domain.Person;
import stet.domain.account.Role;
import stet.infra.account.Account;
import stet.infra.account.AccountDesk;
import stet.infra.account.Accounts;
import stet.infra.account.ApiTokens;
import stet.infra.account.Credentials;
import stet.infra.desk.CommandDesk;
import stet.infra.engine.postgres.TestDatabase;

/** An application of a test's own in this JVM, to be stopped by it, or to stand beside another on one database. */
public final class OwnStet implements AutoCloseable {
    private final ConfigurableApplicationContext stet;

    private OwnStet(ConfigurableApplicationContext stet) {
        this.stet = stet;
    }

    public static OwnStet on(TestDatabase database, String... settings) {
        List<String> arguments = new ArrayList<>(List.of(
                "--server.port=0",
                "--spring.datasource.hikari.maximum-pool-size=8",
                "--stet.data=" + database.folder()));
        database.settings().forEach((name, value) -> arguments.add("--" + name + "=" + value));
        arguments.addAll(List.of(settings));
        return new OwnStet(new SpringApplicationBuilder(StetApplication.class).run(arguments.toArray(String[]::new)));
    }

    public int port() {
        return ((ServletWebServerApplicationContext) stet).getWebServer().getPort();
    }

    public String root() {
        return "http://localhost:" + port();
    }

    public <T> T bean(Class<T> type) {
        return stet.getBean(type);
    }

    /** A person of the newsroom, with the password of all tests. */
    public Account person(String id, String name, Role role) {
        Account account = new Account(new Person(id), name, Actor.Kind.PERSON, Set.of(role), true);
        return accounts().open(account, RunningStet.PASSWORD);
    }

    public String token(Account account) {
        return accounts().issue(account, "test", account.scopes(), null).text();
    }

    private AccountDesk accounts() {
        return new AccountDesk(
                bean(CommandDesk.class), bean(Accounts.class), bean(Credentials.class), bean(ApiTokens.class));
    }

    @Override
    public void close() {
        stet.close();
    }
}
