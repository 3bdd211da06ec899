package stet.infra.engine.store;

/** The SQL by which events are read. */
final class EventLogStatements {
    private static final String COLUMNS = """
            e.event_id, e.stream, e.stream_type, e.version, e.type, e.revision, e.recorded_at,
            e.payload, e.metadata
            """;

    static final String OF_STREAM = "select " + COLUMNS + """
              from recorded_event e
             where e.stream = ? and e.version >= ?
             order by e.version
             limit ?""";

    static final String BEHIND = "select l.log_index, " + COLUMNS + """
              from log_entry l
              left join recorded_event e using (arrival)
             where l.log_index > ?
             order by l.log_index
             limit ?""";

    /** Looked for stream by stream, along the index: of some thousand streams together, a walk through the whole log would be made. */
    static final String OF_STREAMS = "select l.log_index, " + COLUMNS + """
              from (select distinct unnest(cast(? as uuid[])) as stream) asked
             cross join lateral (select * from recorded_event where stream = asked.stream offset 0) e
             cross join lateral (select log_index from log_entry where arrival = e.arrival offset 0) l
             where l.log_index <= ?
             order by l.log_index""";

    static final String LAST_VERSION = "select max(version) from recorded_event where stream = ?";

    static final String LAST_INDEX = "select max(log_index) from log_entry";

    static final String INDEX_BEFORE =
            "select coalesce(min(log_index) - 1, (select max(log_index) from log_entry)) from logged_event where recorded_at >= ?";

    private EventLogStatements() {}
}
