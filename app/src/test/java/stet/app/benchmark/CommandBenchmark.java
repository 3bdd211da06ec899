package stet.app.benchmark;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestContextManager;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import stet.app.RunningStet;
import stet.app.benchmark.Load.Turn;
import stet.infra.desk.CommandDesk;
import stet.infra.engine.postgres.CountingDataSource;
import stet.infra.engine.postgres.TestDatabase;
import stet.infra.engine.store.TimeOrderedIds;

/**
 * What a command over HTTP costs until readers see it, against what HTTP leaves of a bare append, and against the same Stet
 * on Axon's own engine. Runs only when asked for by name; nothing can fail.
 *
 * <p>{@code -Dstet.benchmark.clients=1,16,64} says how many ask at a time; {@code -Dstet.benchmark.peer=false} leaves
 * Axon's engine out.
 */
@Import(Counting.class)
class CommandBenchmark extends RunningStet {
    private static final Duration TURN = Duration.ofSeconds(Integer.getInteger("stet.benchmark.seconds", 4));
    private static final int ROUNDS = Integer.getInteger("stet.benchmark.rounds", 3);
    private static final Duration WARM_UP = Duration.ofSeconds(Integer.getInteger("stet.benchmark.warm-up", 60));
    private static final boolean PEER = !"false".equals(System.getProperty("stet.benchmark.peer"));
    private static final List<Integer> CLIENTS = Arrays.stream(
                    System.getProperty("stet.benchmark.clients", "1,16,64").split(","))
            .map(Integer::valueOf)
            .toList();

    @Autowired
    CommandDesk desk;

    @Autowired
    TimeOrderedIds ids;

    @Autowired
    DataSource database;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping handlers;

    @Value("${spring.datasource.url}")
    String url;

    @DynamicPropertySource
    static void pool(DynamicPropertyRegistry registry) {
        System.setProperty("http.maxConnections", "64");
        registry.add("spring.datasource.hikari.maximum-pool-size", () -> 30);
    }

    @Test
    void a_command_against_what_http_leaves_and_against_axon_s_own_engine() throws Exception {
        Newsroom newsroom = newsroom();
        newsroom.note(0, 0);
        Bare bare = Bare.like(database, "note-added");
        BareEndpoint.add(handlers, bare);
        Map<String, Cell> cells = new LinkedHashMap<>();
        cells.put("bare append", new Cell(database, (client, number) -> bare.append(1)));
        cells.put("bare append over HTTP", new Cell(database, (client, number) -> newsroom.post(BareEndpoint.PATH)));
        cells.put("HTTP command", new Cell(database, newsroom::note));
        CommandBenchmark onAxon = PEER ? onAxonsEngine() : null;
        if (onAxon != null) cells.put("HTTP command, Axon's", new Cell(onAxon.database, onAxon.newsroom()::note));
        warmUp(cells);
        Sum.printHead();
        for (int clients : CLIENTS) compare(clients, cells);
    }

    /** Something that clients do, and through which database. */
    private record Cell(DataSource database, Turn turn) {}

    Newsroom newsroom() {
        String token = accounts()
                .issue(open(Newsroom.ADA), "benchmark", Newsroom.ADA.scopes(), null)
                .text();
        return Newsroom.filled(root(), token, desk, ids, jdbc);
    }

    /** The same application in this process, with its own port and database. */
    private static @Nullable CommandBenchmark onAxonsEngine() throws Exception {
        CommandBenchmark peer = new OnAxonsEngine();
        new TestContextManager(OnAxonsEngine.class).prepareTestInstance(peer);
        return peer;
    }

    private static void warmUp(Map<String, Cell> cells) {
        for (int clients : List.of(4, 16)) {
            Load load = new Load(clients, WARM_UP.dividedBy(2L * cells.size()));
            cells.values().forEach(cell -> load.run(cell.turn));
        }
    }

    /** In turns, so that what else the machine does falls on all. */
    private void compare(int clients, Map<String, Cell> cells) {
        Load load = new Load(clients, TURN);
        List<Sum> sums = new ArrayList<>();
        cells.values().forEach(cell -> sums.add(new Sum((CountingDataSource) cell.database)));
        for (int round = 0; round < ROUNDS; round++) {
            int next = 0;
            for (Cell cell : cells.values()) sums.get(next++).add(load, cell.turn, superuser());
        }
        int next = 0;
        for (String name : cells.keySet()) sums.get(next++).print(clients, name, sums.getFirst(), Double.NaN);
    }

    private JdbcClient superuser() {
        return JdbcClient.create(new TestDatabase(url, "", "").asSuperuser().dataSource());
    }
}
