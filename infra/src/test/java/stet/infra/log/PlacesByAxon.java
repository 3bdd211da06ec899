package stet.infra.log;

import java.time.Duration;
import java.util.OptionalLong;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.LongFunction;
import org.springframework.jdbc.core.simple.JdbcClient;
import stet.infra.engine.Signal;
import stet.infra.engine.sequence.LogSignal;
import stet.infra.engine.sequence.Places;

/** The places that another engine than Stet's gives; they are known when a reader has fetched what is there. */
public final class PlacesByAxon extends Places {
    private final Signal read;
    private final LongFunction<OptionalLong> places;

    public PlacesByAxon(JdbcClient jdbc, Signal read, LongFunction<OptionalLong> places) {
        super(jdbc, new LogSignal());
        this.read = read;
        this.places = places;
    }

    @Override
    public boolean areKnownHere() {
        return true;
    }

    @Override
    public OptionalLong known(long arrival) {
        return places.apply(arrival);
    }

    @Override
    public OptionalLong await(long arrival, Duration patience) throws InterruptedException {
        long deadline = System.nanoTime() + patience.toNanos();
        while (true) {
            CountDownLatch somethingRead = read.next();
            OptionalLong place = places.apply(arrival);
            long left = deadline - System.nanoTime();
            if (place.isPresent() || left <= 0) return place;
            boolean _ = somethingRead.await(left, TimeUnit.NANOSECONDS);
        }
    }
}
