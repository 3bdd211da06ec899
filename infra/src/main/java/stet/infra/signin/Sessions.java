package stet.infra.signin;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import stet.domain.Person;
import stet.domain.account.Secret;
import stet.infra.account.Account;
import stet.infra.account.AccountRow;
import stet.infra.engine.store.TimeOrderedIds;
import stet.infra.lists.Columns;
import stet.infra.signin.SignIns.SignIn;

/**
 * The sessions of people who signed in by password, in PostgreSQL: any replica knows them, and they end on all of them at once, with
 * the password, with the account, or when their owner ends them. A page asks for its session and its account in one statement,
 * and writes no more often than once a minute.
 */
@Component
public class Sessions {
    private static final Logger LOG = LoggerFactory.getLogger(Sessions.class);
    private static final int MOST_OF_ONE_ACCOUNT = 50;
    private static final int LONGEST_BROWSER = 200;

    /** Sessions that hold, each with its account as it is now. */
    private static final String HOLDING = """
              from sign_in_session session
              join {accounts} on account.id = session.account and account.sign_ins = session.series
             where usable and session.began_at > now() - :longest * interval '1 ms'
               and session.seen_at > now() - :idle * interval '1 ms'""".replace("{accounts}", AccountRow.ACCOUNTS);

    private final JdbcClient jdbc;
    private final SessionProperties settings;
    private final TimeOrderedIds ids;

    public Sessions(JdbcClient jdbc, SessionProperties settings, TimeOrderedIds ids) {
        this.jdbc = jdbc;
        this.settings = settings;
        this.ids = ids;
    }

    /**
     * A session that holds.
     *
     * @param account as it is now
     * @param said what its next page says once
     */
    public record Session(
            UUID id,
            SessionSecret secret,
            Account account,
            @Nullable Secret said) {
        Session saying(@Nullable Secret other) {
            return new Session(id, secret, account, other);
        }
    }

    /**
     * A session in the eyes of its owner.
     *
     * @param browser as it calls itself
     * @param address from where it was begun
     * @param seen when it was used, to the minute
     */
    public record Listed(UUID id, String browser, String address, Instant began, Instant seen) {}

    /** Begins one; the oldest of an account's end when it has fifty. */
    public SessionSecret begin(SignIn signIn, String browser, String address) {
        SessionSecret secret = SessionSecret.random();
        jdbc.sql("""
                        insert into sign_in_session (id, hash, account, series, browser, address)
                        values (:id, :hash, :account, :series, :browser, :address)""")
                .param("id", ids.next())
                .param("hash", secret.hash())
                .param("account", signIn.person().id())
                .param("series", signIn.generation())
                .param("browser", cut(browser))
                .param("address", address)
                .update();
        sweep(signIn.person());
        return secret;
    }

    private static String cut(String browser) {
        String plain = browser.replaceAll("\\p{Cntrl}", " ").strip();
        return plain.length() <= LONGEST_BROWSER ? plain : plain.substring(0, LONGEST_BROWSER);
    }

    /** The session of this secret, as long as it holds. */
    public Optional<Session> find(SessionSecret secret) {
        Optional<Found> found = bounded("""
                        select session.id as session, session.said,
                               session.seen_at < now() - interval '1 minute' as long_unseen, account.*
                        """ + HOLDING + " and session.hash = :hash")
                .param("hash", secret.hash())
                .query((row, number) -> Found.read(row, number, secret))
                .optional();
        found.filter(Found::longUnseen).ifPresent(session -> touch(session.session()));
        return found.map(Found::session);
    }

    private record Found(Session session, boolean longUnseen) {
        static Found read(ResultSet row, int number, SessionSecret secret) throws SQLException {
            byte[] sealed = row.getBytes("said");
            Secret said = sealed == null
                    ? null
                    : secret.unseal(sealed).map(Secret::new).orElse(null);
            UUID id = row.getObject("session", UUID.class);
            return new Found(
                    new Session(id, secret, AccountRow.read(row, number), said), row.getBoolean("long_unseen"));
        }
    }

    /** Those of some sessions that hold still; that somebody asks is no use of theirs. */
    public Set<UUID> holding(Collection<UUID> some) {
        return Set.copyOf(bounded("select session.id" + HOLDING + " and session.id = any(:some)")
                .param("some", some.toArray(UUID[]::new))
                .query(UUID.class)
                .list());
    }

    /** A database that takes nothing for now keeps nobody from reading. */
    private void touch(Session session) {
        try {
            jdbc.sql("""
                    update sign_in_session set seen_at = now()
                     where id = :id and seen_at < now() - interval '1 minute'""").param("id", session.id()).update();
        } catch (DataAccessException full) {
            LOG.warn("It could not be noted that a session is in use", full);
        }
    }

    /** Has the next page of a session say something once, or nothing; no more than a million characters. */
    public Session say(Session session, @Nullable Secret words) {
        jdbc.sql("update sign_in_session set said = :said where id = :id")
                .param("said", words == null ? null : session.secret().seal(words.value()))
                .param("id", session.id())
                .update();
        return session.saying(words);
    }

    /** An account's sessions that hold, the one that was used last before the others. */
    public List<Listed> list(Person account) {
        return bounded("select session.id as session, session.browser, session.address, began_at, seen_at" + HOLDING
                        + " and session.account = :account order by seen_at desc, session.id desc")
                .param("account", account.id())
                .query((row, number) -> listed(new Columns(row)))
                .list();
    }

    private static Listed listed(Columns row) throws SQLException {
        return new Listed(
                row.id("session", id -> id),
                row.text("browser"),
                row.text("address"),
                row.instant("began_at"),
                row.instant("seen_at"));
    }

    /** Ends the session of this secret, if there is one. */
    public void end(SessionSecret secret) {
        jdbc.sql("delete from sign_in_session where hash = :hash")
                .param("hash", secret.hash())
                .update();
    }

    /** Ends one of an account's sessions; nothing becomes of another's. */
    public void end(Person account, UUID id) {
        jdbc.sql("delete from sign_in_session where account = :account and id = :id")
                .param("account", account.id())
                .param("id", id)
                .update();
    }

    /** Ends all of an account's sessions but one; how many there were. */
    public int endOthers(Session own) {
        return jdbc.sql("delete from sign_in_session where account = :account and id <> :id")
                .param("account", own.account().person().id())
                .param("id", own.id())
                .update();
    }

    private void sweep(Person account) {
        bounded("delete from sign_in_session where id not in (select session.id " + HOLDING + ")")
                .update();
        jdbc.sql("""
                delete from sign_in_session where id in (
                    select id from sign_in_session where account = :account
                     order by seen_at desc, id desc offset :most)""")
                .param("account", account.id())
                .param("most", MOST_OF_ONE_ACCOUNT)
                .update();
    }

    private JdbcClient.StatementSpec bounded(String sql) {
        return jdbc.sql(sql)
                .param("longest", settings.longest().toMillis())
                .param("idle", settings.idle().toMillis());
    }
}
