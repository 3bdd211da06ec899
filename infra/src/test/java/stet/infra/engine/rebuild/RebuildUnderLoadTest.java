package stet.infra.engine.rebuild;

import static org.assertj.core.api.Assertions.assertThat;
import static stet.infra.desk.AtTheDesk.ADA;
import static stet.infra.desk.AtTheDesk.request;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
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
import stet.infra.desk.CommandDesk;
import stet.infra.desk.Noting;
import stet.infra.desk.Outcome.Done;
import stet.infra.engine.postgres.TestDatabase;

/** Versions change places, to and fro, while two replicas read and the newsroom works on both: nothing is lost or doubled. */
@RunningStet
class RebuildUnderLoadTest {
    private static final int CHANGES = 6;

    @Autowired
    AtTheDesk at;

    @Autowired
    CommandDesk desk;

    @Autowired
    Rebuilds rebuilds;

    @Autowired
    JdbcClient database;

    @Autowired
    TestDatabase where;

    private ConfigurableApplicationContext other;

    @BeforeEach
    void another_replica_reads_too() {
        other = new SpringApplicationBuilder(InfrastructureConfiguration.class, RunningStet.Infrastructure.class)
                .web(WebApplicationType.NONE)
                .properties(where.lines())
                .properties("stet.data=" + where.folder())
                .run();
    }

    @AfterEach
    void the_other_replica_stops() {
        other.close();
    }

    @Test
    void every_event_is_shown_once_whatever_changes_places_meanwhile() throws Exception {
        long before = count("select count(*) from statement_note");
        AtomicBoolean over = new AtomicBoolean();
        try (ExecutorService newsroom = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Integer>> people = Stream.of(desk, other.getBean(CommandDesk.class))
                    .flatMap(replica -> Stream.generate(() -> newsroom.submit(() -> work(replica, over)))
                            .limit(2))
                    .toList();
            for (int change = 0; change < CHANGES; change++) change(change);
            over.set(true);
            int notes = 0;
            for (Future<Integer> person : people) notes += person.get();
            int written = notes;
            assertThat(written).isPositive();
            eventually().until(() -> count("select count(*) from statement_note") == before + written);
        }
        eventually().until(() -> count("select count(*) from audit_entry") == count("select count(*) from log_entry"));
        assertThat(count("select size from audit_extent")).isEqualTo(count("select count(*) from log_entry"));
        assertThat(count("select coalesce(sum(notes), 0) from statement_status"))
                .isEqualTo(count("select count(*) from statement_note"));
        rebuilds.rebuild(ADA.person());
        assertThat(end().differing()).isEmpty();
    }

    private void change(int number) {
        Rebuilds anyReplica = number % 2 == 0 ? rebuilds : other.getBean(Rebuilds.class);
        if (number % 3 == 2) anyReplica.rollBack(ADA.person());
        else anyReplica.rebuild(ADA.person());
        Rebuild done = end();
        assertThat(done.failure()).as("change %d", number).isNull();
        assertThat(done.differing()).as("change %d", number).isEmpty();
    }

    /** Writes notes to a statement of one's own until it is over, and tells how many. */
    private int work(CommandDesk replica, AtomicBoolean over) {
        StatementId own = at.statement();
        int notes = 0;
        while (!over.get()) {
            assertThat(replica.handle(Noting.note(own, "Note " + notes, ADA), request()))
                    .isInstanceOf(Done.class);
            notes++;
        }
        return notes;
    }

    private Rebuild end() {
        eventually().until(() -> !rebuilds.newest().orElseThrow().running());
        return rebuilds.newest().orElseThrow();
    }

    private long count(String sql) {
        return database.sql(sql).query(Long.class).single();
    }

    private static ConditionFactory eventually() {
        return Awaitility.await().pollInterval(Duration.ofMillis(20)).atMost(Duration.ofSeconds(120));
    }
}
