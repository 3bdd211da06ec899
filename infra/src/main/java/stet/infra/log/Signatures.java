package stet.infra.log;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import stet.infra.engine.sequence.Oversight;
import stet.infra.engine.sequence.Seat;

/** Has the log signed by whichever replica writes it. */
@Component
final class Signatures implements Oversight {
    private static final Logger LOG = LoggerFactory.getLogger(Signatures.class);

    private final LogKeys keys;
    private final Checkpoints checkpoints;
    private final Alarms alarms;
    private final NewCheckpoints newCheckpoints;
    private final LogProperties settings;
    private final Clock clock;
    private boolean failing;

    Signatures(
            LogKeys keys,
            Checkpoints checkpoints,
            Alarms alarms,
            NewCheckpoints newCheckpoints,
            LogProperties settings,
            Clock clock) {
        this.keys = keys;
        this.checkpoints = checkpoints;
        this.alarms = alarms;
        this.newCheckpoints = newCheckpoints;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public Term begin(Seat seat) {
        Notary notary = new Notary(seat, keys, checkpoints, alarms, clock, settings.checkpointEvery());
        return new Term() {
            @Override
            public void grownTo(long size) {
                sign(notary, size);
            }

            @Override
            public Duration untilDue(long size, Duration most) {
                return notary.untilDue(size, most);
            }
        };
    }

    /** Events get their places all the same when the folder of the key can't be reached. */
    private void sign(Notary notary, long size) {
        try {
            notary.signIfDue(size).ifPresent(newCheckpoints::signed);
            failing = false;
        } catch (IOException | LogKeyMissing failed) {
            if (!failing) LOG.error("The log cannot be signed; trying until it can", failed);
            failing = true;
        }
    }

    @Override
    public void alarm(String sentence) {
        alarms.raise(sentence);
    }
}
