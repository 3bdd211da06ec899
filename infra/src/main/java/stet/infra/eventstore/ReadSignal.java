package stet.infra.eventstore;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;

/** Sounds in this process when one of its event processors has committed. */
final class ReadSignal {
    private final AtomicReference<CountDownLatch> next = new AtomicReference<>(new CountDownLatch(1));

    /** Opens at the next sound. Take it before you look, so that no sound between is missed. */
    CountDownLatch next() {
        return next.get();
    }

    void sound() {
        next.getAndSet(new CountDownLatch(1)).countDown();
    }
}
