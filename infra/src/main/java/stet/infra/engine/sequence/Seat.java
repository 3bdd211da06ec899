package stet.infra.engine.sequence;

import java.sql.Connection;
import java.sql.SQLException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import stet.infra.engine.postgres.OwnConnections;

/**
 * The sequencer's seat, which one replica has at a time: a lock in PostgreSQL, held by the very connection that writes
 * the log. Who holds it and is silent for too long has its connection ended by another, and with it lock and open
 * transaction, so that it cannot write when it wakes.
 */
public final class Seat implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Seat.class);

    public static final String APPLICATION = "stet sequencer";

    /** "Stet" in ASCII, twice: tells this lock from others. */
    private static final int LOCK = 0x53746574;

    /**
     * A holder asks the database several times a second; one that waits for a slow disk is given more time. Who does not take
     * in what it asked for is as silent as who asks nothing.
     */
    private static final String END_THE_SILENT = """
            select pg_terminate_backend(holder.pid, 500)
              from pg_locks l
              join pg_stat_activity holder on holder.pid = l.pid
             where l.locktype = 'advisory' and l.granted and l.classid = :lock and l.objid = :lock and l.objsubid = 2
               and l.database = (select oid from pg_database where datname = current_database())
               and clock_timestamp() - holder.state_change
                   > case when holder.state = 'active' and holder.wait_event_type is distinct from 'Client'
                          then interval '10 s' else interval '1.2 s' end""";

    /**
     * Whether somebody has the seat, as a condition: a replica that merely waits for it has a connection of the same name, and a
     * stranger may hold a lock of the same number.
     */
    public static final String TAKEN = """
            exists (select from pg_locks l
                      join pg_stat_activity holder on holder.pid = l.pid and holder.application_name = '%s'
                     where l.locktype = 'advisory' and l.granted and l.classid = %d and l.objid = %d and l.objsubid = 2
                       and l.database = (select oid from pg_database where datname = current_database()))""".formatted(APPLICATION, LOCK, LOCK);

    /** What is new are a few rows at the end: look each of them up, whatever the statistics say, and plan that once. */
    private static final String FEW_ROWS = """
            set enable_hashjoin = off; set enable_mergejoin = off; set enable_seqscan = off;
            set max_parallel_workers_per_gather = 0; set plan_cache_mode = force_generic_plan""";

    private final Connection connection;
    private final JdbcTemplate jdbc;

    private Seat(Connection connection) {
        this.connection = connection;
        this.jdbc = new JdbcTemplate(new SingleConnectionDataSource(connection, true));
    }

    public static Seat beside(OwnConnections connections) throws SQLException {
        Seat seat = new Seat(connections.open(APPLICATION));
        seat.jdbc.execute(FEW_ROWS);
        return seat;
    }

    /** Whether this replica has the seat now. */
    public boolean take() {
        return tryLock() || (endTheSilent() && tryLock());
    }

    private boolean tryLock() {
        return client().sql("select pg_try_advisory_lock(:lock, :lock)")
                .param("lock", LOCK)
                .query(Boolean.class)
                .single();
    }

    private boolean endTheSilent() {
        boolean ended = client().sql(END_THE_SILENT)
                .param("lock", LOCK)
                .query(Boolean.class)
                .list()
                .contains(true);
        if (ended) LOG.warn("The replica that wrote the log has not been heard of: its connection was ended");
        return ended;
    }

    /** Whether the connection, and so the lock, is still there. */
    public boolean isHeld() {
        try {
            return connection.isValid(1);
        } catch (SQLException gone) {
            return false;
        }
    }

    public JdbcTemplate jdbc() {
        return jdbc;
    }

    public JdbcClient client() {
        return JdbcClient.create(jdbc);
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
