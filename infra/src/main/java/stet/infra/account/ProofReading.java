package stet.infra.account;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import stet.domain.Person;
import stet.domain.account.AccountCommand;
import stet.domain.account.AccountCommand.BecomeAdministrator;
import stet.domain.account.AccountCommand.SetPassword;
import stet.domain.account.Proof;
import stet.domain.account.Secret;

/** Compares what someone shows with what is kept of it. */
@Component
public class ProofReading {
    private final JdbcClient jdbc;
    private final Passwords passwords;
    private final Accounts accounts;

    ProofReading(JdbcClient jdbc, Passwords passwords, Accounts accounts) {
        this.jdbc = jdbc;
        this.passwords = passwords;
        this.accounts = accounts;
    }

    /** Whether a command that needs a proof comes with it. */
    boolean holds(AccountCommand command) {
        return switch (command) {
            case SetPassword set -> holds(set.account(), set.proof());
            case BecomeAdministrator first -> accounts.nobodyCouldAdminister() && opensFirst(first.secret());
            default -> false;
        };
    }

    private boolean holds(Person account, Proof proof) {
        return switch (proof) {
            case Proof.PresentPassword(var password) -> isPresent(account, password);
            case Proof.ByLink(var secret) -> opens(account, secret);
            case Proof.DemoNewsroom _ -> true;
        };
    }

    /** Whether this is the account's password; takes as long for an account that has none. */
    public boolean isPresent(Person account, Secret password) {
        String hash = jdbc.sql("select coalesce(password, '') from account where id = ?")
                .param(account.id())
                .query(String.class)
                .optional()
                .filter(known -> !known.isEmpty())
                .orElse(null);
        return passwords.matches(password.value(), hash);
    }

    private boolean opens(Person account, Secret secret) {
        return exists("select exists (select from password_link where hash = ? and account = ?)", secret, account.id());
    }

    boolean opensFirst(Secret secret) {
        return exists("select exists (select from first_administrator_link where hash = ? for update)", secret);
    }

    private boolean exists(String sql, Secret secret, Object... more) {
        JdbcClient.StatementSpec question = jdbc.sql(sql).param(TokenText.sha256(secret.value()));
        for (Object value : more) question = question.param(value);
        return question.query(Boolean.class).single();
    }
}
