package stet.infra.engine.postgres;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.LongAdder;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Counts the statements that are sent through it, but not what begins and ends a transaction, and knows the appends. */
public final class CountingDataSource extends DelegatingDataSource {
    private static final Pattern APPEND = Pattern.compile("append_events|record_events");

    private final LongAdder statements = new LongAdder();
    private final LongAdder appends = new LongAdder();
    private final ThreadLocal<Long> committed = ThreadLocal.withInitial(() -> 0L);

    public CountingDataSource(DataSource database) {
        super(database);
    }

    public long statements() {
        return statements.sum();
    }

    public long appends() {
        return appends.sum();
    }

    /** When this thread last committed events, by {@link System#nanoTime()}. */
    public long committed() {
        return committed.get();
    }

    @Override
    public Connection getConnection() throws SQLException {
        Connection connection = super.getConnection();
        AtomicBoolean appended = new AtomicBoolean();
        return proxy(Connection.class, (self, method, arguments) -> {
            Object answer = call(connection, method, arguments);
            if (answer instanceof Statement statement)
                return proxy(method.getReturnType(), counting(connection, statement, text(arguments), appended));
            if (method.getName().equals("commit")) noteCommit(appended);
            return answer;
        });
    }

    private InvocationHandler counting(
            Connection connection, Statement statement, @Nullable String prepared, AtomicBoolean appended) {
        return (self, method, arguments) -> {
            if (method.getName().startsWith("execute")) {
                String given = text(arguments);
                count(given == null ? prepared : given, appended);
            }
            Object answer = call(statement, method, arguments);
            if (appended.get() && connection.getAutoCommit()) noteCommit(appended);
            return answer;
        };
    }

    private void noteCommit(AtomicBoolean appended) {
        if (appended.getAndSet(false)) committed.set(System.nanoTime());
    }

    private void count(@Nullable String sql, AtomicBoolean appended) {
        statements.increment();
        if (sql == null || !APPEND.matcher(sql).find()) return;
        appends.increment();
        appended.set(true);
    }

    private static @Nullable String text(@Nullable Object @Nullable [] arguments) {
        return arguments != null && arguments.length > 0 && arguments[0] instanceof String sql ? sql : null;
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(
                Proxy.newProxyInstance(CountingDataSource.class.getClassLoader(), new Class<?>[] {type}, handler));
    }

    private static @Nullable Object call(Object on, Method method, @Nullable Object @Nullable [] arguments)
            throws Throwable {
        try {
            return method.invoke(on, arguments);
        } catch (InvocationTargetException failed) {
            throw failed.getCause();
        }
    }
}
