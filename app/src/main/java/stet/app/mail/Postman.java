package stet.app.mail;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.mail.MailException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;
import stet.app.web.Times;
import stet.domain.Person;
import stet.infra.account.Account;
import stet.infra.account.Accounts;
import stet.infra.concern.Concern;
import stet.infra.concern.Concerns;
import stet.infra.mail.MailBook;
import stet.infra.mail.MailWish;
import stet.infra.mail.Pace;
import stet.infra.profile.Settings;
import stet.infra.profile.SettingsBook;

/**
 * Sends people mails of what concerns them and they have not read. Every replica does: a row that is locked keeps two from sending the
 * same. What was sent is noted once the server has taken it, so that a crash between the two sends it again rather than never.
 */
@Component
final class Postman implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Postman.class);
    private static final Duration REST = Duration.ofMinutes(15);

    private final Post post;
    private final MailSettings settings;
    private final MailBook book;
    private final Concerns concerns;
    private final Accounts accounts;
    private final SettingsBook wishes;
    private final Letters letters;
    private final Times times;
    private final Clock clock;
    private final TransactionTemplate transactions;
    private @Nullable ScheduledExecutorService thread;

    Postman(
            Post post,
            MailSettings settings,
            MailBook book,
            Concerns concerns,
            Accounts accounts,
            SettingsBook wishes,
            Letters letters,
            Times times,
            Clock clock,
            TransactionTemplate transactions) {
        this.post = post;
        this.settings = settings;
        this.book = book;
        this.concerns = concerns;
        this.accounts = accounts;
        this.wishes = wishes;
        this.letters = letters;
        this.times = times;
        this.clock = clock;
        this.transactions = transactions;
    }

    @Override
    public synchronized void start() {
        if (!post.isOn()) return;
        thread = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("postman").daemon().factory());
        long every = settings.every().toMillis();
        ScheduledFuture<?> _ = thread.scheduleWithFixedDelay(this::round, every, every, TimeUnit.MILLISECONDS);
    }

    private void round() {
        try {
            deliver();
        } catch (DataAccessException | TransactionException away) {
            LOG.debug("mails cannot be looked for now", away);
        }
    }

    /** Sends all that is to be sent now. */
    void deliver() {
        Instant now = clock.instant();
        for (Person person : book.due(Pace.AT_ONCE, now.minus(settings.gather()))) deliver(person, now, zone(person));
        for (Person person : book.due(Pace.DAILY, now)) {
            ZoneId zone = zone(person);
            deliver(person, morning(now, zone), zone);
        }
    }

    private ZoneId zone(Person person) {
        ZoneId own = wishes.find(person).orElse(Settings.USUAL).zone();
        return own == null ? times.newsroom() : own;
    }

    /** The last time that it was the hour of the daily mails there. */
    private Instant morning(Instant now, ZoneId zone) {
        ZonedDateTime today = now.atZone(zone).with(settings.morning());
        return (today.toInstant().isAfter(now) ? today.minusDays(1) : today).toInstant();
    }

    private void deliver(Person person, Instant before, ZoneId zone) {
        try {
            transactions.executeWithoutResult(_ -> book.take(person).ifPresent(wish -> tell(wish, before, zone)));
        } catch (MailException refused) {
            String why = Post.why(refused);
            LOG.warn(
                    "a mail to {} could not be sent, and is tried again in {} minutes: {}",
                    person.id(),
                    REST.toMinutes(),
                    why);
            book.failed(person, why, REST);
        }
    }

    private void tell(MailWish wish, Instant before, ZoneId zone) {
        Account owner = accounts.find(wish.person()).filter(Account::enabled).orElse(null);
        List<Concern> lines = concerns.since(wish.person(), wish.toldUpTo()).stream()
                .filter(line -> !line.at().isAfter(before))
                .toList();
        if (owner == null || lines.isEmpty()) return;
        post.send(letters.concerns(owner, wish, lines, zone));
        book.told(wish.person(), lines.getFirst().index());
    }

    @Override
    public synchronized void stop() {
        if (thread != null) thread.shutdownNow();
        thread = null;
    }

    @Override
    public synchronized boolean isRunning() {
        return thread != null;
    }
}
