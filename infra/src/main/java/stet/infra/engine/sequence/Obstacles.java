package stet.infra.engine.sequence;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What keeps events from their places, or the mark up to which nothing is to be looked for any more from moving. */
public final class Obstacles {
    /** The transactions of this server that have been open for too long; an account sees the work of others only in part. */
    private static final String HOLDERS = """
            select format('the prepared transaction %L of %s in the database %s, since %s', left(gid, 100), owner, database,
                          to_char(prepared at time zone 'UTC', 'YYYY-MM-DD HH24:MI:SS "UTC"'))
              from pg_prepared_xacts
             where prepared < clock_timestamp() - make_interval(secs => :patience)
            union all
            select format('the transaction of the connection %s (%s, %s, database %s), open since %s', pid, usename,
                          left(application_name, 100), datname,
                          to_char(xact_start at time zone 'UTC', 'YYYY-MM-DD HH24:MI:SS "UTC"'))
              from pg_stat_activity
             where backend_xid is not null
               and xact_start < clock_timestamp() - make_interval(secs => :patience)""";

    private final JdbcClient jdbc;

    public Obstacles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Why no event can be recorded, as a sentence, when someone laid hands on the sequence of arrivals. */
    public Optional<String> ofArrivals() {
        return jdbc.sql("select arrivals_are_wrong() as sentence where arrivals_are_wrong() is not null")
                .query(String.class)
                .optional();
    }

    /** Who has held the mark back for longer than that, in words. */
    public List<String> holders(Duration patience) {
        return jdbc.sql(HOLDERS)
                .param("patience", patience.toMillis() / 1000.0)
                .query((row, number) -> row.getString(1))
                .list();
    }
}
