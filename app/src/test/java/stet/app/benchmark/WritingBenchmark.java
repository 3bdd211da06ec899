package stet.app.benchmark;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import stet.app.RunningStet;
import stet.app.benchmark.Load.Timings;
import stet.app.benchmark.Load.Turn;
import stet.domain.Actor;
import stet.domain.Person;
import stet.domain.article.ArticleId;
import stet.domain.article.IngestArticle;
import stet.domain.statement.AddNote;
import stet.domain.statement.StatementId;
import stet.infra.TimeOrderedIds;
import stet.infra.account.Account;
import stet.infra.account.ApiTokens;
import stet.infra.account.ApiTokens.Issue.Issued;
import stet.infra.account.Role;
import stet.infra.command.Channel;
import stet.infra.command.CommandDesk;
import stet.infra.command.Outcome;
import stet.infra.command.Outcome.Done;
import stet.infra.command.Request;
import stet.infra.log.LogSignal;
import stet.infra.log.VerifiableLog;
import stet.infra.postgres.CountingDataSource;
import stet.infra.postgres.TestDatabase;

/**
 * What commands cost, from one client to 64, against a bare append of the same bytes to the same server in the same minute.
 * Runs only when asked for by name; nothing can fail.
 */
class WritingBenchmark extends RunningStet {
    private static final Duration TURN = Duration.ofSeconds(Integer.getInteger("stet.benchmark.seconds", 4));
    private static final int ROUNDS = 3;
    private static final Duration WARM_UP = Duration.ofSeconds(Integer.getInteger("stet.benchmark.warm-up", 90));
    private static final int LINES = 200;

    /** So many that no statement gets a longer past than one in a newsroom. */
    private static final int ARTICLES = 100;

    private static final int WORDS = 30_000;

    private static final Account ADA =
            new Account(new Person("ada"), "Ada Okafor", Actor.Kind.PERSON, Set.of(Role.FACT_CHECKER), true);

    @Autowired
    CommandDesk desk;

    @Autowired
    VerifiableLog log;

    @Autowired
    LogSignal signal;

    @Autowired
    ApiTokens tokens;

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

    private static final byte[] NOTE =
            "{\"text\": \"Look at this again before noon, please.\"}".getBytes(StandardCharsets.UTF_8);

    private final List<StatementId> statements = new ArrayList<>();
    private @Nullable Placing placing;
    private String token = "";

    @DynamicPropertySource
    static void pool(DynamicPropertyRegistry registry) {
        System.setProperty("http.maxConnections", "64");
        registry.add("spring.datasource.hikari.maximum-pool-size", () -> 30);
    }

    @Test
    void commands_against_a_bare_append() throws Exception {
        token = ((Issued) tokens.issue(open(ADA), "benchmark", ADA.scopes(), null)).text();
        for (int article = 0; article < ARTICLES; article++) ingest(LINES);
        statements.addAll(jdbc.sql("select statement from statement_status").query(UUID.class).list().stream()
                .map(StatementId::new)
                .toList());
        note(0, 0);
        Bare bare = Bare.like(database, "note-added");
        Turn append = (client, number) -> bare.append(1);
        BareEndpoint.add(handlers, bare);
        warmUp(append);
        placing = new Placing(signal, size());
        Sum.printHead();
        for (int clients : new int[] {1, 4, 16, 64}) {
            compare(counting(), clients, append, "Axon command", this::note);
            compare(counting(), clients, append, "bare append over HTTP", (client, number) -> post(BareEndpoint.PATH));
            compare(counting(), clients, append, "HTTP command", this::noteOverHttp);
        }
        Bare lines = Bare.like(database, "statement-recorded");
        compare(
                counting(),
                4,
                (client, number) -> lines.append(100),
                "article of 100 lines",
                (client, number) -> ingest(100));
        placing.close();
        placing = null;
        storeAlone(bare);
        longStream();
        proofs();
    }

    /** Counts what Stet sends, for which no other bean has to know. */
    @TestConfiguration(proxyBeanMethods = false)
    static class Counting {
        @Bean
        static BeanPostProcessor countingDataSource() {
            return new BeanPostProcessor() {
                @Override
                public Object postProcessAfterInitialization(Object bean, String name) {
                    return bean instanceof DataSource source ? new CountingDataSource(source) : bean;
                }
            };
        }
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
    private void warmUp(Turn append) {
        new Load(4, WARM_UP.dividedBy(2)).run(this::noteOverHttp);
        new Load(16, WARM_UP.dividedBy(2)).run(this::noteOverHttp);
        Load load = new Load(16, TURN);
        load.run((client, number) -> post(BareEndpoint.PATH));
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
                new AddNote(statement, "Look at this again before noon, please.", ADA.actor()),
                Request.of(Channel.API, UUID.randomUUID().toString())));
    }

    private void noteOverHttp(int client, int number) throws IOException {
        StatementId statement = statements.get(Math.floorMod(number * 64 + client, statements.size()));
        post("/api/v1/statements/" + statement + "/add-note");
    }

    /** By the client that costs least, since it shares the processors with what it measures. */
    private void post(String path) throws IOException {
        HttpURLConnection connection =
                (HttpURLConnection) URI.create(root() + path).toURL().openConnection();
        connection.setDoOutput(true);
        connection.setRequestProperty("Authorization", "Bearer " + token);
        connection.setRequestProperty("Content-Type", "application/json");
        connection.setRequestProperty("Idempotency-Key", UUID.randomUUID().toString());
        try (OutputStream body = connection.getOutputStream()) {
            body.write(NOTE);
        }
        try (InputStream answer = connection.getInputStream()) {
            answer.readAllBytes();
        }
    }

    private void ingest(int lines) {
        done(desk.ingest(
                new IngestArticle(
                        new ArticleId(ids.next()),
                        "A report",
                        text(lines),
                        null,
                        null,
                        null,
                        null,
                        null,
                        false,
                        ADA.actor()),
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

    /** As in a newspaper, few words are frequent, and most are in few articles. */
    private static String text(int lines) {
        return IntStream.range(0, lines)
                .mapToObj(line -> "It says " + words() + ".")
                .collect(Collectors.joining("\n"));
    }

    private static String words() {
        return ThreadLocalRandom.current()
                .doubles(12)
                .mapToObj(chance -> "word" + (int) Math.pow(WORDS, chance))
                .collect(Collectors.joining(" "));
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
