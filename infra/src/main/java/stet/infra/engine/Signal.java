package stet.infra.engine;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;

/** Sounds in this process, for whoever waits. */
public final class Signal {
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final AtomicReference<CountDownLatch> next = new AtomicReference<>(new CountDownLatch(1));

    /** Has someone called at each sound, from a thread that must not be kept. */
    public void listen(Runnable listener) {
        listeners.add(listener);
    }

    /** Opens at the next sound. Take it before you look, so that no sound between is missed. */
    public CountDownLatch next() {
        return next.get();
    }

    public void sound() {
        next.getAndSet(new CountDownLatch(1)).countDown();
        listeners.forEach(Runnable::run);
    }
}
