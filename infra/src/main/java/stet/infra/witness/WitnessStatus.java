package stet.infra.witness;

import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A witness of this log, for people.
 *
 * @param vkey its public key
 * @param cosignedSize how many events it vouches for, 0 for none yet
 * @param cosignedAt when it last cosigned
 * @param behind how many events of the newest checkpoint it doesn't vouch for yet
 * @param trouble why it cosigned nothing when it was asked last; null if all is well
 */
public record WitnessStatus(
        String name,
        String vkey,
        URI url,
        long cosignedSize,
        @Nullable Instant cosignedAt,
        long behind,
        @Nullable String trouble,
        @Nullable Instant troubleSince) {}
