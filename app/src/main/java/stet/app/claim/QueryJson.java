package stet.app.claim;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import stet.domain.Person;
import stet.domain.enquiry.Addressee;
import stet.domain.enquiry.QueryState;
import stet.infra.enquiry.KnownQuery;
import stet.infra.enquiry.RecordedAttempt;

/** What was asked about a claim, as the API says it. */
@Schema(name = "Query")
public record QueryJson(
        UUID id,
        UUID statement,
        int claim,
        ToJson to,
        String question,
        @Nullable LocalDate due,
        QueryState state,
        String askedBy,
        Instant askedAt,
        @Nullable String answer,

        @Nullable @Schema(description = "who filed the answer, or withdrew the query; null when it came through a link")
        String settledBy,

        @Nullable @Schema(description = "who made the link through which whoever was asked answered themselves")
        String linkMadeBy,

        @Nullable Instant settledAt,
        @Nullable String withdrawnBecause,
        List<AttemptJson> attempts) {

    /** Whoever was asked. */
    @Schema(name = "QueryTo")
    record ToJson(
            @Schema(description = "whether it is the article's author")
            boolean author,

            String name,
            @Nullable String organisation,
            @Nullable String contact) {
        static ToJson of(Addressee to) {
            return new ToJson(to.author(), to.name(), to.organisation(), to.contact());
        }
    }

    /** That somebody tried to reach them. */
    @Schema(name = "Attempt")
    record AttemptJson(@Nullable Instant at, String how, String outcome, String recordedBy, Instant recordedAt) {
        static AttemptJson of(RecordedAttempt known) {
            return new AttemptJson(
                    known.attempt().at(),
                    known.attempt().how(),
                    known.attempt().outcome(),
                    known.recordedBy().id(),
                    known.recordedAt());
        }
    }

    public static QueryJson of(KnownQuery known) {
        return new QueryJson(
                known.id().value(),
                known.statement().value(),
                known.claim(),
                ToJson.of(known.query().to()),
                known.query().question(),
                known.query().due(),
                known.state(),
                known.askedBy().id(),
                known.askedAt(),
                known.answer(),
                Optional.ofNullable(known.settledBy()).map(Person::id).orElse(null),
                Optional.ofNullable(known.linkMadeBy()).map(Person::id).orElse(null),
                known.settledAt(),
                known.withdrawnBecause(),
                known.attempts().stream().map(AttemptJson::of).toList());
    }
}
