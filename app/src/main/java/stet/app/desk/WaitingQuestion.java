package stet.app.desk;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import stet.domain.Person;
import stet.domain.article.ArticleId;
import stet.domain.work.Priority;
import stet.infra.work.Waiting;
import stet.infra.work.Waiting.Kind;
import stet.infra.work.Waiting.Sort;

/**
 * What somebody asks of all that waits, as addresses say it.
 *
 * @param days for how many days it has been waiting, at least
 */
record WaitingQuestion(
        @Nullable UUID article,
        @Nullable String person,
        @Nullable Kind kind,
        @Nullable String publisher,
        @Nullable Integer days,
        @Nullable Due due,
        @Nullable Priority priority,
        Sort sort) {

    /** When it is due. */
    enum Due {
        OVERDUE,
        TODAY,
        /** From today to the week's last day, its Sunday. */
        THIS_WEEK
    }

    /** The same with what its words mean at this moment. */
    Waiting asked(LocalDate today, Instant now) {
        return new Waiting(
                article == null ? null : new ArticleId(article),
                person == null ? null : new Person(person),
                kind,
                publisher,
                days == null ? null : now.minus(Duration.ofDays(days)),
                due == null ? null : from(due, today),
                due == null ? null : until(due, today),
                priority,
                sort);
    }

    private static @Nullable LocalDate from(Due due, LocalDate today) {
        return switch (due) {
            case OVERDUE -> null;
            case TODAY, THIS_WEEK -> today;
        };
    }

    private static LocalDate until(Due due, LocalDate today) {
        return switch (due) {
            case OVERDUE -> today.minusDays(1);
            case TODAY -> today;
            case THIS_WEEK -> today.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
        };
    }
}
