package stet.infra.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.messaging.ResultMessage;
import org.axonframework.messaging.unitofwork.BatchingUnitOfWork;
import org.axonframework.messaging.unitofwork.RollbackConfigurationType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import stet.infra.postgres.TestPostgres;

class WritesTest {
    private static final String ADD = "insert into written (word) values (:word)";
    private static final String SHOUT = "update written set word = upper(word) where word = :word";

    private final NamedParameterJdbcTemplate database =
            new NamedParameterJdbcTemplate(TestPostgres.freshDatabase().dataSource());
    private final Writes writes = new Writes(database);

    WritesTest() {
        jdbc().sql("create table written (place bigint generated always as identity, word text not null)")
                .update();
    }

    @Test
    void a_write_outside_of_a_batch_happens_at_once() {
        add("one");
        assertThat(written()).containsExactly("one");
    }

    @Test
    void the_writes_of_a_batch_happen_in_their_order_when_it_ends() {
        batch(1).executeWithResult(() -> {
            add("one");
            add("two");
            writes.sql(SHOUT).param("word", "one").write();
            add("one");
            assertThat(written()).isEmpty();
            return null;
        });
        assertThat(written()).containsExactlyInAnyOrder("ONE", "two", "one");
    }

    @Test
    void every_event_of_a_batch_is_written() {
        batch(3).executeWithResult(() -> {
            add("one");
            return null;
        });
        assertThat(written()).containsExactly("one", "one", "one");
    }

    @Test
    void a_batch_that_fails_writes_nothing() {
        BatchingUnitOfWork<?> batch = batch(1);
        batch.executeWithResult(
                () -> {
                    add("one");
                    throw new IllegalStateException("the handler behind it failed");
                },
                RollbackConfigurationType.ANY_THROWABLE);
        assertThat(written()).isEmpty();
    }

    @Test
    void a_write_that_fails_fails_its_batch() {
        BatchingUnitOfWork<?> batch = batch(1);
        ResultMessage<?> result = batch.executeWithResult(() -> {
            add(null);
            return null;
        });
        assertThat(result.exceptionResult()).isInstanceOf(DataAccessException.class);
        assertThat(batch.isRolledBack()).isTrue();
    }

    private static BatchingUnitOfWork<EventMessage<String>> batch(int events) {
        return new BatchingUnitOfWork<>(Stream.generate(() -> GenericEventMessage.<String>asEventMessage("event"))
                .limit(events)
                .toList());
    }

    private void add(@Nullable String word) {
        writes.sql(ADD).param("word", word).write();
    }

    private List<String> written() {
        return jdbc().sql("select word from written order by place")
                .query(String.class)
                .list();
    }

    private JdbcClient jdbc() {
        return JdbcClient.create(database);
    }
}
