package stet.app.audit;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import stet.infra.witness.WitnessStatus;

/** A witness of the log, as the API says it. */
@Schema(name = "Witness")
record WitnessJson(
        String name,
        String vkey,
        long cosignedSize,
        @Nullable Instant cosignedAt,
        long behind,
        @Nullable String trouble,
        @Nullable Instant troubleSince) {

    static WitnessJson of(WitnessStatus status) {
        return new WitnessJson(
                status.name(),
                status.vkey(),
                status.cosignedSize(),
                status.cosignedAt(),
                status.behind(),
                status.trouble(),
                status.troubleSince());
    }
}
