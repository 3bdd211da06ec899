package stet.app.review;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import stet.domain.review.Coverage;
import stet.domain.review.LogRange;
import stet.infra.audit.AuditFilter;
import stet.infra.audit.AuditLog;

/** Chooses the entries of a review by what the audit log is narrowed to. */
@Component
class ChosenEntries {
    private final AuditLog log;

    ChosenEntries(AuditLog log) {
        this.log = log;
    }

    /**
     * Exactly what a filter lets through; one entry more than a review takes where there are as many, which its rules refuse.
     *
     * @param last the last entry that was shown to whoever asks, absent for all that are in the log now
     */
    Coverage of(AuditFilter filter, @Nullable Long last) {
        List<Long> indices = log.indices(filter, last == null ? Long.MAX_VALUE : last, LogRange.MOST + 1);
        return Coverage.of(indices);
    }
}
