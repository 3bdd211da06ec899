package stet.infra.engine.store;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientConnectionException;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;

/**
 * Tells apart why PostgreSQL did not take a transaction, by the SQL state (PostgreSQL's manual, appendix A), wherever among
 * causes and suppressed exceptions it stands.
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

    /** What the pool says, without a state, of a connection that it threw away, and of itself when Stet stops. */
    private static final List<String> CLOSED = List.of("Connection is closed", "has been closed.");

    /** Raised by the database's own function that appends. */
    private static final String LOG_BROKEN = "ST001";

    /** Raised by the same function, or because that is not the one that was shipped. */
    private static final String NOT_AS_ASKED = "ST002";

    private StorageFailures() {}

    /** Whether another transaction was faster, so that the same command may succeed on a second look. */
    public static boolean isConflict(Throwable failure) {
        return anySql(failure, sql -> LOST.contains(state(sql)));
    }

    /** Whether the transaction was ended in favour of others, and would do if it came again. */
    public static boolean lostToOthers(Throwable failure) {
        return anySql(failure, sql -> state(sql).startsWith("40"));
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
        return any(
                failure, each -> (each instanceof SQLException sql && isUnavailable(sql)) || isWithoutConnection(each));
    }

    private static boolean isUnavailable(SQLException failure) {
        String state = state(failure);
        return failure instanceof SQLTransientConnectionException
                || failure instanceof SQLNonTransientConnectionException
                || failure instanceof SQLRecoverableException
                || UNAVAILABLE.stream().anyMatch(state::startsWith)
                || (state.isEmpty() && CLOSED.stream().anyMatch(String.valueOf(failure.getMessage())::endsWith));
    }

    /** Spring's words for it. A transaction that can't even be rolled back has lost its connection. */
    private static boolean isWithoutConnection(Throwable failure) {
        return failure instanceof DataAccessResourceFailureException
                || failure instanceof CannotCreateTransactionException
                || failure instanceof TransactionSystemException;
    }

    private static boolean anySql(Throwable failure, Predicate<SQLException> test) {
        return any(failure, each -> each instanceof SQLException sql && test.test(sql));
    }

    /** Whether it holds for one of all exceptions that led to this one, or came along with it. */
    private static boolean any(Throwable failure, Predicate<Throwable> test) {
        Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<Throwable> left = new ArrayDeque<>(List.of(failure));
        while (!left.isEmpty()) {
            Throwable each = left.remove();
            if (!seen.add(each)) continue;
            if (test.test(each)) return true;
            beside(each).filter(Objects::nonNull).forEach(left::add);
        }
        return false;
    }

    private static Stream<@Nullable Throwable> beside(Throwable failure) {
        Stream<@Nullable Throwable> others = switch (failure) {
            case SQLException sql -> Stream.of(sql.getCause(), sql.getNextException());
            case TransactionSystemException system -> Stream.of(system.getCause(), system.getApplicationException());
            default -> Stream.of(failure.getCause());
        };
        return Stream.concat(others, Stream.of(failure.getSuppressed()));
    }

    private static String state(SQLException failure) {
        String state = failure.getSQLState();
        return state == null ? "" : state;
    }
}
