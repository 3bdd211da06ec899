package stet.infra.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static stet.infra.command.AtTheDesk.ADA;

import java.time.Duration;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.serialization.Serializer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import stet.domain.statement.FlagClaim;
import stet.domain.statement.StatementId;
import stet.infra.RunningStet;
import stet.infra.Signal;
import stet.infra.command.AtTheDesk;
import stet.infra.eventstore.OwnWrites.Seen;
import stet.infra.log.Places;

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

    private OwnWrites withoutDatabase() {
        JdbcClient nowhere = JdbcClient.create(new DriverManagerDataSource("jdbc:postgresql://127.0.0.1:1/stet"));
        ReadPositions positions = new ReadPositions(readers, new Tokens(nowhere, serializer));
        return new OwnWrites(places, readers, positions, signal, Duration.ZERO);
    }
}
