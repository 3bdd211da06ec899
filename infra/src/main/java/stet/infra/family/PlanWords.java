package stet.infra.family;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import stet.domain.work.Priority;

/** How histories tell until when something is to be done, and how urgent it is. */
public final class PlanWords {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    private PlanWords() {}

    /** That another day, or none, was set; of what, in a word with its article. */
    public static String due(String what, @Nullable LocalDate was, @Nullable LocalDate due) {
        String before = was == null ? "" : ", no longer on " + DAY.format(was);
        return due == null
                ? "took the day back on which %s was due".formatted(what) + before
                : "set %s due on %s".formatted(what, DAY.format(due)) + before;
    }

    /** That another priority, or none, was set; of what, in a word with its article. */
    public static String priority(String what, @Nullable Priority was, @Nullable Priority priority) {
        String before = was == null ? "" : ", no longer " + words(was);
        return priority == null
                ? "took the priority of %s back".formatted(what) + before
                : "set the priority of %s to %s".formatted(what, words(priority)) + before;
    }

    private static String words(Priority priority) {
        return priority.name().toLowerCase(Locale.ROOT);
    }
}
