package stet.app.benchmark;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How long processors have worked, in nanoseconds: for PostgreSQL, for the clients and for everything else in this process.
 * What other programs of the machine do falls on it least of all that can be measured.
 */
record Processor(long postgres, long clients, long stet) {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    /**
     * What was spent so far.
     *
     * @param clients what the threads of clients that have ended worked
     */
    static Processor read(JdbcClient superuser, long clients) {
        long process = ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
        return new Processor(postgres(superuser), clients, process - clients);
    }

    /** That of the current thread. */
    static long ofThread() {
        return THREADS.getCurrentThreadCpuTime();
    }

    /** Of all processes of the server that run now; zero when they are on another machine. */
    private static long postgres(JdbcClient superuser) {
        long backend =
                superuser.sql("select pg_backend_pid()").query(Long.class).single();
        return ProcessHandle.of(backend).flatMap(ProcessHandle::parent).stream()
                .flatMap(ProcessHandle::children)
                .flatMap(child -> child.info().totalCpuDuration().stream())
                .mapToLong(Duration::toNanos)
                .sum();
    }

    Processor minus(Processor before) {
        return new Processor(postgres - before.postgres, clients - before.clients, stet - before.stet);
    }

    Processor plus(Processor other) {
        return new Processor(postgres + other.postgres, clients + other.clients, stet + other.stet);
    }
}
