package stet.app.benchmark;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import stet.app.RunningStet;
import stet.app.benchmark.Load.Timings;
import stet.app.benchmark.Load.Turn;
import stet.domain.statement.StatementId;
import stet.infra.account.Account;
import stet.infra.desk.Channel;
import stet.infra.desk.CommandDesk;
import stet.infra.desk.Noting;
import stet.infra.desk.Outcome;
import stet.infra.desk.Outcome.Done;
import stet.infra.desk.Request;
import stet.infra.engine.postgres.CountingDataSource;
import stet.infra.engine.postgres.TestDatabase;
import stet.infra.engine.sequence.LogSignal;
import stet.infra.engine.store.TimeOrderedIds;
import stet.infra.log.VerifiableLog;

/**
 * What commands cost, from one client to 64, against a bare append of the same bytes to the same server in the same minute.
 * Runs only when asked for by name; nothing can fail.
 */
@Import(Counting.class)
class WritingBenchmark extends RunningStet {
    private static final Duration TURN = Duration.ofSeconds(Integer.getInteger("stet.benchmark.seconds", 4));
    private static final int ROUNDS = 3;
    private static final Duration WARM_UP = Duration.ofSeconds(Integer.getInteger("stet.benchmark.warm-up", 90));
    private static final Account ADA = Newsroom.ADA;

    @Autowired
    CommandDesk desk;

    @Autowired
    VerifiableLog log;

    @Autowired
    LogSignal signal;

    @Autowired
    TimeOrderedIds ids;

    @Autowired
    DataSource database;

    @Autowired
    JdbcClient jdbc;

    @Value("${spring.datasource.url}")
    String url;

    private final List<StatementId> statements = new ArrayList<>();
    private @Nullable Placing placing;

    @DynamicPropertySource
    static void pool(DynamicPropertyRegistry registry) {
        System.setProperty("http.maxConnections", "64");
        registry.add("spring.datasource.hikari.maximum-pool-size", () -> 30);
    }

    @Test
    void commands_against_a_bare_append() throws Exception {
        String token =
                accounts().issue(open(ADA), "benchmark", ADA.scopes(), null).text();
        Newsroom newsroom = Newsroom.filled(root(), token, desk, ids, jdbc);
        statements.addAll(newsroom.statements().stream().map(StatementId::new).toList());
        note(0, 0);
        Bare bare = Bare.like(database, "note-added");
        Turn append = (client, number) -> bare.append(1);
        warmUp(newsroom, append);
        placing = new Placing(signal, size());
        Sum.printHead();
        for (int clients : new int[] {1, 4, 16, 64}) {
            compare(counting(), clients, append, "Axon command", this::note);
        }
        Bare lines = Bare.like(database, "statement-recorded");
        compare(
                counting(),
                4,
                (client, number) -> lines.append(100),
                "article of 100 lines",
                (client, number) -> done(Newsroom.ingest(desk, ids, 100)));
        placing.close();
        placing = null;
        storeAlone(bare);
        longStream();
        proofs();
    }

    /** What the store itself costs: the append and, by the sequencer, the place, without decisions and without readers. */
    private void storeAlone(Bare bytes) throws Exception {
        try (StoreAlone store = new StoreAlone(17)) {
            Bare bare = bytes.in(store.database());
            compare(
                    store.database(),
                    16,
                    (client, number) -> bare.append(1),
                    "append and place",
                    (client, number) -> bare.appendAsStet(1));
            compare(
                    store.database(),
                    4,
                    (client, number) -> bare.append(100),
                    "100 appended and placed",
                    (client, number) -> bare.appendAsStet(100));
        }
    }

    /** A command on a statement with a long past: what a snapshot could save. */
    private void longStream() {
        for (int times = 0; times < 1_000; times++) note(0, 0);
        Timings first = new Load(1, TURN).run((client, number) -> note(1 + number % 50, 0));
        Timings last = new Load(1, TURN).run((client, number) -> note(0, 0));
        System.out.printf(
                "%na command on a stream of some ten events: p50 %.1f ms; of more than 1,000: %.1f ms%n",
                first.millis(.5), last.millis(.5));
    }

    /** At half load first: the compiler needs a processor too. */
    private void warmUp(Newsroom newsroom, Turn append) {
        new Load(4, WARM_UP.dividedBy(2)).run(newsroom::note);
        new Load(16, WARM_UP.dividedBy(2)).run(newsroom::note);
        Load load = new Load(16, TURN);
        load.run(append);
    }

    /** In turns, so that what else the machine does falls on both. */
    private void compare(CountingDataSource through, int clients, Turn bare, String name, Turn turn) {
        Load load = new Load(clients, TURN);
        Sum theirs = new Sum(through);
        Sum ours = new Sum(through);
        for (int round = 0; round < ROUNDS; round++) {
            theirs.add(load, bare, superuser());
            ours.add(load, turn, superuser());
        }
        theirs.print(clients, "bare", theirs, Double.NaN);
        ours.print(clients, name, theirs, placing == null ? Double.NaN : placing.millis(.99));
    }

    private void note(int client, int number) {
        StatementId statement = statements.get(Math.floorMod(number * 64 + client, statements.size()));
        done(desk.handle(
                Noting.note(statement, "Look at this again before noon, please.", ADA.actor()),
                Request.of(Channel.API, UUID.randomUUID().toString())));
    }

    private void done(Outcome outcome) {
        if (!(outcome instanceof Done done)) throw new IllegalStateException(outcome.toString());
        if (placing != null && done.index() != null)
            placing.committed(done.index(), counting().committed());
    }

    private CountingDataSource counting() {
        return (CountingDataSource) database;
    }

    private long size() {
        return jdbc.sql("select count(*) from log_entry").query(Long.class).single();
    }

    private void proofs() {
        long size = log.newest().orElseThrow().head().size();
        Timings proofs = new Load(1, TURN)
                .run((client, number) -> log.newest()
                        .flatMap(newest -> log.proof(ThreadLocalRandom.current().nextLong(size), newest))
                        .orElseThrow());
        System.out.printf(
                "%nproofs in a log of %,d: %,.0f a second, p99 %.1f ms%n",
                size, proofs.perSecond(), proofs.millis(.99));
    }

    private JdbcClient superuser() {
        return JdbcClient.create(new TestDatabase(url, "", "").asSuperuser().dataSource());
    }
}
