package stet.infra.log;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.NonTransientDataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import stet.domain.Person;
import stet.infra.lists.Columns;
import stet.infra.log.LogProperties.WhenBroken;

/** What is wrong with the log, which is no longer signed, or beside it: what an administrator has to look into. */
@Component
public final class Alarms {
    private static final Logger LOG = LoggerFactory.getLogger(Alarms.class);

    private final JdbcClient jdbc;
    private final LogProperties settings;
    private final Map<String, LogAlarm> untold = new ConcurrentHashMap<>();

    Alarms(JdbcClient jdbc, LogProperties settings) {
        this.jdbc = jdbc;
        this.settings = settings;
    }

    /** Raises an alarm, once: nothing is signed until it is cleared, and as the settings say no work is taken either. */
    public void raise(String sentence) {
        raise(sentence, true, settings.whenBroken() == WhenBroken.STOP);
    }

    /** Raises an alarm, once, about something beside the log, which is signed on: what was wrong there is mended from it. */
    public void tell(String sentence) {
        raise(sentence, false, false);
    }

    private void raise(String sentence, boolean stopsSigning, boolean stopsWork) {
        try {
            if (write(sentence, stopsSigning, stopsWork) > 0) log(sentence, stopsWork);
            if (read().stream().anyMatch(alarm -> alarm.sentence().equals(sentence))) return;
        } catch (NonTransientDataAccessException refused) {
            LOG.debug("an alarm could not be written down", refused);
        }
        LogAlarm kept = new LogAlarm(sentence, stopsSigning, stopsWork, Instant.now());
        if (untold.putIfAbsent(sentence, kept) == null) log(sentence, stopsWork);
    }

    private static void log(String sentence, boolean stopsWork) {
        LOG.error("ALARM: {} {}", sentence, stopsWork ? "No work is taken until this is cleared." : "Work goes on.");
    }

    private int write(String sentence, boolean stopsSigning, boolean stopsWork) {
        return jdbc.sql("""
                insert into log_alarm (sentence, stops_signing, stops_work) values (:sentence, :signing, :work)
                on conflict do nothing""")
                .param("sentence", sentence)
                .param("signing", stopsSigning)
                .param("work", stopsWork)
                .update();
    }

    /** Those in the database, and those raised here that someone keeps the database from showing. */
    List<LogAlarm> open() {
        return Stream.concat(read().stream(), untold.values().stream()).toList();
    }

    private List<LogAlarm> read() {
        return jdbc.sql("""
                select sentence, stops_signing, stops_work, raised_at from log_alarm
                 where cleared_at is null order by id""")
                .query((row, number) -> new LogAlarm(
                        row.getString("sentence"),
                        row.getBoolean("stops_signing"),
                        row.getBoolean("stops_work"),
                        new Columns(row).instant("raised_at")))
                .list();
    }

    /** Whether the log is what may be signed. */
    public boolean allowSigning() {
        return open().stream().noneMatch(LogAlarm::stopsSigning);
    }

    void clear(Person by, Instant at) {
        untold.clear();
        int cleared = jdbc.sql("update log_alarm set cleared_at = :at, cleared_by = :by where cleared_at is null")
                .param("at", Columns.bound(at))
                .param("by", by.id())
                .update();
        if (cleared > 0) LOG.warn("{} had the log checked again, and {} alarms were cleared", by.id(), cleared);
    }
}
