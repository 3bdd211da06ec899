package stet.infra.torture;

import com.zaxxer.hikari.HikariDataSource;
import java.io.BufferedOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongSupplier;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import stet.infra.engine.postgres.TestDatabase;
import stet.infra.engine.server.PostgresToBeKilled;
import stet.infra.log.SequencerToBeKilled;
import stet.infra.log.SignedCheckpoint;
import stet.infra.log.VerifiableLog;
import stet.infra.tlog.bundle.BundleReport;
import stet.infra.tlog.bundle.BundleVerifier;
import stet.infra.tlog.bundle.Kept;
import stet.infra.tlog.tree.TreeHead;

/** A PostgreSQL, sequencers, writers and readers, each in a process of its own, and what can be done to them. */
final class Scene implements AutoCloseable {
    static final List<String> READERS = List.of("one", "two");
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    /** Longer than the holder of the seat may be silent. */
    private static final Duration STILL = Duration.ofMillis(1_500);

    private static final String WRITES = "This replica writes the log";

    private final Path folder;
    private final int largest;
    private final PostgresToBeKilled postgres;
    private final TestDatabase database;
    private final HikariDataSource pool = new HikariDataSource();
    private final JdbcClient jdbc;
    private final List<Victim> sequencers = new ArrayList<>();
    private final List<Victim> writers = new ArrayList<>();
    private final List<Victim> readers = new ArrayList<>();
    private final AtomicReference<@Nullable Victim> holder = new AtomicReference<>();
    private int started;

    Scene(Path folder, int largest) {
        this.folder = folder;
        this.largest = largest;
        postgres = PostgresToBeKilled.startedIn(folder.resolve("postgres"));
        database = postgres.database();
        pool.setDataSource(database.dataSource());
        pool.setMaximumPoolSize(2);
        jdbc = JdbcClient.create(pool);
        Flyway.configure().dataSource(database.dataSource()).load().migrate();
        jdbc.sql("create table reader (name text primary key, last bigint not null)")
                .update();
        jdbc.sql("""
                create table seen (
                    number bigint generated always as identity, reader text not null, log_index bigint not null,
                    stream uuid not null, version bigint not null, batch text)""").update();
    }

    /** The first sequencer alone, so that one key is created. */
    void begin() {
        sequencers.add(sequencer());
        Awaitility.await().atMost(PATIENCE).until(() -> holder.get() != null);
        sequencers.add(sequencer());
        sequencers.add(sequencer());
        for (int number = 0; number < 2; number++) writers.add(writer());
        for (String name : READERS) {
            jdbc.sql("insert into reader values (:name, -1)")
                    .param("name", name)
                    .update();
            readers.add(reader(name));
        }
    }

    private Victim sequencer() {
        AtomicReference<@Nullable Victim> self = new AtomicReference<>();
        Victim victim = Victim.start(
                SequencerToBeKilled.class,
                database,
                line -> {
                    if (line.contains(WRITES)) {
                        Awaitility.await().until(() -> self.get() != null);
                        holder.set(self.get());
                    }
                },
                folder.resolve("key"));
        self.set(victim);
        return victim;
    }

    private Victim writer() {
        int number = ++started;
        return Victim.start(WriterToBeKilled.class, database, line -> {}, told(number), number, largest);
    }

    private Victim reader(String name) {
        return Victim.start(ReaderToBeKilled.class, database, line -> {}, name);
    }

    /** Stops the one that writes the log while it does, and gives how long it took until another wrote it. */
    Duration stopTheSequencer() {
        Victim stopped = holder();
        Duration took = handOver(stopped, stopped::stop);
        stopped.goOn();
        return took;
    }

    /** Kills the one that writes the log while it does, and gives how long it took until another wrote it. */
    Duration killTheSequencer() {
        Victim killed = holder();
        Duration took = handOver(killed, killed::kill);
        sequencers.set(sequencers.indexOf(killed), sequencer());
        return took;
    }

    private Victim holder() {
        Victim now = holder.get();
        if (now == null) throw new IllegalStateException("nobody ever wrote the log");
        return now;
    }

