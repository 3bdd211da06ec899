package stet.app;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** Work that goes on beside a test, and whose failure is the failure of whoever waits for its end. */
final class Beside {
    private final FutureTask<?> work;

    private Beside(Runnable work) {
        this.work = new FutureTask<>(work, null);
    }

    static Beside begin(Runnable work) {
        Beside beside = new Beside(work);
        Thread.startVirtualThread(beside.work);
        return beside;
    }

    void join() throws InterruptedException {
        try {
            work.get();
        } catch (ExecutionException failed) {
            throw new AssertionError("what went on beside the test failed", failed.getCause());
        }
    }
}
