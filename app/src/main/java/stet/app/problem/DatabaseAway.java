package stet.app.problem;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/** The database does not answer for now. */
public final class DatabaseAway {
    /** The classes of SQL states by which PostgreSQL says that it goes or that nobody reaches it. */
    private static final String CONNECTION = "08";

    private static final String SHUTDOWN = "57P";

    private DatabaseAway() {}

    public static Refusal refusal() {
        return Refusal.of(503, "database-away", "Stet can't reach its database for now. Try again in a few seconds.")
                .with(HttpHeaders.RETRY_AFTER, "5");
    }

    /** Whether that is why something failed. */
    public static boolean isBehind(@Nullable Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause())
            if (cause instanceof SQLException sql && isAway(sql)) return true;
        return false;
    }

    private static boolean isAway(SQLException failure) {
        String state = String.valueOf(failure.getSQLState());
        return failure instanceof SQLTransientConnectionException
                || state.startsWith(CONNECTION)
                || state.startsWith(SHUTDOWN);
    }
}
