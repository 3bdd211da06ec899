package stet.app.administration;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.stereotype.Component;
import stet.infra.eventstore.FailingReaders;
import stet.infra.eventstore.ReaderFailure;

/**
 * Says when a reader of the log fails, so that pages lag behind. Stet takes work all the same and another replica would fail
 * just so: that is a state of its own, for which nobody takes an instance out of service.
 */
@Component("readersHealthIndicator")
class ReadersHealth implements HealthIndicator {
    private static final Status IMPAIRED = new Status("IMPAIRED", "A reader of the log fails.");

    private final FailingReaders readers;

    ReadersHealth(FailingReaders readers) {
        this.readers = readers;
    }

    @Override
    public Health health() {
        var failures = readers.all();
        if (failures.isEmpty()) return Health.up().build();
        Health.Builder impaired = Health.status(IMPAIRED);
        for (ReaderFailure failure : failures) impaired.withDetail(failure.reader(), failure.index());
        return impaired.build();
    }
}
