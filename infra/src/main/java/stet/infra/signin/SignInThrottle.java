package stet.infra.signin;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import stet.domain.account.AccountIds;

/**
 * Counts wrong passwords, so that nobody guesses at a machine's speed, for all replicas together. An account is counted for
 * itself on each address; names that nobody has share a few counts, so that no flood of them takes another's place.
 */
@Component
public class SignInThrottle {
    private static final int COUNTS_OF_NOBODY = 1_024;
    private static final int MOST_COUNTS = 100_000;
    private static final long BETWEEN_SWEEPS = Duration.ofMinutes(1).toNanos();

    private static final String COUNT = """
            insert into sign_in_attempt as before (account, address, attempts, until)
            values (:account, :address, 1, now() + :window * interval '1 ms')
            on conflict (account, address) do update
               set attempts = case when before.until <= now() then 1 else least(before.attempts, 1000000) + 1 end,
                   until = case when before.until <= now() then excluded.until else before.until end
            returning attempts, extract(epoch from until - now()) * 1000 as millis""";

    private final JdbcClient jdbc;
    private final SignInProperties settings;
    private final AtomicLong swept = new AtomicLong(System.nanoTime());

    SignInThrottle(JdbcClient jdbc, SignInProperties settings) {
        this.jdbc = jdbc;
        this.settings = settings;
    }

    /** Counts an attempt before its password is compared; how long to wait, if there were too many. */
    public Optional<Duration> begin(String account, String address) {
        sweep();
        String network = network(address);
        Optional<Duration> own = count(counted(account), network, settings.attempts());
        return own.isPresent() || isAtHome(account, network) ? own : count("", network, settings.attemptsPerAddress());
    }

    /** Takes back what the attempt counted, because the password was right, and remembers who signs in from where. */
    public void succeeded(String account, String address) {
        String network = network(address);
        jdbc.sql("delete from sign_in_attempt where account = :account and address = :address")
                .param("account", account)
                .param("address", network)
                .update();
        if (!isAtHome(account, network))
            jdbc.sql("update sign_in_attempt set attempts = attempts - 1 where account = '' and address = :address")
                    .param("address", network)
                    .update();
        jdbc.sql("""
                insert into sign_in_place (account, address, seen_at) values (:account, :address, now())
                on conflict (account, address) do update set seen_at = excluded.seen_at""").param("account", account).param("address", network).update();
    }

    /** Counts a link that opened nothing. */
    void wrongLink(String links, String address) {
        sweep();
        Optional<Duration> _ = count(links, network(address), settings.attemptsPerAddress());
    }

    private Optional<Duration> count(String account, String network, int limit) {
        return jdbc.sql(COUNT)
                .param("account", account)
                .param("address", network)
                .param("window", settings.window().toMillis())
                .query((row, number) -> row.getInt("attempts") <= limit
                        ? Optional.<Duration>empty()
                        : Optional.of(Duration.ofMillis(row.getLong("millis"))))
                .single();
    }

    /** The name under which attempts are counted: the account's own, or one of a few for all names that nobody has. */
    private String counted(String account) {
        boolean known = AccountIds.isId(account)
                && jdbc.sql("select exists (select from account where id = ?)")
                        .param(account)
                        .query(Boolean.class)
                        .single();
        return known ? account : "?" + Math.floorMod(account.hashCode(), COUNTS_OF_NOBODY);
    }

    /** Whether this account has signed in from there before, so that neighbours' mistakes are not its own. */
    private boolean isAtHome(String account, String network) {
        return AccountIds.isId(account)
                && jdbc.sql("""
                                select exists (select from sign_in_place
                                                where account = :account and address = :address)""")
                        .param("account", account)
                        .param("address", network)
                        .query(Boolean.class)
                        .single();
    }

    private void sweep() {
        long last = swept.get();
        long now = System.nanoTime();
        if (now - last >= BETWEEN_SWEEPS && swept.compareAndSet(last, now)) tidy();
    }

    /** What no longer counts goes; and of a flood from many addresses whoever was counted least, so that it hides no one's guesses. */
    void tidy() {
        jdbc.sql("delete from sign_in_attempt where until < now()").update();
        jdbc.sql("""
                delete from sign_in_attempt where (account, address) in (
                    select account, address from sign_in_attempt order by attempts desc, until desc offset :most)""").param("most", MOST_COUNTS).update();
        jdbc.sql("delete from sign_in_place where seen_at < now() - interval '90 days'")
                .update();
    }

    /** One holder of IPv6 has a whole /64 to choose addresses from. */
    static String network(String address) {
        String[] groups = address.split(":", -1);
        return groups.length == 8 ? String.join(":", groups[0], groups[1], groups[2], groups[3]) : address;
    }
}
