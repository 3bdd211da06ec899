package stet.infra.engine.read;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.axonframework.eventhandling.EventMessage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import stet.infra.engine.store.LogIndex;
import stet.infra.family.Families;
import stet.infra.lists.Columns;

/** What is written down of readers that fail at an event, by whichever replica reads. */
public final class ReaderFailures {
    private static final Logger LOG = LoggerFactory.getLogger(ReaderFailures.class);
    private static final int LONGEST_STACK = 20_000;

    private final JdbcClient database;
    private final Families families;

    ReaderFailures(JdbcClient database, Families families) {
        this.database = database;
        this.families = families;
    }

    List<ReaderFailure> all() {
        return database.sql("select * from reader_failure order by since")
                .query((row, number) -> new ReaderFailure(
                        row.getString("reader"),
                        row.getLong("log_index"),
                        row.getString("event_id"),
                        row.getString("type"),
                        row.getString("sentence"),
                        row.getString("stack"),
                        new Columns(row).instant("since"),
                        row.getInt("tries"),
                        new Columns(row).instant("last_tried")))
                .list();
    }

    /** That a handler of a reader fails at an event. */
    void note(String reader, EventMessage<?> event, Throwable failure) {
        String type = families.wireName(event.getPayloadType());
        note(reader, LogIndex.of(event), new Known(event.getIdentifier(), type), failure);
    }

    /** That a reader cannot read the event with this index. */
    void note(String reader, long index, Throwable failure) {
        note(reader, index, find(index), failure);
    }

    private Known find(long index) {
        return database.sql("select event_id, type from logged_event where log_index = :index")
                .param("index", index)
                .query((row, number) -> new Known(row.getString("event_id"), row.getString("type")))
                .optional()
                .orElse(Known.MISSING);
    }

    private void note(String reader, long index, Known event, Throwable failure) {
        LOG.error("the reader {} fails at event {} ({})", reader, index, event.type(), failure);
        try {
            write(reader, index, event, failure);
        } catch (DataAccessException away) {
            LOG.warn("the failure of the reader {} could not be written down", reader, away);
        }
    }

    private void write(String reader, long index, Known event, Throwable failure) {
        database.sql("""
                insert into reader_failure as known (reader, log_index, event_id, type, sentence, stack)
                values (:reader, :index, :event, :type, :sentence, :stack)
                on conflict (reader) do update
                   set log_index = excluded.log_index, event_id = excluded.event_id, type = excluded.type,
                       sentence = excluded.sentence, stack = excluded.stack, last_tried = excluded.last_tried,
                       tries = case when known.log_index = excluded.log_index then known.tries + 1 else 1 end,
                       since = case when known.log_index = excluded.log_index then known.since else excluded.since end
                """)
                .param("reader", reader)
                .param("index", index)
                .param("event", event.id())
                .param("type", event.type())
                .param("sentence", storable(failure.toString()))
                .param("stack", storable(stack(failure)))
                .update();
    }

    void passed(String reader, long index) {
        try {
            int passed = database.sql("delete from reader_failure where reader = :reader and log_index <= :index")
                    .param("reader", reader)
                    .param("index", index)
                    .update();
            if (passed > 0) LOG.info("the reader {} has passed the event at which it failed", reader);
        } catch (DataAccessException away) {
            LOG.warn("that the reader {} reads on could not be written down", reader, away);
        }
    }

    private static String stack(Throwable failure) {
        StringWriter stack = new StringWriter();
        failure.printStackTrace(new PrintWriter(stack, true));
        return stack.toString();
    }

    private static String storable(String text) {
        String storable = text.replace('\0', ' ');
        return storable.substring(0, Math.min(storable.length(), LONGEST_STACK));
    }

    /** What is known of an event besides its index. */
    private record Known(String id, String type) {
        private static final Known MISSING = new Known("", "");
    }
}
