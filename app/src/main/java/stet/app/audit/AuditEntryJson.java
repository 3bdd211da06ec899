package stet.app.audit;

import com.fasterxml.jackson.annotation.JsonRawValue;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import stet.infra.audit.AuditEntry;
import stet.infra.audit.Flaw;
import stet.infra.desk.Channel;

/**
 * One event of the log, as the API says it.
 *
 * @param flaw why the event can't be shown, when someone laid hands on it in the database
 * @param event what was recorded, as it was
 * @param account the account that it is about
 * @param statementWords the first words of the statement, as it reads now
 */
@Schema(name = "AuditEntry")
public record AuditEntryJson(
        long index,
        @Nullable UUID eventId,
        Instant at,
        String by,
        @Nullable Channel channel,
        String type,
        String sentence,
        @Nullable Flaw flaw,
        @Nullable UUID subject,
        @Nullable Long version,
        @Nullable UUID article,
        @Nullable UUID statement,
        @Nullable UUID source,
        @Nullable UUID review,
        @Nullable String requestId,
        @Nullable String cause,

        @Nullable @JsonRawValue @Schema(types = "object", implementation = Object.class)
        String event,

        @Nullable String account,
        @Nullable String articleTitle,
        @Nullable String statementWords,
        @Nullable String sourceTitle) {

    public static AuditEntryJson of(AuditEntry entry) {
        return new AuditEntryJson(
                entry.index(),
                entry.eventId(),
                entry.at(),
                entry.by().id(),
                entry.channel(),
                entry.type(),
                entry.sentence(),
                entry.flaw(),
                entry.subject(),
                entry.version(),
                entry.article() == null ? null : entry.article().value(),
                entry.statement() == null ? null : entry.statement().value(),
                entry.source() == null ? null : entry.source().value(),
                entry.review() == null ? null : entry.review().value(),
                entry.requestId(),
                entry.cause(),
                entry.payload(),
                entry.account() == null ? null : entry.account().id(),
                entry.called().article(),
                entry.called().statement(),
                entry.called().source());
    }
}
