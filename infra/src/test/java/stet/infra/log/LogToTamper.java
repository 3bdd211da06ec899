package stet.infra.log;

import static stet.infra.log.BesideTheLog.FIRST;
import static stet.infra.log.BesideTheLog.SECOND;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.serialization.SerializationException;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.util.FileSystemUtils;
import stet.domain.Person;
import stet.infra.engine.StetProperties;
import stet.infra.engine.postgres.HeldSchema;
import stet.infra.engine.postgres.OwnConnections;
import stet.infra.engine.postgres.TestDatabase;
import stet.infra.engine.postgres.TestPostgres;
import stet.infra.engine.sequence.Arrivals;
import stet.infra.engine.sequence.Growth;
import stet.infra.engine.sequence.LogSignal;
import stet.infra.engine.sequence.Places;
import stet.infra.engine.sequence.Seat;
import stet.infra.engine.sequence.Sequencer;
import stet.infra.engine.store.EngineByHand;
import stet.infra.engine.store.EventMissing;
import stet.infra.lists.Columns;
import stet.infra.log.LogProperties.WhenBroken;
import stet.infra.tlog.note.Checkpoint;
import stet.infra.tlog.note.SignedNote;
import stet.infra.witness.WitnessesByHand;

/**
 * A log of 600 events in PostgreSQL, signed at 100, 300, 500 and 600 and cosigned by two witnesses, whose key changed at 100
 * and at 300, for a superuser to lay hands on; and everyone who
 * looks at it. It is made once, and put back as it was for each act.
 */
final class LogToTamper implements AutoCloseable {
    static final int SIZE = 600;
    private static final List<Integer> SIGNED = List.of(100, 300, 500, SIZE);
    private static final Duration SOON = Duration.ofSeconds(10);
    private static final List<Integer> KEY_CHANGED = List.of(100, 300);
    private static final List<String> TABLES = Stream.concat(
                    Stream.of("recorded_event", "log_entry", "log_node", "checkpoint", "key_rotation"),
                    BesideTheLog.TABLES.stream())
            .toList();

    /** As Stet writes it of whoever works on the pages. */
    private static final String METADATA = """
            jsonb '{"actor": "ada", "actorName": "Ada Okafor", "actorKind": "PERSON", "channel": "WEB",
                    "requestId": "0199a000-0000-7000-8000-0000000000aa"}'""";

    private static final String APPEND = """
            select append_events(
                       array_agg(gen_random_uuid()), array_agg(stream), array_agg('statement'::text), array_agg(version),
                       array_agg('note-added'::text), array_agg('1'::text),
                       array_agg(timestamptz '2026-01-02T03:04:05Z' + number * interval '1 s'),
                       array_agg(jsonb_build_object('statement', stream, 'text', 'event ' || number, 'writtenBy', 'ada')),
                       array_agg(%s))
              from (select ('00000000-0000-0000-0000-00000000000' || number %% 7)::uuid as stream,
                           number / 7 as version, number
                      from generate_series(?::bigint, ?::bigint - 1) as number
                     order by number) event""".formatted(METADATA);

    private static final String GO_ON = """
            select append_events(
                       array_agg(gen_random_uuid()), array_agg(stream), array_agg('statement'::text), array_agg(version),
                       array_agg('note-added'::text), array_agg('1'::text), array_agg(now()),
                       array_agg(jsonb_build_object('statement', stream, 'text', 'more', 'writtenBy', 'ada')),
                       array_agg(%s))
              from (select stream, coalesce(max(version) + 1, 0) as version
                      from (select ('00000000-0000-0000-0000-00000000000' || number)::uuid as stream
                              from generate_series(0, 6) as number) streams
                      left join recorded_event using (stream)
                     group by stream
                     order by stream) event""".formatted(METADATA);

