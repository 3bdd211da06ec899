package stet.infra.engine.store;

import static stet.infra.desk.AtTheDesk.ADA;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import stet.domain.statement.StatementId;
import stet.infra.InfrastructureConfiguration;
import stet.infra.RunningStet;
import stet.infra.desk.AtTheDesk;
import stet.infra.desk.Noting;
import stet.infra.engine.postgres.TestDatabase;
import stet.infra.engine.read.ProcessingGroups;
import stet.infra.engine.read.Readers;
import stet.infra.engine.read.Tokens;

@RunningStet
class TwoReplicasTest {
    @Autowired
    AtTheDesk at;

    @Autowired
    Readers readers;

    @Autowired
    Tokens tokens;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestDatabase database;

    private ConfigurableApplicationContext other;

    private void start(String... settings) {
        other = new SpringApplicationBuilder(InfrastructureConfiguration.class, RunningStet.Infrastructure.class)
                .web(WebApplicationType.NONE)
                .properties(database.lines())
                .properties("stet.data=" + database.folder())
                .properties(settings)
                .run();
    }

    private void leaveReadingToTheOther() {
        readers.ofReadModels().forEach(StreamingEventProcessor::shutDown);
    }

    @AfterEach
    void this_one_reads_again() {
        other.close();
        readers.ofReadModels().forEach(StreamingEventProcessor::start);
    }

    @Test
    void a_writer_sees_the_own_write_that_another_replica_reads() {
        start();
        leaveReadingToTheOther();
        StatementId claim = at.claim();

        eventually().until(() -> at.done(Noting.note(claim, "Odd.", ADA)).visible());
    }

    /** Its readers look by themselves once an hour, and it does not ask how long the log is while it hears anything at all. */
    @Test
    void a_replica_that_only_listens_is_told_of_every_write_on_another() {
        leaveReadingToTheOther();
        start("stet.event-store.poll-interval=1h", "stet.event-store.claim-timeout=6h");
        StatementId claim = at.claim();
        try (ScheduledExecutorService chatter = Executors.newSingleThreadScheduledExecutor()) {
            ScheduledFuture<?> _ = chatter.scheduleAtFixedRate(this::chat, 0, 100, TimeUnit.MILLISECONDS);
            for (int write = 0; write < 5; write++) {
                eventually().until(() -> haveRead(newest()));
                at.done(Noting.note(claim, "Odd.", ADA));
            }
            eventually().until(() -> haveRead(newest()));
            chatter.shutdownNow();
        }
    }

    /** As if something had been committed. */
    private void chat() {
        jdbc.sql("select pg_notify('stet_arrived', '')")
                .query((row, number) -> number)
                .list();
    }

    private long newest() {
        return jdbc.sql("select max(log_index) from log_entry")
                .query(Long.class)
                .single();
    }

    private boolean haveRead(long index) {
        return ProcessingGroups.REBUILDABLE.stream()
                .allMatch(group ->
                        tokens.position(group).filter(read -> read >= index).isPresent());
    }

    private static ConditionFactory eventually() {
        return Awaitility.await().pollInterval(Duration.ofMillis(20)).atMost(Duration.ofSeconds(20));
    }
}
