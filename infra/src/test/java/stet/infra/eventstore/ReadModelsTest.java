package stet.infra.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static stet.infra.command.AtTheDesk.ADA;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import stet.domain.Person;
import stet.domain.statement.AddNote;
import stet.domain.statement.StatementId;
import stet.infra.RunningStet;
import stet.infra.Together;
import stet.infra.command.AtTheDesk;

@RunningStet
class ReadModelsTest {
    private static final Person ROOT = new Person("root");

    @Autowired
    AtTheDesk at;

    @Autowired
    ReadModels readModels;

    @Autowired
    JdbcClient database;

    @Test
    void a_rebuild_shows_the_same_from_the_log_alone() {
        StatementId claim = at.claim();
        at.verify(claim, at.source());
        List<Map<String, Object>> before = shown();
        database.sql("update statement_status set text = 'spoilt'").update();

        readModels.rebuild(ROOT);

        awaitRebuilt();
        assertThat(shown()).isEqualTo(before);
    }

    @Test
    void a_rebuild_that_two_ask_for_happens_and_ends() {
        at.claim();
        List<Map<String, Object>> before = shown();

        Together.times(2, () -> readModels.rebuild(ROOT));

        awaitRebuilt();
        assertThat(shown()).isEqualTo(before);
    }

    @Test
    void the_state_tells_how_many_events_a_rebuild_reads() {
        at.claim();

        RebuildState asked = readModels.rebuild(ROOT);

        awaitRebuilt();
        assertThat(asked.total())
                .isPositive()
                .isLessThanOrEqualTo(readModels.state().total());
        assertThat(readModels.state().running()).isFalse();
    }

    @Test
    void a_writer_sees_the_own_write_again_after_a_rebuild() {
        StatementId claim = at.claim();
        readModels.rebuild(ROOT);
        awaitRebuilt();

        assertThat(at.done(new AddNote(claim, "Odd.", ADA)).visible()).isTrue();
    }

    private void awaitRebuilt() {
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> !readModels.state().running());
    }

    private List<Map<String, Object>> shown() {
        return database.sql("select * from statement_status order by statement")
                .query()
                .listOfRows();
    }
}
