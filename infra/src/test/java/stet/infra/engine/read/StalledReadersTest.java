package stet.infra.engine.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static stet.infra.desk.AtTheDesk.ADA;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.awaitility.Awaitility;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import stet.domain.statement.StatementId;
import stet.infra.RunningStet;
import stet.infra.desk.AtTheDesk;
import stet.infra.desk.Noting;

/** Readers that nobody reads for, and that nothing fails for. */
@RunningStet
class StalledReadersTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Autowired
    AtTheDesk at;

    @Autowired
    Readers readers;

    @Autowired
    Tokens tokens;

    @Autowired
    FailingReaders failing;

    @Autowired
    JdbcClient database;

    private final AtomicLong nanos = new AtomicLong();

    private StalledReaders watch() {
        return new StalledReaders(database, tokens, failing, PATIENCE, nanos::get);
    }

    @AfterEach
    void readers_read_again() {
        readers.ofReadModels().forEach(StreamingEventProcessor::start);
    }

    @Test
    void readers_that_stand_still_are_told_once_the_log_has_grown_and_time_has_passed() {
        StalledReaders watch = watch();
        StatementId claim = at.claim();
        Awaitility.await().until(this::allIsRead);
        readers.ofReadModels().forEach(StreamingEventProcessor::shutDown);
        assertThat(names(watch)).isEmpty();
        pass(PATIENCE.multipliedBy(100));
        assertThat(names(watch)).as("nothing to read").isEmpty();

        at.done(Noting.note(claim, "Odder.", ADA));
        assertThat(names(watch)).as("just now").isEmpty();
        pass(PATIENCE.minusMillis(1));
        assertThat(names(watch)).as("not for long").isEmpty();
        pass(Duration.ofMillis(1));

        assertThat(watch.all())
                .extracting(StalledReader::reader, StalledReader::unread, StalledReader::standing)
                .containsExactly(
                        tuple(ProcessingGroups.READ_MODELS, 1L, PATIENCE), tuple(ProcessingGroups.AUDIT, 1L, PATIENCE));

        readers.ofReadModels().forEach(StreamingEventProcessor::start);
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> names(watch).isEmpty());
    }

    @Test
    void a_reader_that_moves_is_not_told_however_much_is_left() {
        StalledReaders watch = watch();
        StatementId claim = at.claim();
        readers.ofReadModels().forEach(StreamingEventProcessor::shutDown);
        at.done(Noting.note(claim, "Odd.", ADA));
        at.done(Noting.note(claim, "Odder.", ADA));
        assertThat(names(watch)).isEmpty();
        pass(PATIENCE.minusMillis(1));

        for (String reader : ProcessingGroups.REBUILDABLE)
            tokens.place(reader, tokens.position(reader).orElse(0L) + 1);
        pass(PATIENCE.minusMillis(1));
        assertThat(names(watch)).isEmpty();
        pass(PATIENCE);
        assertThat(names(watch)).containsExactlyElementsOf(ProcessingGroups.REBUILDABLE);
    }

    private boolean allIsRead() {
        long newest = database.sql("select max(log_index) from log_entry")
                .query(Long.class)
                .single();
        return ProcessingGroups.ALL.stream()
                .allMatch(reader -> tokens.position(reader).orElse(-1L) == newest);
    }

    private void pass(Duration time) {
        nanos.addAndGet(time.toNanos());
    }

    private static List<String> names(StalledReaders watch) {
        return watch.all().stream().map(StalledReader::reader).toList();
    }
}
