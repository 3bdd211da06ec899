package stet.infra.engine.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.messaging.ResultMessage;
import org.axonframework.messaging.unitofwork.BatchingUnitOfWork;
import org.axonframework.messaging.unitofwork.RollbackConfigurationType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.PreparedStatementCreator;
import org.springframework.jdbc.core.simple.JdbcClient;
import stet.infra.engine.postgres.TestPostgres;

class WritesTest {
    private static final String ADD = "insert into written (word) select word from {event}";
    private static final String SHOUT =
            "update written set word = upper(written.word) from {event} where written.word = event.word";
    private static final UUID ONE = new UUID(0, 1);
    private static final UUID TWO = new UUID(0, 2);

    private final DataSource source = TestPostgres.emptyDatabase().dataSource();
    private final List<Integer> parts = new ArrayList<>();
    private final Writes writes = new Writes(new JdbcTemplate(source) {
        @Override
        public int update(PreparedStatementCreator together) {
            parts.add(((WriteBatch) together).writes().size());
            return super.update(together);
        }
    });

    WritesTest() {
        jdbc().sql("create table written (place bigint generated always as identity, word text not null)")
                .update();
    }

    @Test
    void a_write_outside_of_a_batch_happens_at_once() {
        add("one").write();
        assertThat(written()).containsExactly("one");
    }

    @Test
    void the_writes_of_a_batch_happen_in_their_order_when_it_ends() {
        inBatch(() -> {
            add("one").write();
            add("two").write();
            shout("one").write();
            add("one").write();
            assertThat(written()).isEmpty();
        });
        assertThat(written()).containsExactlyInAnyOrder("ONE", "two", "one");
        assertThat(parts).containsExactly(2, 1, 1);
    }

    @Test
    void writes_of_one_kind_go_together_past_others_about_other_things() {
        inBatch(() -> {
            add("one").changes(ONE).write();
            shout("one").changes(ONE).write();
            add("two").changes(TWO).write();
            shout("two").changes(TWO).write();
        });
        assertThat(written()).containsExactlyInAnyOrder("ONE", "TWO");
        assertThat(parts).containsExactly(2, 2);
    }

    /** Axon rolls a batch back for an exception only. */
    @Test
    void an_error_when_a_batch_ends_rolls_it_back_like_an_exception() {
        Writes broken = new Writes(new JdbcTemplate(source) {
            @Override
            public int update(PreparedStatementCreator together) {
                throw new NoClassDefFoundError("gone");
            }
        });
        BatchingUnitOfWork<EventMessage<String>> batch = batch(1);

        ResultMessage<?> result = batch.executeWithResult(
                () -> {
                    broken.sql(ADD).text("word", "one").write();
                    return null;
                },
                RollbackConfigurationType.ANY_THROWABLE);

        assertThat(result.exceptionResult())
                .isInstanceOf(ErrorWhileReading.class)
                .hasCauseInstanceOf(NoClassDefFoundError.class);
        assertThat(batch.isRolledBack()).isTrue();
    }

    @Test
    void two_changes_of_one_thing_never_go_together() {
        inBatch(() -> {
            add("one").changes(ONE).write();
            shout("one").changes(ONE).write();
            add("one").changes(ONE).write();
            shout("one").changes(ONE).write();
        });
        assertThat(written()).containsExactly("ONE", "ONE");
        assertThat(parts).containsExactly(1, 1, 1, 1);
    }

    @Test
    void what_follows_a_thing_goes_behind_what_changed_it_and_together_with_its_like() {
        inBatch(() -> {
            shout("one").changes(TWO).write();
            add("one").changes(ONE).write();
            shout("one").changes(new UUID(0, 3)).follows(ONE).write();
            shout("one").changes(new UUID(0, 4)).follows(ONE).write();
        });
        assertThat(written()).containsExactly("ONE");
        assertThat(parts).containsExactly(1, 1, 2);
    }

    @Test
    void every_event_of_a_batch_is_written() {
        batch(3).executeWithResult(() -> {
            add("one").write();
            return null;
        });
        assertThat(written()).containsExactly("one", "one", "one");
        assertThat(parts).containsExactly(3);
    }

    @Test
    void text_is_written_as_it_is() {
        add("{a,\"b\\,'c'} null ?").write();
        assertThat(written()).containsExactly("{a,\"b\\,'c'} null ?");
    }

    @Test
    void a_batch_that_fails_writes_nothing() {
        BatchingUnitOfWork<?> batch = batch(1);
        batch.executeWithResult(
                () -> {
                    add("one").write();
                    throw new IllegalStateException("the handler behind it failed");
                },
                RollbackConfigurationType.ANY_THROWABLE);
        assertThat(written()).isEmpty();
    }

    @Test
    void a_write_that_fails_fails_its_batch() {
        BatchingUnitOfWork<?> batch = batch(1);
        ResultMessage<?> result = batch.executeWithResult(() -> {
            add(null).write();
            return null;
        });
        assertThat(result.exceptionResult()).isInstanceOf(DataAccessException.class);
        assertThat(batch.isRolledBack()).isTrue();
    }

    private static void inBatch(Runnable work) {
        assertThat(batch(1).executeWithResult(() -> {
                            work.run();
                            return null;
                        })
                        .isExceptional())
                .isFalse();
    }

    private static BatchingUnitOfWork<EventMessage<String>> batch(int events) {
        return new BatchingUnitOfWork<>(Stream.generate(() -> GenericEventMessage.<String>asEventMessage("event"))
                .limit(events)
                .toList());
    }

    private Write add(@Nullable String word) {
        return writes.sql(ADD).text("word", word);
    }

    private Write shout(String word) {
        return writes.sql(SHOUT).text("word", word);
    }

    private List<String> written() {
        return jdbc().sql("select word from written order by place")
                .query(String.class)
                .list();
    }

    private JdbcClient jdbc() {
        return JdbcClient.create(source);
    }
}
