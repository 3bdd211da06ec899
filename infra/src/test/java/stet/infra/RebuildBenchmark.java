package stet.infra;

import static stet.infra.desk.AtTheDesk.ADA;
import static stet.infra.desk.AtTheDesk.BEN;
import static stet.infra.desk.AtTheDesk.request;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import stet.domain.article.ArticleId;
import stet.domain.statement.StatementCommand.AssignChecker;
import stet.domain.statement.StatementCommand.FlagClaim;
import stet.domain.statement.StatementId;
import stet.infra.desk.AtTheDesk;
import stet.infra.desk.CommandDesk;
import stet.infra.desk.Noting;
import stet.infra.engine.rebuild.Rebuild;
import stet.infra.engine.rebuild.Rebuilds;
import stet.infra.engine.store.Log;

/**
 * How many events a second a rebuild reads, beside what PostgreSQL alone takes to write the rows that come out, in turns on
 * the same server; and how long a writer waits meanwhile until readers see what was written. Runs only when asked for by
 * name; nothing can fail. {@code -Dstet.benchmark.articles} makes the log longer.
 */
@RunningStet
class RebuildBenchmark {
    private static final int ARTICLES = Integer.getInteger("stet.benchmark.articles", 20);
    private static final int LINES = 2_000;
    private static final int WORKED_ON = 100;

    @Autowired
    AtTheDesk at;

    @Autowired
    CommandDesk desk;

    @Autowired
    Log log;

    @Autowired
    Rebuilds rebuilds;

    @Autowired
    JdbcClient database;

    @Test
    void events_a_second() {
        for (int article = 0; article < ARTICLES; article++) work(article);
        for (int round = 0; round < 5; round++) {
            double bare = bare();
            double rebuilt = rebuild();
            System.out.printf(
                    "bare copy of the rows %.2f s, whole rebuild %.2f s: ratio %.2f%n", bare, rebuilt, bare / rebuilt);
        }
        for (int round = 0; round < 5; round++) writeMeanwhile();
    }

    private void work(int article) {
        String text = IntStream.range(0, LINES)
                .mapToObj(line -> "Line %d of article %d says that something happened.".formatted(line, article))
                .collect(Collectors.joining("\n"));
        ArticleId id = new ArticleId(AtTheDesk.done(desk.handle(at.ingest(text), request())).stream());
        for (StatementId statement : log.statements(id).subList(0, WORKED_ON)) {
            at.done(new FlagClaim(statement, "a number", null, ADA));
            at.done(new AssignChecker(statement, null, BEN.person(), ADA));
            at.done(Noting.note(statement, "Look again.", BEN));
        }
    }

    /** Writes every row that is shown to tables without keys or indexes, by one SQL statement for each table. */
    private double bare() {
        List<String> tables = database.sql("select tablename from pg_tables where schemaname = 'reading'")
                .query((row, number) -> row.getString(1))
                .list();
        database.sql("create schema bare").update();
        long start = System.nanoTime();
        tables.forEach(table -> database.sql("create table bare.%1$s as select * from reading.%1$s".formatted(table))
                .update());
        double seconds = (System.nanoTime() - start) / 1e9;
        database.sql("drop schema bare cascade").update();
        return seconds;
    }

    /** One writer who waits each time until the read models show it. */
    private void writeMeanwhile() {
        StatementId statement = at.statement();
        List<Double> millis = new ArrayList<>();
        rebuilds.rebuild(ADA.person());
        while (rebuilds.newest().orElseThrow().running()) {
            long start = System.nanoTime();
            at.done(Noting.note(statement, "Look again.", BEN));
            millis.add((System.nanoTime() - start) / 1e6);
        }
        millis.sort(null);
        System.out.printf(
                "%,d commands until visible during a rebuild: p50 %.1f ms, p99 %.1f ms, longest %.1f ms%n",
                millis.size(),
                millis.get(millis.size() / 2),
                millis.get((int) (.99 * (millis.size() - 1))),
                millis.getLast());
    }

    private double rebuild() {
        long start = System.nanoTime();
        Map<Rebuild.Phase, Double> ends = new EnumMap<>(Rebuild.Phase.class);
        rebuilds.rebuild(ADA.person());
        Awaitility.await()
                .pollInterval(Duration.ofMillis(10))
                .atMost(Duration.ofMinutes(10))
                .until(() -> {
                    Rebuild now = rebuilds.newest().orElseThrow();
                    ends.put(now.phase(), (System.nanoTime() - start) / 1e9);
                    return !now.running();
                });
        double seconds = (System.nanoTime() - start) / 1e9;
        Rebuild done = rebuilds.newest().orElseThrow();
        System.out.printf(
                "%,d events: %,.0f a second from the request to the switch; seconds at the end of each phase: %s%n",
                done.done(), done.done() / seconds, ends);
        return seconds;
    }
}
