package stet.infra.engine.sequence;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import stet.infra.RunningStet;

/** Any account of the database may tell replicas anything. */
@RunningStet
class BulletinTest {
    @Autowired
    LogSignal signal;

    @Autowired
    JdbcClient database;

    @ParameterizedTest
    @ValueSource(strings = {"x", "", "-1", "1e3", " 7", "0x10", "٣", "99999999999999999999", "9223372036854775807"})
    void what_is_no_size_of_the_log_is_ignored(String told) {
        long size = size();
        eventually().until(() -> !signal.hasMoreThan(size) && !signal.mayHaveBehind(size));

        tell("stet_log", told);

        tell("stet_log", Long.toString(size + 7));
        eventually().until(() -> signal.hasMoreThan(size + 6));
    }

    @Test
    void a_size_that_the_log_has_not_is_not_believed_for_long_though_more_is_told_all_the_time() {
        long size = size();
        tell("stet_log", Long.toString(size + 1_000_000));
        eventually().until(() -> signal.hasMoreThan(size + 999_999));

        try (ScheduledExecutorService chatter = Executors.newSingleThreadScheduledExecutor()) {
            ScheduledFuture<?> _ = chatter.scheduleAtFixedRate(
                    () -> tell("stet_log", Long.toString(size)), 0, 100, TimeUnit.MILLISECONDS);
            eventually().until(() -> !signal.hasMoreThan(size) && !signal.mayHaveBehind(size));
            chatter.shutdownNow();
        }
    }

    private long size() {
        return database.sql(StoredTree.SIZE).query(Long.class).single();
    }

    private void tell(String channel, String what) {
        database.sql("select pg_notify(:channel, :what)")
                .param("channel", channel)
                .param("what", what)
                .query((row, number) -> number)
                .list();
    }

    private static ConditionFactory eventually() {
        return Awaitility.await().pollInterval(Duration.ofMillis(10)).atMost(Duration.ofSeconds(10));
    }
}
