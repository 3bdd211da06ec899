package stet.infra.work;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import stet.domain.Person;
import stet.domain.article.ArticleId;
import stet.domain.work.Priority;

/**
 * Which of everything that waits is looked for, and in which order: each part that is absent asks for nothing.
 *
 * @param person whose turn it is: who checks it, has taken it for review, or proposed what went stale
 * @param publisher its article's, without regard to case and accents
 * @param before since before when it has been waiting
 * @param dueFrom the first day on which it may be due
 * @param dueUntil the last day on which it may be due
 */
public record Waiting(
        @Nullable ArticleId article,
        @Nullable Person person,
        @Nullable Kind kind,
        @Nullable String publisher,
        @Nullable Instant before,
        @Nullable LocalDate dueFrom,
        @Nullable LocalDate dueUntil,
        @Nullable Priority priority,
        Sort sort) {

    /** What is to be done about it. */
    public enum Kind {
        /** It is checked by somebody. */
        TO_CHECK,
        /** Nobody checks it yet. */
        UNASSIGNED,
        /** Somebody was asked about it, and has not answered. */
        TO_ANSWER,
        /** Its verdict waits for a second person. */
        TO_SIGN_OFF,
        /** Its verdict went stale. */
        STALE
    }

    /** What comes first. */
    public enum Sort {
        /** What has been waiting longest. */
        OLDEST,
        /** What is due first, then what is due on no day. */
        DUE,
        /** What is most urgent; of that, what has been waiting longest. */
        PRIORITY
    }
}
