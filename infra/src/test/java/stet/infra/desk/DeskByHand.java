package stet.infra.desk;

import java.util.List;
import java.util.function.Function;
import javax.sql.DataSource;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import stet.infra.engine.store.EngineByHand;

/** A desk on a log without any reader: give it what nobody waits to see. */
public final class DeskByHand {
    public final Streams streams;
    private final Recorder recorder;

    public DeskByHand(DataSource database, PlatformTransactionManager transactions) {
        streams = new Streams(EmbeddedEventStore.builder()
                .storageEngine(EngineByHand.on(database, transactions))
                .build());
        recorder = new Recorder(
                new SpringTransactionManager(transactions), new IdempotencyKeys(JdbcClient.create(database)), 10);
    }

    /** The desk to whoever carries commands out on these streams. */
    public CommandDesk with(Function<Streams, List<Handler<?>>> handlers) {
        return new CommandDesk(handlers.apply(streams), recorder, null);
    }
}
