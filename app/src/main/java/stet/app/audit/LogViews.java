package stet.app.audit;

import java.time.Clock;
import org.springframework.stereotype.Component;
import stet.infra.log.LogState;
import stet.infra.log.VerifiableLog;
import stet.infra.watch.Watch;
import stet.infra.witness.Witnesses;

/** Puts together how the log is doing, as pages say it. */
@Component
class LogViews {
    private final VerifiableLog log;
    private final Watch watch;
    private final Witnesses witnesses;
    private final Clock clock;

    LogViews(VerifiableLog log, Watch watch, Witnesses witnesses, Clock clock) {
        this.log = log;
        this.watch = watch;
        this.witnesses = witnesses;
        this.clock = clock;
    }

    LogView now() {
        LogState state = log.state();
        String note = state.checkpoint()
                .map(newest -> witnesses.cosigned(newest.note()).format())
                .orElse("");
        return new LogView(state, watch.state(), note, log.keys(), clock.instant());
    }
}
