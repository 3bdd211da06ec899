package stet.app.moment;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import stet.app.moment.AsOf.Asked;
import stet.app.web.failure.NoSuchPage;
import stet.domain.words.Blank;
import stet.infra.audit.AuditEntry;
import stet.infra.audit.AuditLog;

/** The moment as of which the page of a list shows it. */
@Component
public class ListMoment {
    private final AsOf asOf;
    private final AuditLog log;

    ListMoment(AsOf asOf, AuditLog log) {
        this.asOf = asOf;
        this.log = log;
    }

    /**
     * A moment as a page shows it.
     *
     * @param index the last entry of the log that counts
     * @param at when that was
     */
    public record Then(long index, Instant at) {
        /** How addresses name it. */
        public String asOf() {
            return "#" + index;
        }
    }

    /** What the parameter of an address names; nothing when it is left blank, which is now. */
    public @Nullable Then of(@Nullable String moment) {
        if (moment == null || Blank.is(moment)) return null;
        return switch (asOf.askPage("asOf", moment)) {
            case Asked.Refused(var reason) -> throw NoSuchPage.of(reason);
            case Asked.Entry(long index) ->
                new Then(index, log.find(index).map(AuditEntry::at).orElse(Instant.EPOCH));
        };
    }
}
