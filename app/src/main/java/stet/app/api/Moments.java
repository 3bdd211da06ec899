package stet.app.api;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/** Moments as callers write them, in the one precision that the log and the database have. */
public final class Moments {
    private static final int LAST_YEAR = 9_999;

    private Moments() {}

    /**
     * The moment, cut to the microsecond.
     *
     * @throws DateTimeException when it has no zone, or is in no year from 1 to 9999 by UTC
     */
    public static Instant parse(String text) {
        OffsetDateTime moment = OffsetDateTime.parse(text).withOffsetSameInstant(ZoneOffset.UTC);
        if (moment.getYear() < 1 || moment.getYear() > LAST_YEAR) throw new DateTimeException("beyond the calendar");
        return moment.toInstant().truncatedTo(ChronoUnit.MICROS);
    }
}
