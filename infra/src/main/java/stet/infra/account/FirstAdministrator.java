package stet.infra.account;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import stet.domain.account.Secret;

/** The secret by which whoever started Stet becomes its first administrator, once. */
@Component
public class FirstAdministrator {
    private final JdbcClient jdbc;
    private final Accounts accounts;
    private final ProofReading proofs;
    private final Secrets secrets = new Secrets();

    FirstAdministrator(JdbcClient jdbc, Accounts accounts, ProofReading proofs) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.proofs = proofs;
    }

    /** A new secret, as long as nobody could administer. Earlier ones, which stand in the logs of earlier starts, open nothing. */
    @Transactional
    public Optional<Secret> invite() {
        if (!accounts.nobodyCouldAdminister()) return Optional.empty();
        Secret secret = secrets.link();
        jdbc.sql("delete from first_administrator_link").update();
        jdbc.sql("insert into first_administrator_link (hash) values (?)")
                .param(TokenText.sha256(secret.value()))
                .update();
        return Optional.of(secret);
    }

    /** Whether the secret would still open an account. */
    @Transactional
    public boolean admits(Secret secret) {
        return accounts.nobodyCouldAdminister() && proofs.opensFirst(secret);
    }
}
