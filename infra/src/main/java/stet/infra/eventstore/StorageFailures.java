package stet.infra.eventstore;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientConnectionException;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Tells apart why PostgreSQL did not take a transaction, wherever in a chain of exceptions it says so. */
public final class StorageFailures {
    private static final String UNIQUE_VIOLATION = "23505";
    private static final String SERIALIZATION_FAILURE = "40001";
    private static final String DEADLOCK = "40P01";
    private static final Set<String> LOST = Set.of(UNIQUE_VIOLATION, SERIALIZATION_FAILURE, DEADLOCK);

    private static final String CONNECTION_TROUBLE = "08";
    private static final String SERVER_STOPS = "57P";
    private static final String TOO_MANY_CONNECTIONS = "53300";
    private static final String TIMED_OUT = "25P0";

    private StorageFailures() {}

    /** Whether another transaction was faster, so that the same command may succeed on a second look. */
    public static boolean isConflict(Throwable failure) {
        return anySql(failure, sql -> LOST.contains(state(sql)));
    }

    /** Whether the database could not be reached, or went away. */
    public static boolean isUnavailable(Throwable failure) {
        return anySql(failure, StorageFailures::isUnavailable);
    }

    private static boolean isUnavailable(SQLException failure) {
        String state = state(failure);
        return failure instanceof SQLTransientConnectionException
                || failure instanceof SQLNonTransientConnectionException
                || Stream.of(CONNECTION_TROUBLE, SERVER_STOPS, TOO_MANY_CONNECTIONS, TIMED_OUT)
                        .anyMatch(state::startsWith);
    }

    private static boolean anySql(Throwable failure, Predicate<SQLException> test) {
        for (@Nullable Throwable each = failure; each != null; each = each.getCause()) {
            if (each instanceof SQLException sql && anyOf(sql, test)) return true;
        }
        return false;
    }

    private static boolean anyOf(SQLException failure, Predicate<SQLException> test) {
        for (@Nullable SQLException each = failure; each != null; each = each.getNextException()) {
            if (test.test(each)) return true;
        }
        return false;
    }

    private static String state(SQLException failure) {
        String state = failure.getSQLState();
        return state == null ? "" : state;
    }
}
