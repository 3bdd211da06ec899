package stet.infra;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;

/** Sounds in this process, for whoever waits. */
public final class Signal {
    private final AtomicReference<CountDownLatch> next = new AtomicReference<>(new CountDownLatch(1));

    /** Opens at the next sound. Take it before you look, so that no sound between is missed. */
    public CountDownLatch next() {
        return next.get();
    }

    public void sound() {
        next.getAndSet(new CountDownLatch(1)).countDown();
    }
}
