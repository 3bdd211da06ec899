package stet.infra.engine.rebuild;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import javax.sql.DataSource;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import stet.domain.Person;
import stet.infra.engine.postgres.TestPostgres;
import stet.infra.engine.rebuild.Rebuild.Kind;
import stet.infra.engine.store.LogByHand;

/** A process that stood still while another one took over its rebuild lays no hand on what that has made. */
class TakenOverTest {
    private static final DataSource SOURCE = TestPostgres.freshDatabase().dataSource();
    private final JdbcClient database = JdbcClient.create(SOURCE);
    private final JdbcTransactionManager platform = new JdbcTransactionManager(SOURCE);
    private final TransactionManager transactions = new SpringTransactionManager(platform);
    private final Versions versions = new Versions(database, transactions, LogByHand.tokens(database));
    private final Blueprint blueprint = new Blueprint(SOURCE, transactions);
    private final Journal late = new Journal(database);
    private final Journal other = new Journal(database);
    private long rebuild;

    @BeforeEach
    void a_rebuild_is_asked_for() {
        database.sql("update rebuild set finished_at = now() where finished_at is null")
                .update();
        late.ask(Kind.REBUILD, new Person("root"));
        rebuild = late.unfinished().orElseThrow().id();
        late.begin(rebuild);
    }

    private void takeOver() {
        other.begin(rebuild);
        blueprint.begin(() -> other.guard(rebuild));
        database.sql("insert into reading_next.read_position (processor_name, segment, token, token_type, updated_at)"
                        + " values ('audit', 0, '1', 't', 'now')")
                .update();
    }

    @Test
    void it_makes_no_tables_anew() {
        takeOver();

        assertThatExceptionOfType(TakenOver.class).isThrownBy(() -> blueprint.begin(() -> late.guard(rebuild)));

        assertThatTheOtherGoesOn();
    }

    @Test
    void it_makes_no_indexes() {
        takeOver();
        long before = indexes();

        assertThatExceptionOfType(TakenOver.class).isThrownBy(() -> blueprint.finish(() -> late.guard(rebuild)));

        assertThat(indexes()).isEqualTo(before);
        blueprintIsFinishedByTheOther();
        assertThat(indexes()).isGreaterThan(before);
    }

    @Test
    void it_notes_no_comparison() {
        takeOver();
        TransactionTemplate template = new TransactionTemplate(platform);

        assertThatExceptionOfType(TakenOver.class)
                .isThrownBy(() -> new VersionComparison(SOURCE, database, template, late)
                        .write(rebuild, Version.NEXT, Runnable::run));

        assertThat(other.newest().orElseThrow().tables()).isEmpty();
    }

    @Test
    void it_drops_nothing_when_it_fails() {
        Runner runner = new Runner(SOURCE, transactions, late, versions, blueprint, asked -> {
            takeOver();
            throw new IllegalStateException("it woke too late");
        });

        runner.look();

        assertThatTheOtherGoesOn();
    }

    private void blueprintIsFinishedByTheOther() {
        try {
            blueprint.finish(() -> other.guard(rebuild));
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    private long indexes() {
        return count("select count(*) from pg_indexes where schemaname = 'reading_next'");
    }

    private void assertThatTheOtherGoesOn() {
        assertThat(count("select count(*) from reading_next.read_position")).isOne();
        assertThat(other.newest().orElseThrow().running()).isTrue();
        other.guard(rebuild);
    }

    private long count(String sql) {
        return database.sql(sql).query(Long.class).single();
    }
}
