package stet.app.operation;

import java.util.List;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;
import org.springframework.stereotype.Component;
import stet.infra.engine.read.FailingReaders;
import stet.infra.engine.read.ReaderFailure;
import stet.infra.engine.read.StalledReader;
import stet.infra.engine.read.StalledReaders;

/**
 * Says when a reader of the log fails or stands still, so that pages lag behind. Stet takes work all the same and another replica would fail
 * just so: that is a state of its own, for which nobody takes an instance out of service.
 */
@Component("readersHealthIndicator")
class ReadersHealth extends AbstractHealthIndicator {
    private static final Status IMPAIRED = new Status("IMPAIRED", "A reader of the log does not read.");

    private final FailingReaders failing;
    private final StalledReaders stalled;

    ReadersHealth(FailingReaders failing, StalledReaders stalled) {
        super("The readers of the log could not be asked how they are doing");
        this.failing = failing;
        this.stalled = stalled;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        List<ReaderFailure> failures = failing.all();
        List<StalledReader> still = stalled.all();
        health.status(failures.isEmpty() && still.isEmpty() ? Status.UP : IMPAIRED);
        for (ReaderFailure failure : failures) health.withDetail(failure.reader(), failure.index());
        for (StalledReader each : still) health.withDetail(each.reader(), each.read());
    }
}
