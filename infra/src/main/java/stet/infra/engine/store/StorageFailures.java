package stet.infra.engine.store;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientConnectionException;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Tells apart why PostgreSQL did not take a transaction, by the SQL state (PostgreSQL's manual, appendix A), wherever in a
 * chain of exceptions it stands.
 */
public final class StorageFailures {
    private static final Set<String> LOST = Set.of(
            "23505", // a unique key is taken
            "40001", // the transactions do not fit in any order
            "40P01"); // deadlock

    private static final List<String> UNAVAILABLE = List.of(
            "08", // the connection failed
            "25P03", // the transaction was idle for too long
            "25P04", // the transaction took too long
            "53", // connections, memory or disk ran out
            "57P", // the server stops or starts
            "58"); // the disk fails

    private static final Set<String> TOO_LONG = Set.of(
            "25P03", // the transaction was idle for too long
            "25P04", // the transaction took too long
            "57014"); // the statement took too long, or someone cancelled it

    /** Raised by the database's own function that appends. */
    private static final String LOG_BROKEN = "ST001";

    /** Raised by the same function, or because that is not the one that was shipped. */
    private static final String NOT_AS_ASKED = "ST002";

    private StorageFailures() {}

    /** Whether another transaction was faster, so that the same command may succeed on a second look. */
    public static boolean isConflict(Throwable failure) {
        return anySql(failure, sql -> LOST.contains(state(sql)));
    }

    /** Whether nothing is taken because the log is no longer what was signed. */
    public static boolean isLogBroken(Throwable failure) {
        return anySql(failure, sql -> state(sql).equals(LOG_BROKEN)) || isNotAsAsked(failure);
    }

    /** Whether nothing was taken because the database would have recorded something else than was asked. */
    static boolean isNotAsAsked(Throwable failure) {
        return anySql(failure, sql -> state(sql).equals(NOT_AS_ASKED));
    }

    static SQLException notAsShipped() {
        return new SQLException("The function that records events is not the one that was shipped.", NOT_AS_ASKED);
    }

    /**
     * Whether the database is there and gave up, because what was asked of it took too long. Nothing of the transaction was
     * recorded, and the same again would hardly fare better; a reader of the log, who only ever asks for the next events, goes
     * on trying all the same.
     */
    public static boolean tookTooLong(Throwable failure) {
        return anySql(failure, sql -> TOO_LONG.contains(state(sql)));
    }

    /** Whether the database could not be reached, or went away. */
    public static boolean isUnavailable(Throwable failure) {
        return anySql(failure, StorageFailures::isUnavailable);
    }

    private static boolean isUnavailable(SQLException failure) {
        String state = state(failure);
        return failure instanceof SQLTransientConnectionException
                || failure instanceof SQLNonTransientConnectionException
                || UNAVAILABLE.stream().anyMatch(state::startsWith);
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
