package stet.infra.engine.store;

import java.util.LinkedHashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import stet.infra.engine.sequence.LogSignal;
import stet.infra.engine.sequence.Oversight;
import stet.infra.family.AllFamilies;

/** The engine as Stet wires it, without the rest of Stet. */
public final class EngineByHand {
    private EngineByHand() {}

    public static EventStorageEngine on(DataSource database, PlatformTransactionManager transactions) {
        return on(database, transactions, Map.of());
    }

    static EventStorageEngine on(
            DataSource database, PlatformTransactionManager transactions, Map<String, Object> upcasters) {
        EventStoreConfiguration configuration = new EventStoreConfiguration();
        Map<String, Object> all = new LinkedHashMap<>(upcasters);
        all.put("families", configuration.upcastsOfFamilies(AllFamilies.together()));
        return configuration.eventStorageEngine(
                new EventSerializer(AllFamilies.together()),
                new StaticListableBeanFactory(all).getBeanProvider(EventUpcaster.class),
                configuration.persistenceExceptionResolver(),
                new JdbcTemplate(database),
                new SpringTransactionManager(transactions),
                new LogSignal(),
                new StaticListableBeanFactory().getBeanProvider(Oversight.class));
    }
}
