package stet.app.moment;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import org.springframework.stereotype.Component;
import stet.app.api.Moments;
import stet.app.moment.MomentRejection.MalformedParameter;
import stet.app.problem.Refusal;
import stet.app.problem.RefusedRequest;
import stet.app.web.Times;
import stet.domain.Rejection;
import stet.infra.audit.AuditLog;
import stet.infra.history.ArticleChanges;
import stet.infra.history.WholeAppends;

/**
 * Finds the last entry of the log that belongs to a moment, which a parameter names by the clock or by an entry: what was recorded
 * together belongs to it whole.
 */
@Component
public class AsOf {
    private static final String INDEX = "#?[0-9]{1,18}";

    private final ArticleChanges changes;
    private final WholeAppends appends;
    private final AuditLog log;
    private final Times times;
    private final Clock clock;

    AsOf(ArticleChanges changes, WholeAppends appends, AuditLog log, Times times, Clock clock) {
        this.changes = changes;
        this.appends = appends;
        this.log = log;
        this.times = times;
        this.clock = clock;
    }

    /** The last entry that belongs to a moment, or why there is none. */
    public sealed interface Asked {
        record Entry(long index) implements Asked {}

        record Refused(Rejection reason) implements Asked {}
    }

    /**
     * What a parameter names.
     *
     * @param field what the parameter is called
     */
    public Asked ask(String field, String text) {
        if (text.matches(INDEX)) return entry(field, Long.parseLong(text.replace("#", "")));
        try {
            // the sign of a zone comes as a space from those who don't encode it
            return at(field, Moments.parse(text.replace(' ', '+')));
        } catch (DateTimeException malformed) {
            return new Asked.Refused(MalformedParameter.noMoment(field));
        }
    }

    private Asked entry(String field, long index) {
        long newest = newest();
        return index <= newest
                ? new Asked.Entry(appends.endOf(index))
                : new Asked.Refused(MalformedParameter.behind(field, index, newest));
    }

    /** Before the first entry, nothing had happened. */
    public Asked at(String field, Instant instant) {
        return instant.isAfter(clock.instant())
                ? new Asked.Refused(MalformedParameter.future(field))
                : new Asked.Entry(appends.endOf(changes.indexAt(instant)));
    }

    /** The same of what a page's form names, in which a day and a time are the newsroom's. */
    public Asked askPage(String field, String text) {
        try {
            return at(field, times.at(LocalDateTime.parse(text)));
        } catch (DateTimeException other) {
            return ask(field, text);
        }
    }

    /**
     * The last entry of the log that belongs to what a parameter names.
     *
     * @throws RefusedRequest when it names no moment of the log
     */
    public long index(String field, String text) {
        return switch (ask(field, text)) {
            case Asked.Entry(long index) -> index;
            case Asked.Refused(var reason) ->
                throw new RefusedRequest(Refusal.ofField(400, "malformed-parameter", field, reason.sentence()));
        };
    }

    /** The newest entry of the log, or what stands before the first one. */
    public long newest() {
        Long newest = log.summary().newestIndex();
        return newest == null ? ArticleChanges.BEFORE_EVERYTHING : newest;
    }
}
