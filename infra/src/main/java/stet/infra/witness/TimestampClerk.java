package stet.infra.witness;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import stet.infra.tlog.note.Checkpoint;
import stet.infra.tlog.note.SignedNote;

/** Has the newest checkpoint stamped now and then, in a thread of its own: nobody waits for the authority. */
final class TimestampClerk implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(TimestampClerk.class);
    private static final Duration GLANCE = Duration.ofMinutes(1);

    private final TimestampAuthority authority;
    private final WitnessedLog log;
    private final Timestamps timestamps;
    private final InstantSource clock;
    private final Duration interval;
    private final BackOff backOff = new BackOff();

    TimestampClerk(
            TimestampAuthority authority,
            WitnessedLog log,
            Timestamps timestamps,
            InstantSource clock,
            Duration interval) {
        this.authority = authority;
        this.log = log;
        this.timestamps = timestamps;
        this.clock = clock;
        this.interval = interval;
    }

    @Override
    public void run() {
        try {
            while (!Thread.interrupted()) Thread.sleep(turn());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** Has the newest checkpoint stamped if that is due, and says how long to wait then. */
    Duration turn() throws InterruptedException {
        try {
            Duration left = untilDue();
            if (left.isPositive()) return rest(left);
            Optional<SignedNote> newest = log.newest();
            return newest.isPresent() ? stamp(newest.get()) : shorter(interval, GLANCE);
        } catch (RuntimeException failed) {
            return troubled("The log can't be read or the timestamp not kept: " + failed.getMessage());
        }
    }

    private Duration rest(Duration left) {
        timestamps.untroubled();
        return shorter(left, GLANCE);
    }

    private Duration untilDue() {
        Instant now = clock.instant();
        return timestamps
                .lastReceived()
                .map(last -> Duration.between(now, last.plus(interval)))
                .orElse(Duration.ZERO);
    }

    private Duration stamp(SignedNote newest) throws InterruptedException {
        long size = Checkpoint.parse(newest.text()).head().size();
        if (timestamps.newest().filter(last -> last.size() >= size).isPresent()) return rest(interval);
        return switch (authority.stamp(newest.text())) {
            case Stamping.Stamped stamped -> {
                timestamps.keep(size, newest.text(), stamped, clock.instant());
                backOff.reset();
                yield shorter(interval, GLANCE);
            }
            case Stamping.Refused(String sentence) -> troubled(sentence);
        };
    }

    private Duration troubled(String sentence) {
        if (!timestamps.trouble().equals(Optional.of(sentence))) LOG.warn("No timestamp: {}", sentence);
        timestamps.troubled(sentence);
        return backOff.next();
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
