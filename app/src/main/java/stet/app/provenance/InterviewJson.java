package stet.app.provenance;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import stet.domain.source.Interview;

/** Who spoke, when and how, as the API takes it and says it. */
@Schema(
        name = "Interview",
        requiredProperties = {"person", "role", "date", "medium", "consent"})
public record InterviewJson(
        @Nullable String person,
        @Nullable String role,
        @Nullable LocalDate date,
        @Nullable String medium,

        @Nullable @Schema(description = "what the person agreed to")
        String consent) {

    public static @Nullable InterviewJson of(@Nullable Interview interview) {
        return interview == null
                ? null
                : new InterviewJson(
                        interview.person(),
                        interview.role(),
                        interview.date(),
                        interview.medium(),
                        interview.consent());
    }

    Interview interview() {
        return new Interview(text(person), text(role), date, text(medium), text(consent));
    }

    /** What is missing is refused with the sentence of its field. */
    private static String text(@Nullable String value) {
        return Objects.requireNonNullElse(value, "");
    }
}
