package stet.infra.engine.read;

import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;

/** Measures how long something takes, whatever happens meanwhile to the clock on the wall. */
final class SteadyClock implements InstantSource {
    private final Instant start = Instant.now();
    private final long since = System.nanoTime();

    static Clock started(ZoneId zone) {
        return new SteadyClock().withZone(zone);
    }

    @Override
    public Instant instant() {
        return start.plusNanos(System.nanoTime() - since);
    }
}
