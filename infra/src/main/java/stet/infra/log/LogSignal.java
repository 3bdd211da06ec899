package stet.infra.log;

import java.util.Set;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.stereotype.Component;

/** Sounds in this process when the log has grown, in whichever replica. */
@Component
public class LogSignal {
    private final Set<Runnable> listeners = new CopyOnWriteArraySet<>();
    private final AtomicReference<CountDownLatch> next = new AtomicReference<>(new CountDownLatch(1));

    /** Has someone called each time, from a thread that must not be kept. */
    public boolean add(Runnable listener) {
        return listeners.add(listener);
    }

    public void remove(Runnable listener) {
        listeners.remove(listener);
    }

    /** Opens at the next sound. Take it before you look, so that no sound between is missed. */
    CountDownLatch next() {
        return next.get();
    }

    void sound() {
        next.getAndSet(new CountDownLatch(1)).countDown();
        listeners.forEach(Runnable::run);
    }
}
