package stet.app.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Writes instants as a newsroom reads them: 16 June 2021, 14:02. */
@Component
public class Times {
    private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter EXACT = DateTimeFormatter.ofPattern(
                    "d MMMM uuuu, HH:mm:ss 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private static final DateTimeFormatter TO_THE_SECOND =
            DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm:ss zzz", Locale.ENGLISH);

    private final ZoneId zone;
    private final Clock clock;

    Times(PageSettings settings, Clock clock) {
        this.zone = settings.zoneOrSystem();
        this.clock = clock;
    }

    public String shown(Instant instant) {
        return SHOWN.format(instant.atZone(zone));
    }

    /** To the second, with the zone that it is told in: what an auditor holds against other clocks. */
    public String exact(Instant instant) {
        return TO_THE_SECOND.format(instant.atZone(zone));
    }

    public String day(Instant instant) {
        return DAY.format(instant.atZone(zone));
    }

    public String day(LocalDate day) {
        return DAY.format(day);
    }

    /** The day that it is in the newsroom. */
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    /** Until when something is to be done, in words that say whether that is over. */
    public String due(LocalDate day) {
        LocalDate today = today();
        if (day.isBefore(today)) return "Overdue since " + day(day);
        return day.equals(today) ? "Due today" : "Due " + day(day);
    }

    public String utc(Instant instant) {
        return EXACT.format(instant);
    }

    public String machine(Instant instant) {
        return instant.toString();
    }

    /** A day and a time in the newsroom's zone; the first of two when a clock that is put back shows it twice. */
    public Instant at(LocalDateTime time) {
        return time.atZone(zone).toInstant();
    }

    /** The first instant of a day in the newsroom's zone. */
    public Instant start(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }
}
