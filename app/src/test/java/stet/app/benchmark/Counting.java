package stet.app.benchmark;

import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import stet.infra.engine.postgres.CountingDataSource;

/** Counts what Stet sends, for which no other bean has to know. */
@TestConfiguration(proxyBeanMethods = false)
class Counting {
    @Bean
    static BeanPostProcessor countingDataSource() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof DataSource source ? new CountingDataSource(source) : bean;
            }
        };
    }
}
