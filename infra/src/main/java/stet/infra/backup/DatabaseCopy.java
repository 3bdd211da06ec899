package stet.infra.backup;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import stet.infra.engine.server.OwnServer;
import stet.infra.log.CopiedLog;
import stet.infra.log.LogMark;

/**
 * Copies the files of a database while it is written, between PostgreSQL's {@code pg_backup_start} and {@code pg_backup_stop},
 * and then as much of its write-ahead log as brings them to one moment: the end of the copy.
 */
final class DatabaseCopy {
    static final String NAME = "database";

    /** Gone with the connection, however that ends; until then the server keeps what it writes from now on. */
    private static final String KEEP_LOG =
            "select pg_create_physical_replication_slot('stet_backup_' || pg_backend_pid(), true, true) is not null";

    private static final String START = "select pg_backup_start('stet', true)::text";
    private static final String STOP = "select lsn::text, labelfile, spcmapfile from pg_backup_stop(false)";
    private static final String SEGMENTS = """
            select pg_walfile_name(pg_lsn '0/0' + number * each.bytes)
              from (select setting::numeric as bytes from pg_settings where name = 'wal_segment_size') each
             cross join lateral generate_series(
                   floor((:start::pg_lsn - pg_lsn '0/0') / each.bytes),
                   floor((:stop::pg_lsn - pg_lsn '0/0' - 1) / each.bytes)) as number""";
    private static final int TRIES = 100;
    private static final long PAUSE = 10_000_000;

    private final OwnServer server;
    private final Copying copying;

    DatabaseCopy(OwnServer server, Copying copying) {
        this.server = server;
        this.copying = copying;
    }

    /**
     * What was copied.
     *
     * @param at when it was about to end: whatever was acknowledged by then is in it
     * @param mark how far the log was by then
     */
    record Copied(Instant at, LogMark mark) {}

    Copied make() {
        SingleConnectionDataSource session = new SingleConnectionDataSource(server.connect(), true);
        try {
            return make(JdbcClient.create(session), new CopiedLog(session));
        } finally {
            session.destroy();
        }
    }

    private Copied make(JdbcClient session, CopiedLog log) {
        refuseTablespaces();
        session.sql(KEEP_LOG).query(Boolean.class).single();
        String start = session.sql(START).query(String.class).single();
        copying.tree(server.files(), NAME, new LeftOut());
        copying.content(control(), NAME + "/global/pg_control");
        Copied copied = new Copied(Instant.now().truncatedTo(ChronoUnit.SECONDS), log.mark());
        Stopped stopped = session.sql(STOP)
                .query((row, number) -> new Stopped(row.getString(1), row.getString(2), row.getString(3)))
                .single();
        copying.content(stopped.label.getBytes(UTF_8), NAME + "/backup_label");
        if (!stopped.tablespaces.isEmpty())
            copying.content(stopped.tablespaces.getBytes(UTF_8), NAME + "/tablespace_map");
        for (String segment : segments(session, start, stopped.at))
            copying.file(server.files().resolve("pg_wal").resolve(segment), NAME + "/pg_wal/" + segment);
        return copied;
    }

    /** They lie elsewhere, and would have to elsewhere again; Stet makes none. */
    private void refuseTablespaces() {
        Path links = server.files().resolve("pg_tblspc");
        try (var tablespaces = Files.list(links)) {
            if (tablespaces.findAny().isPresent())
                throw new Refused(
                        "The database has tablespaces outside of its folder, which Stet did not make and does"
                                + " not copy. Move what they hold back (alter table … set tablespace pg_default), and drop them.");
        } catch (IOException unreadable) {
            throw Refused.unreadable(links, unreadable);
        }
    }

    /** It is written in place, now and then: what reads the same twice was not being written. */
    private byte[] control() {
        Path file = server.files().resolve("global").resolve("pg_control");
        try {
            byte[] last = Files.readAllBytes(file);
            for (int tries = 0; tries < TRIES; tries++) {
                LockSupport.parkNanos(PAUSE);
                byte[] again = Files.readAllBytes(file);
                if (Arrays.equals(last, again)) return again;
                last = again;
            }
            throw new Refused(file + " never stood still. Run the command again.");
        } catch (IOException unreadable) {
            throw Refused.unreadable(file, unreadable);
        }
    }

    private static List<String> segments(JdbcClient session, String start, String stop) {
        return session.sql(SEGMENTS)
                .param("start", start)
                .param("stop", stop)
                .query((row, number) -> row.getString(1))
                .list();
    }

    private record Stopped(String at, String label, String tablespaces) {}
}
