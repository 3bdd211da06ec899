package stet.infra.readout;

import java.io.IOException;
import java.io.Serial;

/** A reader gives up, and says why. */
final class Refused extends IOException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final Readout.Why why;

    Refused(Readout.Why why) {
        super(why.inWords());
        this.why = why;
    }

    Readout.Why why() {
        return why;
    }
}
