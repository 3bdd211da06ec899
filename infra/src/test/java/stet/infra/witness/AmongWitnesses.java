package stet.infra.witness;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.jdbc.core.simple.JdbcClient;
import stet.infra.engine.postgres.TestDatabase;
import stet.infra.engine.postgres.TestPostgres;
import stet.infra.witness.WitnessProperties.Entry;

/** A log, and two witnesses that a test may have cosign it. */
abstract class AmongWitnesses {
    static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");
    private static DataSource database;
    private static DataSource owners;

    final JdbcClient jdbc = JdbcClient.create(database);
    final JdbcClient owner = JdbcClient.create(owners);
    final Cosignatures cosignatures = new Cosignatures(jdbc);
    final ShownLog log = new ShownLog();
    final CountDownLatch testIsOver = new CountDownLatch(1);

    @AutoClose
    ServedWitness first;

    @AutoClose
    ServedWitness second;

    @AutoClose
    final ImpatientHttp http = new ImpatientHttp(Duration.ofSeconds(30));

    private @Nullable Errands errands;

    Witnesses witnesses;

    @BeforeAll
    static void begin() {
        TestDatabase fresh = TestPostgres.freshDatabase();
        database = fresh.dataSource();
        owners = fresh.asOwner().dataSource();
    }

    @BeforeEach
    void serve() throws IOException {
        String test = "/" + System.nanoTime();
        first = new ServedWitness("first.example" + test);
        second = new ServedWitness("second.example" + test);
    }

    @AfterEach
    void end() {
        testIsOver.countDown();
        if (errands != null) errands.close();
    }

    void watchedBy(Contact... contacts) {
        witnesses = witnesses(contacts);
        errands = witnesses.errands();
        errands.start();
    }

    Witnesses witnesses(Contact... contacts) {
        Entry[] entries = Arrays.stream(contacts)
                .map(contact -> new Entry(contact.key().toString(), contact.url()))
                .toArray(Entry[]::new);
        return new Witnesses(log, cosignatures, settings(entries), Clock.fixed(NOW, ZoneOffset.UTC));
    }

    static WitnessProperties settings(Entry... entries) {
        return new WitnessProperties(List.of(entries), Duration.ofMillis(1), Duration.ofSeconds(30));
    }

    Correspondent correspondent(ServedWitness witness) {
        return new Correspondent(
                witness.contact(),
                new WitnessClient(http),
                log,
                cosignatures,
                Clock.fixed(NOW, ZoneOffset.UTC),
                Duration.ofSeconds(10));
    }
}
