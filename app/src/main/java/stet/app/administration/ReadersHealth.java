package stet.app.administration;

import java.util.List;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;
import org.springframework.stereotype.Component;
import stet.infra.eventstore.FailingReaders;
import stet.infra.eventstore.ReaderFailure;

/**
 * Says when a reader of the log fails, so that pages lag behind. Stet takes work all the same and another replica would fail
 * just so: that is a state of its own, for which nobody takes an instance out of service.
 */
@Component("readersHealthIndicator")
class ReadersHealth extends AbstractHealthIndicator {
    private static final Status IMPAIRED = new Status("IMPAIRED", "A reader of the log fails.");

    private final FailingReaders readers;

    ReadersHealth(FailingReaders readers) {
        super("The readers of the log could not be asked how they are doing");
        this.readers = readers;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        List<ReaderFailure> failures = readers.all();
        health.status(failures.isEmpty() ? Status.UP : IMPAIRED);
        for (ReaderFailure failure : failures) health.withDetail(failure.reader(), failure.index());
    }
}