    private final TestDatabase database = TestPostgres.freshDatabase();
    private final Path folder;
    private final LogProperties settings;
    private final OwnConnections connections = SequencerByHand.connections(database);
    private final HikariDataSource pool = new HikariDataSource();
    private final JdbcClient stet = JdbcClient.create(pool);
    private final SingleConnectionDataSource superusers;
    private final JdbcTemplate superuser;
    private final Checkpoints checkpoints = new Checkpoints(stet);
    private final Alarms alarms;
    private final LogKeys keys;
    private final Recheck recheck;
    private final VerifiableLog log;
    private final EventStorageEngine engine;
    private final Forger forger;
    private final Outsider outsider;
    private final byte[] keptNote;

    LogToTamper(Path folder) throws IOException, SQLException {
        pool.setDataSource(database.dataSource());
        this.folder = folder;
        settings = new LogProperties(
                "stet.example",
                folder,
                folder.resolve("elsewhere"),
                WhenBroken.STOP,
                Duration.ZERO,
                Duration.ofDays(1),
                Duration.ofMinutes(10),
                Duration.ofSeconds(5));
        superusers = new SingleConnectionDataSource(
                database.asSuperuser().dataSource().getConnection(), true);
        superuser = new JdbcTemplate(superusers);
        alarms = new Alarms(stet, settings);
        keys = new LogKeys(settings, new StetProperties(folder), stet);
        JdbcTemplate jdbc = new JdbcTemplate(pool);
        recheck = new Recheck(jdbc, checkpoints, keys, Clock.systemUTC());
        log = new VerifiableLog(
                jdbc,
                stet,
                checkpoints,
                keys,
                recheck,
                new Schema(new HeldSchema(pool), alarms),
                alarms,
                settings,
                Clock.systemUTC());
        engine = EngineByHand.on(pool, new DataSourceTransactionManager(pool));
        forger = new Forger(superuser, keys);
        FormerCheckpoints former = new FormerCheckpoints(stet, keys);
        outsider = new Outsider(
                log,
                WitnessesByHand.of(stet, log, former, FIRST.verifier(), SECOND.verifier()),
                folder.resolve("kept"));
        grow();
        BesideTheLog.fill(superuser);
        superuser.execute("create schema kept");
        for (String table : TABLES) superuser.execute("create table kept.%1$s as table %1$s".formatted(table));
        superuser.execute("""
                create function at(bigint) returns bigint language sql as
                    'select arrival from kept.log_entry where log_index = $1'""");
        superuser.execute(
                "set session_replication_role = replica; set synchronous_commit = off"); // so no trigger hinders
        outsider.keep();
        keptNote = Files.readAllBytes(lastSigned());
    }

    private void grow() throws SQLException, IOException {
        try (Seat seat = Seat.beside(connections)) {
            if (!seat.take()) throw new IllegalStateException("someone else has the seat");
            Growth growth = Growth.resume(seat.jdbc());
            Arrivals arrivals = new Arrivals(seat.jdbc());
            Notary notary = new Notary(seat, keys, checkpoints, alarms, Clock.systemUTC(), Duration.ZERO);
            for (int signed : SIGNED) {
                append(growth.size(), signed);
                superuser.execute("select nextval('recorded_event_arrival_seq')"); // of one that was rolled back
                growth.place(arrivals);
                notary.signIfDue(growth.size());
                if (KEY_CHANGED.contains(signed)) changeKey();
            }
            superuser.execute("update sequencer set placed_until = (select max(arrival) from recorded_event)");
        }
    }

    private void changeKey() throws IOException {
        SignedNote note = checkpoints.newest().readable().orElseThrow().note();
        Checkpoint newest = Checkpoint.parse(note.text());
        keys.rotate(newest, handover -> checkpoints.keepRotation(handover, new Person("ada"), Instant.now()));
    }

    private void append(long from, long to) {
        stet.sql(APPEND).param(from).param(to).query(Long.class).single();
    }

    private Path lastSigned() {
        return folder.resolve("last-signed");
    }

    /** Puts all back as it was before anyone laid hands on it, and has everything forgotten that happened since. */
    void restore() throws IOException {
        putBack();
        FileSystemUtils.deleteRecursively(folder.resolve("elsewhere"));
    }

