package stet.app.history;

import io.swagger.v3.oas.annotations.Parameter;
import java.time.DateTimeException;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import stet.app.api.Moments;
import stet.app.problem.Refusal;
import stet.app.problem.RefusedRequest;

/** Which two moments a caller wants compared, as the parameters of the address say it. */
public record ChangesQuestion(
        @Nullable @Parameter(description = "the earlier moment; without it, when the article was taken in")
        String from,

        @Nullable @Parameter(description = "the later moment; without it, now")
        String to,

        @Nullable @Parameter(description = "the earlier moment as the last index of the log that belongs to it")
        Long fromIndex,

        @Nullable @Parameter(description = "the later moment as the last index of the log that belongs to it")
        Long toIndex,

        @Nullable
        @Parameter(
                description =
                        "the earlier moment, as an instant or as the last entry of the log that belongs to it, such as #123")
        String since,

        @Nullable @Parameter(description = "the earlier moment is when this revision was recorded")
        Integer sinceRevision,

        @Nullable
        @Parameter(
                description = "with true, the earlier moment is when the asker last marked a statement of it verified")
        Boolean sinceMySignOff) {

    /** Whether it says by something else than from which moment is the earlier one; at most one says it. */
    boolean isSince() {
        long named = Stream.of(from, fromIndex, since, sinceRevision, isSinceMySignOff() ? true : null)
                .filter(Objects::nonNull)
                .count();
        if (named > 1)
            throw malformed(
                    "since", "Send one of from, fromIndex, since, sinceRevision and sinceMySignOff, and no other.");
        return since != null || sinceRevision != null || isSinceMySignOff();
    }

    boolean isSinceMySignOff() {
        return Boolean.TRUE.equals(sinceMySignOff);
    }

    @Nullable
    Moment earlier(long newest) {
        return moment("from", from, fromIndex, newest);
    }

    @Nullable
    Moment later(long newest) {
        return moment("to", to, toIndex, newest);
    }

    private static @Nullable Moment moment(String name, @Nullable String text, @Nullable Long index, long newest) {
        if (text != null && index != null)
            throw malformed(name, "Send %s or %sIndex, and not both.".formatted(name, name));
        if (index != null) return new Moment.Index(known(name + "Index", index, newest));
        return text == null ? null : at(name, text);
    }

    private static long known(String name, long index, long newest) {
        if (index >= 0 && index <= newest) return index;
        throw malformed(
                name, "%s must be the index of an entry of the log, which go up to %d.".formatted(name, newest));
    }

    private static Moment at(String name, String text) {
        try {
            return new Moment.At(Moments.parse(text));
        } catch (DateTimeException malformed) {
            throw malformed(name, "%s must be a moment with its zone, such as 2021-06-16T14:02:00Z.".formatted(name));
        }
    }

    static RefusedRequest malformed(String name, String sentence) {
        return new RefusedRequest(Refusal.ofField(400, "malformed-parameter", name, sentence));
    }
}
