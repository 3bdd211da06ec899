package stet.infra.account;

import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import stet.domain.Actor;
import stet.domain.Person;
import stet.domain.Rejection;
import stet.infra.account.AccountRejection.LinkUsedUp;

/** The secret by which whoever started Stet becomes its first administrator, once. */
@Component
public class FirstAdministrator {
    private final JdbcClient jdbc;
    private final Accounts accounts;
    private final TransactionTemplate transaction;

    FirstAdministrator(JdbcClient jdbc, Accounts accounts, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.transaction = transaction;
    }

    /** A new secret, as long as there is no account. Earlier secrets keep working until one of them is used. */
    @Transactional
    public Optional<String> invite() {
        if (!accounts.none()) return Optional.empty();
        String secret = new BigInteger(256, new SecureRandom()).toString(36);
        jdbc.sql("insert into first_administrator_link (hash) values (?)")
                .param(TokenText.sha256(secret))
                .update();
        return Optional.of(secret);
    }

    /** Whether the secret would still open an account. */
    public boolean admits(String secret) {
        return accounts.none()
                && hashes("select hash from first_administrator_link").contains(hex(secret));
    }

    /** Opens the first account and ends every secret. Empty when it is done. */
    public Optional<Rejection> create(String secret, String id, String name, String password) {
        return Optional.ofNullable(transaction.execute(status -> {
            Optional<Rejection> refused = createOnce(secret, id, name, password);
            if (refused.isPresent()) status.setRollbackOnly();
            return refused.orElse(null);
        }));
    }

    private Optional<Rejection> createOnce(String secret, String id, String name, String password) {
        boolean admitted =
                hashes("delete from first_administrator_link returning hash").contains(hex(secret));
        if (!admitted || !accounts.none()) return Optional.of(new LinkUsedUp());
        Account first = new Account(new Person(id), name, Actor.Kind.PERSON, Set.of(Role.ADMINISTRATOR), true);
        return accounts.create(first, password);
    }

    private List<String> hashes(String sql) {
        return jdbc.sql(sql)
                .query((row, number) -> HexFormat.of().formatHex(row.getBytes("hash")))
                .list();
    }

    private static String hex(String secret) {
        return HexFormat.of().formatHex(TokenText.sha256(secret));
    }
}
