package stet.app.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import stet.domain.Rejection;
import stet.domain.clearance.Obstacle;
import stet.domain.statement.StatementId;

/**
 * What went wrong, as the API says it (RFC 9457).
 *
 * @param type names the kind of problem for ever; a page under this path explains it
 * @param title the kind of problem in words
 * @param status the HTTP status of the answer
 * @param detail what was wrong this time and what to do
 * @param instance the path that was asked
 * @param requestId names the request in the logs
 * @param existing where to find what is there already, when that is the problem
 * @param errors one entry for each field that is wrong, or for each of several statements that refuses
 * @param acts what others did since the version that {@code If-Match} names, oldest first, when that is the problem
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        String instance,
        String requestId,
        @Nullable String existing,
        List<Wrong> errors,
        List<LaterAct> acts) {

    /**
     * What is wrong with one field, or with one of several statements.
     *
     * @param statement the statement that refuses, null when the request is about one thing alone
     */
    public record Wrong(
            @Nullable String field,
            String code,
            String detail,
            @Nullable UUID statement) {
        Wrong(@Nullable String field, String code, String detail) {
            this(field, code, detail, null);
        }

        static Wrong of(Rejection reason) {
            return new Wrong(reason.field(), reason.code(), reason.sentence());
        }

        /** What keeps an article from being cleared. */
        static Wrong of(Obstacle obstacle) {
            String code = obstacle.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
            StatementId statement = obstacle.statement();
            return new Wrong(null, code, obstacle.words(), statement == null ? null : statement.value());
        }

        /** Why one of several statements refuses. */
        public static Wrong of(UUID statement, Rejection reason) {
            return new Wrong(reason.field(), reason.code(), reason.sentence(), statement);
        }
    }

    /**
     * What somebody did since the caller looked.
     *
     * @param version the version after it
     * @param by the account of whoever did it, or of whose act a rule of Stet's own followed
     * @param name who did it, as people know them: {@code Stet} when a rule did
     * @param sentence what happened, in words that are read behind the name
     */
    public record LaterAct(long version, String by, String name, Instant at, String sentence) {}
}
