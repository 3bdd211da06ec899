package stet.infra.log;

import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
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
        int raised = jdbc.sql("""
                insert into log_alarm (sentence, stops_signing, stops_work) values (:sentence, :signing, :work)
                on conflict do nothing""")
                .param("sentence", sentence)
                .param("signing", stopsSigning)
                .param("work", stopsWork)
                .update();
        if (raised > 0)
            LOG.error(
                    "ALARM: {} {}", sentence, stopsWork ? "No work is taken until this is cleared." : "Work goes on.");
    }

    List<LogAlarm> open() {
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
    boolean allowSigning() {
        return open().stream().noneMatch(LogAlarm::stopsSigning);
    }

    void clear(Person by, Instant at) {
        int cleared = jdbc.sql("update log_alarm set cleared_at = :at, cleared_by = :by where cleared_at is null")
                .param("at", Columns.bound(at))
                .param("by", by.id())
                .update();
        if (cleared > 0) LOG.warn("{} had the log checked again, and {} alarms were cleared", by.id(), cleared);
    }
}
