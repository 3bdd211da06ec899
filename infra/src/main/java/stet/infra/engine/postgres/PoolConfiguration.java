package stet.infra.engine.postgres;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How long which connections wait for the database, own or not. */
@Configuration(proxyBeanMethods = false)
class PoolConfiguration {

    @Bean
    static PoolTimes poolTimes(ObjectProvider<DatabaseProperties> times) {
        return new PoolTimes(times);
    }

    /** Over the pool where one account does everything, else over connections of the owner's. */
    @Bean
    FlywayConfigurationCustomizer unhurriedMigrations(
            ObjectProvider<FlywayConnectionDetails> owners, JdbcConnectionDetails worker, DatabaseProperties times) {
        return flyway -> {
            FlywayConnectionDetails owner = owners.getObject();
            boolean alone = owner.getUsername() == null;
            flyway.dataSource(
                    new Unhurried(alone ? flyway.getDataSource() : OwnersConnections.of(owner, worker, times)));
        };
    }
}
