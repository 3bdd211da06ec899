package stet.infra.desk;

import java.util.List;
import java.util.UUID;
import stet.domain.Decision;
import stet.domain.Decision.Accepted;
import stet.domain.Decision.Rejected;
import stet.domain.Rejection;

/**
 * What a stream answers to a command.
 *
 * @param version the stream's version after it, counted from 0; -1 before its first event
 * @param leftOut of a command to several streams that need not all take it: those that did not
 */
public record Answer(UUID stream, Decision<?> decision, long version, List<LeftOut> leftOut) {
    public Answer {
        leftOut = List.copyOf(leftOut);
    }

    public Answer(UUID stream, Decision<?> decision, long version) {
        this(stream, decision, version, List.of());
    }

    public static Answer refused(UUID stream, Rejection reason) {
        return new Answer(stream, Decision.rejected(reason), -1);
    }

    /** Whether events follow, which the log takes only if the stream still is as it was when this was decided. */
    public boolean appends() {
        return decision instanceof Accepted<?>(var events) && !events.isEmpty();
    }

    /** Whether an append shows of everything it was decided by that it still is so. */
    boolean isProvenByAppend() {
        return appends() && leftOut.isEmpty();
    }

    public boolean isRefused() {
        return decision instanceof Rejected<?>;
    }
}
