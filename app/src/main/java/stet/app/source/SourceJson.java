package stet.app.source;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import stet.app.provenance.InterviewJson;
import stet.domain.source.Rank;
import stet.domain.source.SourceId;
import stet.domain.source.SourceKind;
import stet.infra.source.SourceSummary;

/** A source, as the API says it. */
@Schema(name = "Source")
record SourceJson(
        UUID id,
        String title,
        @Nullable String url,
        @Nullable String publisher,
        @Nullable String origin,
        SourceKind kind,
        @Nullable InterviewJson interview,

        @Nullable @Schema(description = "which version of a data set")
        String edition,

        @Nullable @Schema(description = "where a thing lies")
        String place,

        @Nullable @Schema(description = "null while nobody said")
        Rank rank,

        @Nullable @Schema(description = "the source whose words a secondary one reports")
        UUID restsOn,

        @Nullable @Schema(description = "the source that it turned out to be once more")
        UUID mergedInto,

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
                source.nature().kind(),
                InterviewJson.of(source.nature().interview()),
                source.nature().edition(),
                source.nature().place(),
                source.ranking() == null ? null : source.ranking().rank(),
                id(source.ranking() == null ? null : source.ranking().restsOn()),
                id(source.merger() == null ? null : source.merger().into()),
                source.registeredBy().id(),
                source.registeredAt(),
                source.withdrawal() != null,
                source.withdrawal() == null ? null : WithdrawalJson.of(source.withdrawal()),
                source.claims(),
                source.version());
    }

    private static @Nullable UUID id(@Nullable SourceId source) {
        return source == null ? null : source.value();
    }

    String tag() {
        return String.valueOf(version);
    }
}
