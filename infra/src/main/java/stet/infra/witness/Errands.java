package stet.infra.witness;

import java.util.List;
import org.springframework.context.SmartLifecycle;

/** What runs beside all work from start to stop, each in a thread of its own. */
final class Errands implements SmartLifecycle, AutoCloseable {
    private final ImpatientHttp http;
    private final List<? extends Runnable> errands;
    private List<Thread> threads = List.of();

    /**
     * Errands that start later.
     *
     * @param http what they all use, closed with them
     */
    Errands(ImpatientHttp http, List<? extends Runnable> errands) {
        this.http = http;
        this.errands = List.copyOf(errands);
    }

    @Override
    public synchronized void start() {
        threads = errands.stream().map(Thread::startVirtualThread).toList();
    }

    @Override
    public synchronized void stop() {
        threads.forEach(Thread::interrupt);
        threads = List.of();
    }

    @Override
    public synchronized boolean isRunning() {
        return !threads.isEmpty();
    }

    @Override
    public void close() {
        stop();
        http.close();
    }
}
