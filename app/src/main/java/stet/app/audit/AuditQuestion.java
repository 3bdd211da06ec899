package stet.app.audit;

import io.swagger.v3.oas.annotations.Parameter;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import stet.app.api.Moments;
import stet.app.problem.Refusal;
import stet.app.problem.RefusedRequest;
import stet.domain.Person;
import stet.domain.article.ArticleId;
import stet.domain.source.SourceId;
import stet.domain.statement.StatementId;
import stet.domain.words.Blank;
import stet.infra.audit.AuditFilter;

/**
 * Which events a caller wants to see, as the parameters of the address say it.
 *
 * @param from a moment or a day; the first that counts
 * @param until a moment, the first that does not count, or a day, the last that counts
 */
public record AuditQuestion(
        @Nullable @Parameter(description = "who did it, by account")
        String person,

        @Nullable UUID article,
        @Nullable UUID statement,
        @Nullable UUID source,

        @Nullable @Parameter(description = "a wire name such as claim-flagged")
        String type,

        @Nullable @Parameter(description = "a moment or a day, the first that counts")
        String from,

        @Nullable @Parameter(description = "a moment, the first that does not count, or a day, the last that does")
        String until,

        @Nullable
        @Parameter(description = "an account, for what happened to it, whoever did it; * for what happened to any")
        String account) {
    private static final int DAY = "2021-06-16".length();

    public AuditFilter filter() {
        Instant first = given(from, day -> instant("from", day, 0));
        Instant end = given(until, day -> instant("until", day, 1));
        if (first != null && end != null && end.isBefore(first))
            throw malformed("until", "until is before from. Send the earlier one as from.");
        return new AuditFilter(
                given(person, Person::new),
                article == null ? null : new ArticleId(article),
                statement == null ? null : new StatementId(statement),
                source == null ? null : new SourceId(source),
                given(type, name -> name),
                first,
                end,
                given(account, Person::new));
    }

    /** A form sends an empty field where nothing was chosen. */
    private static <T> @Nullable T given(@Nullable String text, Function<String, T> read) {
        return text == null || Blank.is(text) ? null : read.apply(text);
    }

    private static Instant instant(String name, String text, int daysLater) {
        try {
            return text.length() > DAY
                    ? Moments.parse(text)
                    : LocalDate.parse(text)
                            .plusDays(daysLater)
                            .atStartOfDay(ZoneOffset.UTC)
                            .toInstant();
        } catch (DateTimeException malformed) {
            throw malformed(
                    name,
                    "%s must be a day such as 2021-06-16 or a moment such as 2021-06-16T14:02:00Z.".formatted(name));
        }
    }

    private static RefusedRequest malformed(String name, String sentence) {
        return new RefusedRequest(Refusal.ofField(400, "malformed-parameter", name, sentence));
    }
}
