package stet.infra.signin;

import java.time.Instant;
import java.time.OffsetDateTime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import stet.domain.Actor;
import stet.domain.Person;
import stet.domain.account.AccountCommand;
import stet.domain.account.AccountCommand.NoteFailedSignIns;
import stet.domain.account.AccountCommand.NoteSignIn;
import stet.infra.account.Account;
import stet.infra.account.Accounts;
import stet.infra.desk.Channel;
import stet.infra.desk.CommandDesk;
import stet.infra.desk.Outcome.Refused;
import stet.infra.desk.Request;

/**
 * Records who came in by password, and for whom passwords were wrong: never an event for each attempt of a flood. Within an
 * hour the first ten sign-ins to an account are told; of wrong passwords the first, the fifth, the twenty-fifth and so on, each
 * with how many there were. Names that nobody has are counted, and leave no event.
 */
@Component
public class SignInBook {
    private static final Logger LOG = LoggerFactory.getLogger(SignInBook.class);
    private static final int SIGN_INS_TOLD = 10;
    private static final int TIMES_MORE = 5;

    private static final String TALLY = """
            insert into sign_in_tally as before (account, {what}) values (:account, 1)
            on conflict (account) do update
               set since = case when {over} then now() else before.since end,
                   succeeded = (case when {over} then 0 else before.succeeded end) + excluded.succeeded,
                   failed = (case when {over} then 0 else before.failed end) + excluded.failed
            returning {what} as many, since""".replace("{over}", "before.since < now() - interval '1 hour'");

    private final JdbcClient jdbc;
    private final Accounts accounts;
    private final CommandDesk desk;

    public SignInBook(JdbcClient jdbc, Accounts accounts, CommandDesk desk) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.desk = desk;
    }

    private record Tally(int many, Instant since) {}

    /** Someone came in as this account. */
    public void succeeded(Account account, String requestId) {
        Tally tally = tally(account.person().id(), "succeeded");
        if (tally.many() <= SIGN_INS_TOLD) record(new NoteSignIn(account.person(), account.actor()), requestId);
    }

    /** A password was wrong, or there was no asking for it any more. */
    public void failed(String id, String requestId) {
        Account account = accounts.find(new Person(id)).orElse(null);
        Tally tally = tally(account == null ? "" : id, "failed");
        if (!isTold(tally.many())) return;
        if (account == null) LOG.warn("{} sign-ins to accounts that nobody has since {}", tally.many(), tally.since());
        else record(new NoteFailedSignIns(account.person(), tally.many(), tally.since(), Actor.STET), requestId);
    }

    private static boolean isTold(int many) {
        int told = 1;
        while (told < many && told <= Integer.MAX_VALUE / TIMES_MORE) told *= TIMES_MORE;
        return told == many;
    }

    private Tally tally(String account, String what) {
        return jdbc.sql(TALLY.replace("{what}", what))
                .param("account", account)
                .query((row, number) -> new Tally(
                        row.getInt("many"),
                        row.getObject("since", OffsetDateTime.class).toInstant()))
                .single();
    }

    /** A log that takes nothing for now keeps nobody out who could look after it. */
    private void record(AccountCommand command, String requestId) {
        if (desk.handleUnseen(command, Request.of(Channel.WEB, requestId)) instanceof Refused(var reasons))
            LOG.warn(
                    "{} of {} is not in the log: {}",
                    command.getClass().getSimpleName(),
                    command.account(),
                    reasons.getFirst().sentence());
    }
}
