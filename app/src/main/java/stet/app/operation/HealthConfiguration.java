package stet.app.operation;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.jdbc.health.DataSourceHealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import stet.infra.engine.postgres.BesideThePool;

/** Has everything that asks the database for health's sake ask beside the pool. */
@Configuration(proxyBeanMethods = false)
class HealthConfiguration {

    @Bean
    static BeanPostProcessor promptHealth(ObjectProvider<BesideThePool> database) {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof HealthIndicator asked && asksTheDatabase(asked)
                        ? new PromptHealth(asked, database.getObject())
                        : bean;
            }
        };
    }

    private static boolean asksTheDatabase(HealthIndicator indicator) {
        return indicator instanceof DataSourceHealthIndicator
                || indicator.getClass().getPackageName().startsWith("stet.");
    }
}
