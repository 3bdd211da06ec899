package stet.app.source;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import stet.infra.source.SourceSummary;

/** A source, as the API says it. */
@Schema(name = "Source")
record SourceJson(
        UUID id,
        String title,
        @Nullable String url,
        @Nullable String publisher,
        @Nullable String origin,
        String registeredBy,
        Instant registeredAt,
        boolean withdrawn,
        @Nullable WithdrawalJson withdrawal,
        int claims,
        long version) {

    /** When, by whom and why the source was withdrawn. */
    @Schema(name = "Withdrawal")
    record WithdrawalJson(String reason, String by, Instant at) {
        static WithdrawalJson of(SourceSummary.Withdrawal withdrawal) {
            return new WithdrawalJson(withdrawal.reason(), withdrawal.by().id(), withdrawal.at());
        }
    }

    static SourceJson of(SourceSummary source) {
        return new SourceJson(
                source.id().value(),
                source.title(),
                source.url(),
                source.publisher(),
                source.origin(),
                source.registeredBy().id(),
                source.registeredAt(),
                source.withdrawal() != null,
                source.withdrawal() == null ? null : WithdrawalJson.of(source.withdrawal()),
                source.claims(),
                source.version());
    }

    String tag() {
        return String.valueOf(version);
    }
}
