package stet.app.benchmark;

import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import stet.app.benchmark.Load.Timings;
import stet.app.benchmark.Load.Turn;
import stet.infra.engine.postgres.CountingDataSource;

/** What several runs came to together. */
final class Sum {
    private final CountingDataSource database;
    private final List<Timings> timings = new ArrayList<>();
    private long walBytes;
    private long fsyncs;
    private long commits;
    private long statements;
    private long appends;
    private Processor processor = new Processor(0, 0, 0);

    Sum(CountingDataSource database) {
        this.database = database;
    }

    void add(Load load, Turn turn, JdbcClient superuser) {
        Disk before = Disk.read(superuser);
        statements -= database.statements();
        appends -= database.appends();
        Processor idle = Processor.read(superuser, 0);
        Timings taken = load.run(turn);
        timings.add(taken);
        processor = processor.plus(Processor.read(superuser, taken.worked()).minus(idle));
        statements += database.statements();
        appends += database.appends();
        Disk spent = Disk.read(superuser).minus(before);
        walBytes += spent.walBytes();
        fsyncs += spent.fsyncs();
        commits += spent.commits();
    }

    private double perSecond() {
        return timings.stream().mapToDouble(Timings::perSecond).average().orElse(0);
    }

    private long turns() {
        return timings.stream().mapToLong(each -> each.nanos().size()).sum();
    }

    private double millis(double quantile) {
        return timings.stream()
                .mapToDouble(each -> each.millis(quantile))
                .average()
                .orElse(0);
    }

    static void printHead() {
        System.out.printf(
                "%n%-8s %-22s %10s %7s %9s %9s %9s %11s %8s %12s %10s %12s %18s%n",
                "clients",
                "",
                "a second",
                "ratio",
                "p50 ms",
                "p99 ms",
                "placed ms",
                "statements",
                "appends",
                "WAL bytes",
                "per fsync",
                "commits/fsync",
                "µs Pg/Stet/client");
    }

    /** Each of its turns; how long an event waited for its place is not known of all. */
    void print(int clients, String name, Sum bare, double placed) {
        double turns = Math.max(1, turns());
        double waits = Math.max(1, fsyncs);
        System.out.printf(
                "%-8d %-22s %10.0f %7.2f %9.2f %9.2f %9s %11.1f %8.2f %12.0f %10.1f %12.1f %18s%n",
                clients,
                name,
                perSecond(),
                perSecond() / bare.perSecond(),
                millis(.5),
                millis(.99),
                Double.isNaN(placed) ? "" : "%.1f".formatted(placed),
                statements / turns,
                appends / turns,
                walBytes / turns,
                turns / waits,
                commits / waits,
                "%.0f/%.0f/%.0f"
                        .formatted(
                                processor.postgres() / turns / 1e3,
                                processor.stet() / turns / 1e3,
                                processor.clients() / turns / 1e3));
    }
}
