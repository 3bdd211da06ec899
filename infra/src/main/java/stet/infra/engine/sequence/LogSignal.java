package stet.infra.engine.sequence;

import java.util.Set;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.concurrent.CountDownLatch;
import org.springframework.stereotype.Component;
import stet.infra.engine.Signal;

/** Sounds in this process when the log has grown, in whichever replica, and knows how far. */
@Component
public class LogSignal {
    private final Set<Runnable> listeners = new CopyOnWriteArraySet<>();
    private final Signal grown = new Signal();
    private volatile long size = Long.MAX_VALUE;

    /** Has someone called each time, from a thread that must not be kept. */
    public boolean add(Runnable listener) {
        return listeners.add(listener);
    }

    public void remove(Runnable listener) {
        listeners.remove(listener);
    }

    /** Whether the log may have an event behind this index: no, only if that is known for certain. */
    public boolean mayHaveBehind(long index) {
        return index + 1 < size;
    }

    /** Opens at the next sound. Take it before you look, so that no sound between is missed. */
    CountDownLatch next() {
        return grown.next();
    }

    /** Whether the log is known, or said, to have more events than these. */
    boolean hasMoreThan(long events) {
        return size != Long.MAX_VALUE && size > events;
    }

    /** The log has at least that many events; news may come twice, and in another order than they were told. */
    void grownTo(long events) {
        if (size != Long.MAX_VALUE && size >= events) return;
        size = events;
        sound();
    }

    /** The database was asked, and has that many events. */
    void has(long events) {
        boolean news = size != events;
        size = events;
        if (news) sound();
    }

    /** From now on it is not known how far the log has grown: whoever reads has to look. */
    void lost() {
        size = Long.MAX_VALUE;
        sound();
    }

    private void sound() {
        grown.sound();
        listeners.forEach(Runnable::run);
    }
}
