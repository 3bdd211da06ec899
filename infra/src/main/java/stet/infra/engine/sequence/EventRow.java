package stet.infra.engine.sequence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import stet.infra.lists.Columns;
import stet.infra.tlog.entry.Json;
import stet.infra.tlog.entry.LogEntry;
import stet.infra.tlog.tree.Hash;
import stet.infra.tlog.tree.Malformed;

/** A row of {@code recorded_event} as an entry of the log. */
public final class EventRow {
    public static final String COLUMNS = """
            e.event_id, e.stream, e.stream_type, e.version, e.type, e.revision, e.recorded_at,
            e.payload, e.metadata""";

    /** Entries with their events, whose columns are null where the event is gone. */
    public static final String ENTRIES = """
            select l.log_index, l.leaf, %s
              from log_entry l
              left join recorded_event e using (arrival)
            """.formatted(COLUMNS);

    /** Events may be of megabytes each: no further ones are read together behind as many as these. */
    public static final long ENOUGH_BYTES = 16 << 20;

    private EventRow() {}

    public static LogEntry read(ResultSet row, long index) throws SQLException {
        Columns columns = new Columns(row);
        return new LogEntry(
                index,
                columns.id("event_id", id -> id),
                columns.instant("recorded_at"),
                columns.text("type"),
                columns.text("revision"),
                columns.text("stream_type"),
                columns.id("stream", UUID::toString),
                row.getLong("version"),
                texts(columns.text("metadata")),
                Json.parse(columns.text("payload")));
    }

    /** Whether an entry's event is what its leaf was made of. */
    public static boolean isAsRecorded(ResultSet row, long index) throws SQLException {
        if (row.getObject("event_id") == null) return false;
        try {
            return read(row, index).leaf().equals(Hash.of(row.getBytes("leaf")));
        } catch (Malformed spoilt) {
            return false;
        }
    }

    private static Map<String, String> texts(String metadata) {
        if (!(Json.parse(metadata) instanceof Json.Members object))
            throw new Malformed("The metadata of an event are a JSON object.");
        Map<String, String> texts = new LinkedHashMap<>();
        object.members().forEach((name, value) -> texts.put(name, text(name, value)));
        return texts;
    }

    private static String text(String name, Json value) {
        if (value instanceof Json.Text(String text)) return text;
        throw new Malformed("The metadata of an event are texts, and " + name + " is none.");
    }
}
