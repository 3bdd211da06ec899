package stet.infra.signin;

import java.time.Duration;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Counts links that open nothing, for all replicas together, as wrong passwords are: whoever tries too many from one address is
 * told to wait before any more of them is looked up. A link that opens something counts for nothing, and writes nothing.
 */
@Component
public class LinkGuesses {
    /** No account has a name like this. */
    private static final String ACCOUNT = "?author-link";

    private static final String WAIT = """
            select extract(epoch from until - now()) * 1000 as millis from sign_in_attempt
             where account = :account and address = :address and attempts >= :most and until > now()""";

    private final JdbcClient jdbc;
    private final SignInProperties settings;
    private final SignInThrottle counts;

    LinkGuesses(JdbcClient jdbc, SignInProperties settings, SignInThrottle counts) {
        this.jdbc = jdbc;
        this.settings = settings;
        this.counts = counts;
    }

    /** How long an address has to wait before another link of it is looked up; empty when it need not. */
    public Optional<Duration> toWait(String address) {
        return jdbc.sql(WAIT)
                .param("account", ACCOUNT)
                .param("address", SignInThrottle.network(address))
                .param("most", settings.attemptsPerAddress())
                .query((row, number) -> Duration.ofMillis(row.getLong("millis")))
                .optional();
    }

    /** Counts one that opened nothing. */
    public void wrong(String address) {
        counts.wrongLink(ACCOUNT, address);
    }
}
