package stet.infra.witness;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import org.springframework.jdbc.core.simple.JdbcClient;
import stet.infra.log.FormerCheckpoints;
import stet.infra.log.VerifiableLog;
import stet.infra.tlog.note.VerifierKey;
import stet.infra.witness.WitnessProperties.Entry;

/** Witnesses that are in the settings, and nobody asks. */
public final class WitnessesByHand {
    private static final URI NOWHERE = URI.create("http://localhost:1/");

    private WitnessesByHand() {}

    public static Witnesses of(JdbcClient jdbc, VerifiableLog log, FormerCheckpoints former, VerifierKey... keys) {
        WitnessProperties settings = new WitnessProperties(
                Arrays.stream(keys)
                        .map(key -> new Entry(key.toString(), NOWHERE))
                        .toList(),
                Duration.ofSeconds(10),
                Duration.ofSeconds(10));
        return new Witnesses(new OwnLog(log, former), new Cosignatures(jdbc), settings, Clock.systemUTC());
    }
}