    /** Puts an older copy back of everything, as an operator may who has a backup of the whole folder. */
    void putBack() throws IOException {
        StringBuilder sql = new StringBuilder("truncate " + String.join(", ", TABLES) + ";");
        sql.append("alter table recorded_event alter arrival set generated always;");
        sql.append("alter table recorded_event drop constraint if exists recorded_event_once_per_version;");
        sql.append("alter table log_entry drop constraint if exists log_entry_arrival_key;");
        for (String table : TABLES)
            sql.append("insert into %1$s overriding system value table kept.%1$s;".formatted(table));
        sql.append(
                "alter table recorded_event add constraint recorded_event_once_per_version unique (stream, version);");
        sql.append("alter table log_entry add constraint log_entry_arrival_key unique (arrival)");
        superuser.execute(sql.toString());
        Files.write(lastSigned(), keptNote);
    }

    /** Does one thing after the other: what the forger knows how to do, and SQL otherwise. */
    void tamper(String acts) throws IOException {
        for (String act : acts.split(";")) {
            switch (act.strip()) {
                case "record 200 more" -> append(SIZE, SIZE + 200);
                case "recompute leaves" -> forger.recomputeLeaves();
                case "recompute tiles" -> forger.recomputeTiles();
                case "rewrite checkpoints" -> forger.rewriteCheckpoints();
                case "sign with another key" -> forger.signWithAnotherKey();
                case "put another key's signature below" -> forger.putAnotherKeysSignatureBelow();
                case "name another key and sign with it" -> forger.nameAnotherKeyAndSignWithIt();
                case "sign with the log's key" -> Files.write(lastSigned(), forger.signWithTheLogsKey());
                default -> superuser.execute(act);
            }
        }
    }

    /** Who looks at it from outside. */
    Outsider outsider() {
        return outsider;
    }

    /** What Stet says when it holds all against what was signed. */
    String recheck() {
        return recheck.run().orElse("nothing");
    }

    /** How far a reader comes who begins at the start. */
    String read() {
        try {
            return "reads " + engine.readEvents(null, false).count();
        } catch (SerializationException unknown) {
            return "stops before what it does not know";
        } catch (EventMissing missing) {
            return Objects.requireNonNull(missing.getMessage()).replaceFirst(".*no event (\\d+),.*", "stops at $1");
        }
    }

    /** What becomes of work that goes on under a replica that takes the seat now: it signs, or says why it does not. */
    String goOn() {
        Instant began = Instant.now();
        stet.sql(GO_ON).query(Long.class).single();
        Sequencer sequencer = sequencer();
        sequencer.start();
        try {
            Awaitility.await()
                    .atMost(SOON)
                    .pollInterval(Duration.ofMillis(20))
                    .until(() -> hasSignedSince(began) || !alarms.open().isEmpty());
        } finally {
            sequencer.stop();
        }
        return alarms.open().isEmpty() ? "signs" : refusal();
    }

    private Sequencer sequencer() {
        LogSignal signal = new LogSignal();
        return new Sequencer(
                connections,
                new Signatures(keys, checkpoints, alarms, new NewCheckpoints(), settings, Clock.systemUTC()),
                new Places(stet, signal),
                signal);
    }

    private boolean hasSignedSince(Instant instant) {
        return stet.sql("select exists (select from checkpoint where signed_at > :instant)")
                .param("instant", Columns.bound(instant))
                .query(Boolean.class)
                .single();
    }

    /** The sentence of the alarm, which must keep any work from being taken. */
    private String refusal() {
        try {
            stet.sql(GO_ON).query(Long.class).single();
            return "takes work in spite of " + alarms.open();
        } catch (DataAccessException refused) {
            return alarms.open().getFirst().sentence().replaceAll("\\+[0-9a-f]{8} ", "+key ");
        }
    }

    @Override
    public void close() {
        superusers.destroy();
        pool.close();
    }
}
