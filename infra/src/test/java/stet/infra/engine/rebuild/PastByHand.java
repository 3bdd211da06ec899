package stet.infra.engine.rebuild;

import org.axonframework.messaging.annotation.ClasspathParameterResolverFactory;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import stet.infra.engine.project.Writes;
import stet.infra.engine.read.SetAside;
import stet.infra.engine.store.LogByHand;

/** What reads the past, for tests that have no Axon. */
public final class PastByHand {
    private PastByHand() {}

    public static Past of(ApplicationContext stet) {
        JdbcClient database = stet.getBean(JdbcClient.class);
        PlatformTransactionManager platform = stet.getBean(PlatformTransactionManager.class);
        TransactionTemplate moment = new TransactionTemplate(platform);
        moment.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        return new Past(
                LogByHand.streams(stet.getBean(JdbcTemplate.class)),
                new Telling(
                        group -> Handlers.ofPast(group, stet, ClasspathParameterResolverFactory.forClass(Past.class)),
                        stet.getBean(SetAside.class),
                        stet.getBean(Writes.class)),
                () -> Past.tables(stet),
                new Versions(database, new SpringTransactionManager(platform), LogByHand.tokens(database)),
                database,
                moment);
    }
}
