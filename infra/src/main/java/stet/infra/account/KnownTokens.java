package stet.infra.account;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import stet.infra.account.ApiTokens.Opened;

/**
 * What tokens opened a short while ago, so that not every request has to ask. All of it is forgotten as soon as an account or
 * a token changes, here or in another replica, and none of it is believed while the database may have had something to say
 * that was not heard.
 */
@Component
class KnownTokens {
    /** So long after the last word from the database nothing is believed any more. */
    private static final long SILENCE = Duration.ofSeconds(5).toNanos();

    private static final int MOST = 10_000;

    private final LongSupplier nanos;
    private final Map<ByteBuffer, Known> tokens = new ConcurrentHashMap<>();
    private final AtomicLong changes = new AtomicLong();
    private volatile long believedUntil;

    KnownTokens() {
        this(System::nanoTime);
    }

    KnownTokens(LongSupplier nanos) {
        this.nanos = nanos;
        lost();
    }

    /** The database was heard a moment ago: had there been news, they would have been told. */
    void heard() {
        believedUntil = nanos.getAsLong() + SILENCE;
    }

    /** From now on nobody tells. */
    void lost() {
        believedUntil = nanos.getAsLong();
        forget();
    }

    /** Something changed. */
    void forget() {
        changes.incrementAndGet();
        tokens.clear();
    }

    /** Something changes with the current transaction, or did just now. */
    void forgetWhenDone() {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) forget();
        else
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCompletion(int status) {
                    forget();
                }
            });
    }

    /** How many changes there were. Take it before you ask the database, so that what is outdated by then is not kept. */
    long changes() {
        return changes.get();
    }

    Optional<Opened> find(byte[] hash) {
        Known known = tokens.get(ByteBuffer.wrap(hash));
        long now = nanos.getAsLong();
        return known == null || now - known.until >= 0 || now - believedUntil >= 0
                ? Optional.empty()
                : Optional.of(known.opened);
    }

    /** Keeps what a token opens, for so long at most, unless there was a change since. */
    void keep(byte[] hash, Opened opened, Duration most, long changesBefore) {
        if (tokens.size() >= MOST) tokens.clear();
        ByteBuffer key = ByteBuffer.wrap(hash);
        Known known = new Known(opened, nanos.getAsLong() + most.toNanos());
        tokens.put(key, known);
        if (changes.get() != changesBefore) tokens.remove(key, known);
    }

    private record Known(Opened opened, long until) {}
}
