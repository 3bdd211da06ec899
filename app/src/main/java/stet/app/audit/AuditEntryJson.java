package stet.app.audit;

import com.fasterxml.jackson.annotation.JsonRawValue;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import stet.infra.audit.AuditEntry;
import stet.infra.command.Channel;

/** One event of the log, as the API says it; {@code event} is what was recorded, as it was. */
@Schema(name = "AuditEntry")
public record AuditEntryJson(
        long index,
        UUID eventId,
        Instant at,
        String by,
        Channel channel,
        String type,
        String sentence,
        UUID subject,
        long version,
        @Nullable UUID article,
        @Nullable UUID statement,
        @Nullable UUID source,
        @Nullable UUID review,
        String requestId,
        @Nullable String cause,

        @JsonRawValue @Schema(types = "object", implementation = Object.class)
        String event) {

    public static AuditEntryJson of(AuditEntry entry) {
        return new AuditEntryJson(
                entry.index(),
                entry.eventId(),
                entry.at(),
                entry.by().id(),
                entry.channel(),
                entry.type(),
                entry.sentence(),
                entry.subject(),
                entry.version(),
                entry.article() == null ? null : entry.article().value(),
                entry.statement() == null ? null : entry.statement().value(),
                entry.source() == null ? null : entry.source().value(),
                entry.review() == null ? null : entry.review().value(),
                entry.requestId(),
                entry.cause(),
                entry.payload());
    }
}
