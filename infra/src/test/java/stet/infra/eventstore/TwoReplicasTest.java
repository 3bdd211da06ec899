package stet.infra.eventstore;

import static stet.infra.command.AtTheDesk.ADA;

import java.time.Duration;
import org.awaitility.Awaitility;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import stet.domain.statement.AddNote;
import stet.domain.statement.StatementId;
import stet.infra.InfrastructureConfiguration;
import stet.infra.RunningStet;
import stet.infra.command.AtTheDesk;
import stet.infra.postgres.TestDatabase;

@RunningStet
class TwoReplicasTest {
    @Autowired
    AtTheDesk at;

    @Autowired
    Readers readers;

    @Autowired
    TestDatabase database;

    private ConfigurableApplicationContext other;

    @BeforeEach
    void the_other_replica_reads() {
        other = new SpringApplicationBuilder(InfrastructureConfiguration.class, RunningStet.Infrastructure.class)
                .web(WebApplicationType.NONE)
                .properties(
                        "spring.datasource.url=" + database.url(),
                        "spring.datasource.username=" + database.username(),
                        "spring.datasource.password=" + database.password(),
                        "stet.data=" + database.folder())
                .run();
        readers.ofReadModels().forEach(StreamingEventProcessor::shutDown);
    }

    @AfterEach
    void this_one_reads_again() {
        other.close();
        readers.ofReadModels().forEach(StreamingEventProcessor::start);
    }

    @Test
    void a_writer_sees_the_own_write_that_another_replica_reads() {
        StatementId claim = at.claim();

        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> at.done(new AddNote(claim, "Odd.", ADA)).visible());
    }
}
