package stet.infra.engine.read;

import java.time.Instant;

/**
 * A reader of the log that fails at an event, and so reads no further.
 *
 * @param reader the name of the group of handlers
 * @param eventId empty when the log has no such event any more
 * @param type empty when the log has no such event any more
 * @param sentence what went wrong, as the program says it
 * @param stack where in the program
 */
public record ReaderFailure(
        String reader,
        long index,
        String eventId,
        String type,
        String sentence,
        String stack,
        Instant since,
        int tries,
        Instant lastTried) {}
