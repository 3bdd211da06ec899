package stet.infra.engine.read;

import static org.assertj.core.api.Assertions.assertThat;
import static stet.infra.desk.AtTheDesk.ADA;

import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.awaitility.Awaitility;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.serialization.Serializer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import stet.domain.statement.StatementCommand.FlagClaim;
import stet.domain.statement.StatementId;
import stet.infra.RunningStet;
import stet.infra.desk.AtTheDesk;
import stet.infra.desk.Outcome.Done;
import stet.infra.engine.Signal;
import stet.infra.engine.read.OwnWrites.Seen;
import stet.infra.engine.sequence.Places;
import stet.infra.engine.sequence.Sequencer;

@RunningStet
class OwnWritesTest {
    @Autowired
    AtTheDesk at;

    @Autowired
    JdbcClient database;

    @Autowired
    Readers readers;

    @Autowired
    Signal signal;

    @Autowired
    Places places;

    @Autowired
    Sequencer sequencer;

    @Autowired
    Serializer serializer;

    @Test
    void a_writer_sees_the_own_write() {
        StatementId statement = at.statement();

        assertThat(at.done(new FlagClaim(statement, null, null, ADA)).visible()).isTrue();
        assertThat(database.sql("select stage from statement_status where statement = :statement")
                        .param("statement", statement.value())
                        .query(String.class)
                        .single())
                .isEqualTo("OPEN");
    }

    @Test
    void what_was_written_is_no_failure_when_the_database_goes_away_before_it_is_seen() {
        readers.ofReadModels().forEach(StreamingEventProcessor::shutDown);
        at.statement();
        try {
            Seen seen = withoutDatabase().await(1);

            assertThat(seen.index()).isNotEmpty();
            assertThat(seen.visible()).isFalse();
        } finally {
            readers.ofReadModels().forEach(StreamingEventProcessor::start);
        }
    }

    @Test
    void a_writer_waits_for_the_place_longer_than_for_readers() throws Exception {
        StatementId statement = at.statement();
        long before = lastArrival();
        sequencer.stop();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Done> write = threads.submit(() -> at.done(new FlagClaim(statement, null, null, ADA)));
            Awaitility.await().until(() -> lastArrival() > before);
            Future<Seen> waiting = threads.submit(() -> impatient().await(lastArrival()));
            Awaitility.await().during(Duration.ofMillis(100)).until(() -> !waiting.isDone());

            sequencer.start();

            assertThat(waiting.get().index())
                    .hasValue(Objects.requireNonNull(write.get().index()));
        } finally {
            if (!sequencer.isRunning()) sequencer.start();
        }
    }

    private long lastArrival() {
        return database.sql("select max(arrival) from recorded_event")
                .query(Long.class)
                .single();
    }

    private OwnWrites impatient() {
        ReadPositions positions = new ReadPositions(readers, new Tokens(database, serializer));
        return new OwnWrites(places, readers, positions, signal, Duration.ofMillis(1));
    }

    private OwnWrites withoutDatabase() {
        JdbcClient nowhere = JdbcClient.create(new DriverManagerDataSource("jdbc:postgresql://127.0.0.1:1/stet"));
        ReadPositions positions = new ReadPositions(readers, new Tokens(nowhere, serializer));
        return new OwnWrites(places, readers, positions, signal, Duration.ZERO);
    }
}
