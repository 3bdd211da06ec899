package stet.app.statement;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import stet.domain.Person;
import stet.domain.statement.Dismissal;
import stet.domain.statement.StatementId;
import stet.domain.statement.Workflow;
import stet.domain.text.StatementKind;
import stet.domain.verdict.Rating;
import stet.domain.verdict.Staleness;
import stet.domain.verdict.Verdict;
import stet.domain.work.Priority;
import stet.infra.statement.StatementStatus;

/** Where a statement stands, as the API says it: ids and people by their id, the rating as its number. */
@Schema(name = "Statement")
public record StatementJson(
        UUID id,
        UUID article,
        int revision,
        int position,
        int start,
        int end,
        String text,
        StatementKind kind,
        Workflow status,
        boolean stale,
        Staleness.@Nullable Because staleBecause,
        @Nullable Verdict verdict,
        @Nullable Integer rating,
        @Nullable String rationale,
        @Nullable Instant rationaleAmendedAt,
        @Nullable String singleSourceReason,
        @Nullable String proposedBy,
        @Nullable Instant proposedAt,
        @Nullable String verifiedBy,
        @Nullable Instant verifiedAt,
        @Nullable String checker,
        @Nullable String reviewer,

        @Nullable @Schema(description = "the day on which it has to be settled, null when its article's counts")
        LocalDate due,

        @Nullable @Schema(description = "how urgent it is, null when its article's counts")
        Priority priority,

        @Nullable String flagReason,
        @Nullable String proposition,
        @Nullable Instant rewordedAt,
        @Nullable Dismissal dismissal,
        @Nullable String dismissalReason,
        @Nullable String returnedReason,
        int sourceCount,
        int noteCount,
        @Nullable UUID repeats,
        @Nullable Integer repeatsPosition,

        @Schema(description = "whether the article's text has it no more")
        boolean cut,

        @Nullable
        @Schema(description = "what it said before the text was revised, until somebody judges what it says now")
        String textBefore,

        long version) {

    public static StatementJson of(StatementStatus status) {
        return new StatementJson(
                status.id().value(),
                status.article().value(),
                status.revision(),
                status.position(),
                status.start(),
                status.end(),
                status.text(),
                status.kind(),
                status.status(),
                status.stale(),
                status.staleBecause(),
                status.verdict(),
                number(status.rating()),
                status.rationale(),
                status.rationaleAmendedAt(),
                status.singleSourceReason(),
                id(status.proposedBy()),
                status.proposedAt(),
                id(status.verifiedBy()),
                status.verifiedAt(),
                id(status.checker()),
                id(status.reviewer()),
                status.plan().due(),
                status.plan().priority(),
                status.flagReason(),
                status.proposition(),
                status.rewordedAt(),
                status.dismissal(),
                status.dismissalReason(),
                status.returnedReason(),
                status.sources(),
                status.notes(),
                id(status.repeats()),
                status.repeatsPosition(),
                status.cut(),
                status.textBefore(),
                status.version());
    }

    private static @Nullable Integer number(@Nullable Rating rating) {
        return rating == null ? null : rating.value();
    }

    private static @Nullable String id(@Nullable Person person) {
        return person == null ? null : person.id();
    }

    private static @Nullable UUID id(@Nullable StatementId statement) {
        return statement == null ? null : statement.value();
    }
}
