package stet.domain.work;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import stet.domain.Rejection;
import stet.domain.work.WorkRejection.BeyondCalendar;

/**
 * Until when something is to be done, and how urgent it is; what a claim leaves open, its article says for it.
 *
 * @param due the day on which it has to be done, absent when nobody said one
 * @param priority absent when nobody said one, which means normal where nothing else does
 */
public record Plan(@Nullable LocalDate due, @Nullable Priority priority) {
    /** Nothing was said. */
    public static final Plan NONE = new Plan(null, null);

    private static final int LAST_YEAR = 9_999;

    /** The same until another day, or until none. */
    public Plan due(@Nullable LocalDate day) {
        return new Plan(day, priority);
    }

    /** The same with another priority, or with none of its own. */
    public Plan priority(@Nullable Priority other) {
        return new Plan(due, other);
    }

    /** This, and of what it leaves open what another says. */
    public Plan orElse(Plan other) {
        return new Plan(due == null ? other.due : due, priority == null ? other.priority : priority);
    }

    /** What counts where nobody said anything else. */
    public Priority counting() {
        return priority == null ? Priority.NORMAL : priority;
    }

    /** Why nothing can be due on that day; empty when it can. */
    public static Optional<Rejection> whyNot(@Nullable LocalDate day) {
        return day == null || (day.getYear() >= 1 && day.getYear() <= LAST_YEAR)
                ? Optional.empty()
                : Optional.of(new BeyondCalendar());
    }
}
