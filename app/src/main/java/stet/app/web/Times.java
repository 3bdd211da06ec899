package stet.app.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * Writes instants as a newsroom reads them: 16 June 2021, 14:02; on pages of somebody who set a time zone of their own, in that.
 * Days until when something is to be done are the newsroom's, whoever looks.
 */
@Component
public class Times {
    private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter EXACT = DateTimeFormatter.ofPattern(
                    "d MMMM uuuu, HH:mm:ss 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private static final DateTimeFormatter TO_THE_SECOND =
            DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm:ss zzz", Locale.ENGLISH);

    private static final String OWN_ZONE = Times.class.getName();

    private final ZoneId newsroom;
    private final Clock clock;

    Times(PageSettings settings, Clock clock) {
        this.newsroom = settings.zoneOrSystem();
        this.clock = clock;
    }

    /** Has the page that answers a request tell times in its reader's zone. */
    static void tellIn(ZoneId zone, HttpServletRequest request) {
        request.setAttribute(OWN_ZONE, zone);
    }

    private ZoneId zone() {
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        Object own = request == null ? null : request.getAttribute(OWN_ZONE, RequestAttributes.SCOPE_REQUEST);
        return own instanceof ZoneId zone ? zone : newsroom;
    }

    /** The newsroom's time zone, by its name. */
    public String newsroomZone() {
        return newsroom.getId();
    }

    public String shown(Instant instant) {
        return SHOWN.format(instant.atZone(zone()));
    }

    /** As somebody who reads it elsewhere than on a page has it: in a zone that is named. */
    public String shown(Instant instant, ZoneId zone) {
        return SHOWN.format(instant.atZone(zone));
    }

    /** The zone in which the newsroom tells times. */
    public ZoneId newsroom() {
        return newsroom;
    }

    /** To the second, with the zone that it is told in: what an auditor holds against other clocks. */
    public String exact(Instant instant) {
        return TO_THE_SECOND.format(instant.atZone(zone()));
    }

    public String day(Instant instant) {
        return DAY.format(instant.atZone(zone()));
    }

    public String day(LocalDate day) {
        return DAY.format(day);
    }

    /** The day that it is in the newsroom. */
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), newsroom);
    }

    /** Until when something is to be done, in words that say whether that is over. */
    public String due(LocalDate day) {
        LocalDate today = today();
        if (day.isBefore(today)) return "Overdue since " + day(day);
        return day.equals(today) ? "Due today" : "Due " + day(day);
    }

    /** To the second in the zone in which it is shown, and in UTC: what a pointer on it tells. */
    public String told(Instant instant) {
        String utc = EXACT.format(instant);
        String exact = exact(instant);
        return exact.equals(utc) ? utc : exact + " = " + utc;
    }

    /** The first instant of the week in the reader's zone. */
    public Instant week() {
        ZoneId zone = zone();
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        return today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                .atStartOfDay(zone)
                .toInstant();
    }

    public String utc(Instant instant) {
        return EXACT.format(instant);
    }

    public String machine(Instant instant) {
        return instant.toString();
    }

    /** A day and a time in the zone in which pages tell it; the first of two when a clock that is put back shows it twice. */
    public Instant at(LocalDateTime time) {
        return time.atZone(zone()).toInstant();
    }

    /** The first instant of a day in the zone in which pages tell it. */
    public Instant start(LocalDate day) {
        return day.atStartOfDay(zone()).toInstant();
    }
}
