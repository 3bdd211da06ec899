package stet.app.audit;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import stet.infra.witness.Timestamp;

/** An authority's word on when a checkpoint existed, as the API says it. */
@Schema(name = "Timestamp")
record TimestampJson(long size, Instant at) {

    static TimestampJson of(Timestamp timestamp) {
        return new TimestampJson(timestamp.size(), timestamp.at());
    }
}
