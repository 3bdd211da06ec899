package stet.app.history;

import java.time.Instant;

/** A moment that someone names: by the clock, or by the last entry of the log that counts. */
sealed interface Moment {

    record At(Instant instant) implements Moment {}

    record Index(long index) implements Moment {}
}
