package stet.infra.witness;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How the talk with a witness stands.
 *
 * @param cosignedSize the largest log that it cosigned, 0 for none
 * @param trouble why it cosigned nothing when it was asked last
 */
record WitnessStanding(
        long cosignedSize,
        @Nullable Instant cosignedAt,
        @Nullable String trouble,
        @Nullable Instant troubleSince) {
    static final WitnessStanding NEW = new WitnessStanding(0, null, null, null);
}
