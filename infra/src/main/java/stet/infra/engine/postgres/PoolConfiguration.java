package stet.infra.engine.postgres;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How long which connections wait for the database, own or not. */
@Configuration(proxyBeanMethods = false)
class PoolConfiguration {

    @Bean
    static PoolTimes poolTimes(ObjectProvider<DatabaseProperties> times) {
        return new PoolTimes(times);
    }

    @Bean
    FlywayConfigurationCustomizer unhurriedMigrations() {
        return flyway -> flyway.dataSource(new Unhurried(flyway.getDataSource()));
    }
}