    private Duration handOver(Victim from, Runnable blow) {
        long before = System.nanoTime();
        blow.run();
        Awaitility.await().atMost(PATIENCE).pollInterval(Duration.ofMillis(10)).until(() -> holder.get() != from);
        return Duration.ofNanos(System.nanoTime() - before);
    }

    /** One is killed and another takes its place; one stands still for a while in the middle of its transactions. */
    void strikeWritersAndReaders(int round) {
        int victim = round % writers.size();
        writers.get(victim).kill();
        writers.set(victim, writer());
        Victim stopped = writers.get((round + 1) % writers.size());
        stopped.stop();
        int reader = round % readers.size();
        readers.get(reader).kill();
        readers.set(reader, reader(READERS.get(reader)));
        awaitGrowth(largest);
        stopped.goOn();
    }

    /** Has PostgreSQL stand still until nobody is told anything, and gives how long it took from there until the log was signed. */
    Duration stopPostgres() {
        long size = signed().size();
        Runnable goOn = postgres.stop();
        AtomicLong before = new AtomicLong(-1);
        Awaitility.await().atMost(PATIENCE).during(STILL).until(() -> {
            long now = charactersTold();
            return before.getAndSet(now) == now;
        });
        return untilSigned(size, goOn);
    }

    private long charactersTold() {
        return IntStream.rangeClosed(1, started)
                .mapToObj(this::told)
                .map(Path::toFile)
                .mapToLong(File::length)
                .sum();
    }

    /** Kills PostgreSQL, and gives how long it took until the log was signed again. */
    Duration killPostgres() {
        return untilSigned(signed().size(), postgres::kill);
    }

    private Duration untilSigned(long size, Runnable blow) {
        long before = System.nanoTime();
        blow.run();
        Awaitility.await()
                .atMost(PATIENCE)
                .ignoreExceptionsInstanceOf(DataAccessException.class)
                .until(() -> signed().size() > size);
        return Duration.ofNanos(System.nanoTime() - before);
    }

    TreeHead signed() {
        return log().newest().map(SignedCheckpoint::head).orElse(TreeHead.EMPTY);
    }

    VerifiableLog log() {
        return SequencerToBeKilled.log(pool, folder.resolve("key"));
    }

    /** What a verifier says of the log as it is exported now, who kept a checkpoint from before. */
    BundleReport verified(TreeHead kept) throws IOException {
        Path bundle = folder.resolve("bundle");
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(bundle))) {
            log().export(log().newest().orElseThrow(), out);
        }
        try (InputStream in = Files.newInputStream(bundle)) {
            return new BundleVerifier(log().keys()).verify(in, Kept.of(kept));
        }
    }

    void awaitGrowth(long events) {
        awaitSize(size() + events);
    }

    void awaitSize(long size) {
        await(this::size, size);
    }

    /** As long as it grows at all: how fast depends on the machine. */
    private static void await(LongSupplier growing, long enough) {
        for (long now = growing.getAsLong(); now < enough; now = growing.getAsLong()) {
            long before = now;
            Awaitility.await().atMost(PATIENCE).until(() -> growing.getAsLong() > before);
        }
    }

    long size() {
        return number("select coalesce(max(log_index) + 1, 0) from log_entry");
    }

    /** Writers finish; everything that they committed gets its place and is read. */
    void end() {
        writers.forEach(Victim::close);
        await(this::size, number("select count(*) from recorded_event"));
        Awaitility.await().atMost(PATIENCE).until(() -> signed().size() == size());
        await(() -> number("select min(last) from reader"), size() - 1);
    }

    long number(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }

    JdbcClient jdbc() {
        return jdbc;
    }

    /** What writers were told, each in a file of its own; a line that was cut off by a kill was not read by anyone. */
    List<String> told() throws IOException {
        List<String> lines = new ArrayList<>();
        for (int number = 1; number <= started; number++) {
            Path file = told(number);
            if (Files.exists(file))
                Files.readAllLines(file).stream()
                        .filter(line -> line.endsWith(" ."))
                        .forEach(lines::add);
        }
        return lines;
    }

    private Path told(int writer) {
        return folder.resolve("told-" + writer);
    }

    @Override
    public void close() {
        List.of(writers, readers, sequencers).forEach(victims -> victims.forEach(Victim::kill));
        pool.close();
        postgres.close();
    }
}
