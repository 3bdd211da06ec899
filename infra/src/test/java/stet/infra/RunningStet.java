package stet.infra;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Set;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;
import stet.domain.Person;
import stet.infra.desk.AtTheDesk;
import stet.infra.desk.CommandDesk;
import stet.infra.engine.postgres.TestDatabase;
import stet.infra.engine.postgres.TestPostgres;
import stet.infra.engine.store.Log;
import stet.infra.engine.store.TimeOrderedIds;
import stet.infra.statement.Checkers;

/**
 * A test in a running Stet without pages: all of the infrastructure, on a database that these tests share. Each leaves it
 * whole for the next. A class that needs settings of its own has a Stet of its own, and ends it with
 * {@link org.springframework.test.annotation.DirtiesContext} so that it keeps no connections from the others.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = {InfrastructureConfiguration.class, RunningStet.Infrastructure.class},
        properties = RunningStet.UNWATCHED)
@ContextConfiguration(initializers = RunningStet.OnFreshDatabase.class)
public @interface RunningStet {
    /** Tests change the schema under a running Stet, and put it right again, before it looks. */
    String UNWATCHED = "stet.watch.newest-every=1h";

    /** Everything but the application. */
    @TestConfiguration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    class Infrastructure {

        @Bean
        Log log(JdbcClient database) {
            return new Log(database);
        }

        @Bean
        AtTheDesk atTheDesk(CommandDesk desk, TimeOrderedIds ids, Log log) {
            return new AtTheDesk(desk, ids, log);
        }

        @Bean
        @Primary
        Checkers adaAndBen() {
            return new Checkers() {
                @Override
                public Set<Person> checkers() {
                    return Set.of(AtTheDesk.ADA.person(), AtTheDesk.BEN.person());
                }

                @Override
                public Set<Person> editors() {
                    return Set.of(new Person("cleo"));
                }
            };
        }
    }

    /** Gives each context a database of its own. */
    class OnFreshDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            TestDatabase database = TestPostgres.freshDatabase();
            TestPropertyValues.of(database.lines())
                    .and("stet.data=" + database.folder())
                    .applyTo(context);
            context.getBeanFactory().registerSingleton("testDatabase", database);
        }
    }
}
