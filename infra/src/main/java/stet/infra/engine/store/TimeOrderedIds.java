package stet.infra.engine.store;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/** Names things by UUIDs of version 7 (RFC 9562), each larger than the one before it. */
public final class TimeOrderedIds {
    private static final int COUNTER_BITS = 12;
    private static final long VERSION_7 = 0x7000L;
    private static final long VARIANT = 0x8000_0000_0000_0000L;
    private static final long VARIANT_MASK = 0x3fff_ffff_ffff_ffffL;

    private final Clock clock;
    private final SecureRandom random = new SecureRandom();
    /** The millisecond of the last id, and behind it a counter that runs over into the next millisecond. */
    private final AtomicLong last = new AtomicLong();

    public TimeOrderedIds(Clock clock) {
        this.clock = clock;
    }

    public UUID next() {
        long now = clock.millis() << COUNTER_BITS;
        long tick = last.updateAndGet(before -> Math.max(before + 1, now));
        long time = (tick >>> COUNTER_BITS) << 16;
        long counter = tick & 0xfff;
        return new UUID(time | VERSION_7 | counter, (random.nextLong() & VARIANT_MASK) | VARIANT);
    }
}
