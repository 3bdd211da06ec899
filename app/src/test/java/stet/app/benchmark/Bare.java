package stet.app.benchmark;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Appends the same bytes by JDBC: barely, into a table with the keys that events cannot do without, or as Stet does. */
final class Bare {
    private static final String COLUMNS = """
            ?::text[]::uuid[], ?::text[]::uuid[], ?::text[], ?::text[]::bigint[], ?::text[], ?::text[],
            ?::text[]::timestamptz[], ?::text[]::jsonb[], ?::text[]::jsonb[]""";
    private static final String BARELY = """
            insert into bare_event (event_id, stream, stream_type, version, type, revision, recorded_at, payload, metadata)
            select event.* from unnest(%s) as event""".formatted(COLUMNS);
    private static final String AS_STET = "select append_events(%s)".formatted(COLUMNS);

    private final DataSource database;
    private final String payload;
    private final String metadata;

    /** Appends what the newest event of a type says. */
    static Bare like(DataSource database, String type) {
        JdbcClient jdbc = JdbcClient.create(database);
        return new Bare(database, newest(jdbc, "payload", type), newest(jdbc, "metadata", type));
    }

    private static String newest(JdbcClient jdbc, String column, String type) {
        return jdbc.sql("select " + column + "::text from recorded_event where type = ? order by arrival desc limit 1")
                .param(type)
                .query(String.class)
                .single();
    }

    /** The same bytes into another database, which has the tables of events. */
    Bare in(DataSource other) {
        return new Bare(other, payload, metadata);
    }

    private Bare(DataSource database, String payload, String metadata) {
        this.database = database;
        this.payload = payload;
        this.metadata = metadata;
        JdbcClient jdbc = JdbcClient.create(database);
        jdbc.sql("create table if not exists bare_event (like recorded_event including identity)")
                .update();
        jdbc.sql("create unique index if not exists bare_event_arrival on bare_event (arrival)")
                .update();
        jdbc.sql("create unique index if not exists bare_event_once on bare_event (stream, version)")
                .update();
    }

    /** Appends events in one transaction. */
    void append(int events) throws SQLException {
        append(BARELY, events);
    }

    /** Appends them as Stet does, by the function that it calls. */
    void appendAsStet(int events) throws SQLException {
        append(AS_STET, events);
    }

    private void append(String sql, int events) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement append = connection.prepareStatement(sql)) {
            String[] ids = IntStream.range(0, events)
                    .mapToObj(number -> UUID.randomUUID().toString())
                    .toArray(String[]::new);
            set(append, 1, ids);
            set(append, 2, ids);
            set(append, 3, all(events, "statement"));
            set(append, 4, all(events, "0"));
            set(append, 5, all(events, "note-added"));
            set(append, 6, all(events, "1"));
            set(append, 7, all(events, "2026-01-02T03:04:05.678Z"));
            set(append, 8, all(events, payload));
            set(append, 9, all(events, metadata));
            append.execute();
        }
    }

    private static void set(PreparedStatement append, int column, String[] values) throws SQLException {
        append.setArray(column, append.getConnection().createArrayOf("text", values));
    }

    private static String[] all(int events, String value) {
        return IntStream.range(0, events).mapToObj(number -> value).toArray(String[]::new);
    }
}
