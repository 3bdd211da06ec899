package stet.infra.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static stet.infra.desk.AtTheDesk.ADA;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.annotation.DirtiesContext;
import stet.domain.Rejection;
import stet.domain.statement.StatementId;
import stet.infra.RunningStet;
import stet.infra.desk.AtTheDesk;
import stet.infra.desk.CommandDesk;
import stet.infra.desk.Noting;
import stet.infra.engine.postgres.TestDatabase;

/** The sequence of arrivals, set where nothing can get its place behind. */
@RunningStet
@DirtiesContext
class SetBackTest {
    @Autowired
    AtTheDesk at;

    @Autowired
    CommandDesk desk;

    @Autowired
    VerifiableLog log;

    @Autowired
    TestDatabase database;

    @AfterEach
    void the_sequence_goes_on_and_all_is_checked() {
        superuser().execute("select setval('recorded_event_arrival_seq', (select max(arrival) from recorded_event))");
        assertThat(log.recheck(ADA.person())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select setval('recorded_event_arrival_seq', 2)",
                "select setval('recorded_event_arrival_seq', 1, false)",
                "select setval('recorded_event_arrival_seq', (select max(arrival) - 3 from recorded_event))",
                "select setval('recorded_event_arrival_seq', (select max(arrival) from recorded_event), false)",
                "alter sequence recorded_event_arrival_seq restart",
                "select setval('recorded_event_arrival_seq', 9223372036854775807)",
            })
    void nothing_is_taken_that_could_have_no_place_and_it_is_told(String act) {
        StatementId statement = at.statement();
        // numbers that nobody has, for one who comes with an older one to fall into
        superuser().execute("select nextval('recorded_event_arrival_seq') from generate_series(1, 5)");
        at.done(Noting.note(statement, "Odd.", ADA));

        superuser().execute(act);

        assertThat(AtTheDesk.refused(desk.handle(Noting.note(statement, "Odder.", ADA), AtTheDesk.request())))
                .extracting(Rejection::code)
                .containsExactly("log-broken");
        await().atMost(Duration.ofSeconds(5)).until(() -> !log.state().takesWork());
        assertThat(log.state().alarms())
                .extracting(LogAlarm::sentence)
                .allMatch(sentence -> sentence.startsWith("The sequence of arrivals"));
        assertThat(log.state().waiting()).isZero();
        assertThat(log.recheck(ADA.person())).get().asString().startsWith("The sequence of arrivals");
        superuser().execute("select setval('recorded_event_arrival_seq', (select max(arrival) from recorded_event))");
        assertThat(log.recheck(ADA.person())).isEmpty();
        at.done(Noting.note(statement, "Odder.", ADA));
    }

    private JdbcTemplate superuser() {
        return new JdbcTemplate(database.asSuperuser().dataSource());
    }
}
