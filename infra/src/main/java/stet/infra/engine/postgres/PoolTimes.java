package stet.infra.engine.postgres;

import com.zaxxer.hikari.HikariDataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;

/**
 * Gives the connections of the pool the same patience as Stet's own, unless an installation gave them another, once it is
 * known that there is a database for them.
 */
final class PoolTimes implements BeanPostProcessor {
    private final ObjectProvider<DatabaseProperties> times;

    PoolTimes(ObjectProvider<DatabaseProperties> times) {
        this.times = times;
    }

    @Override
    public Object postProcessBeforeInitialization(Object bean, String name) {
        if (bean instanceof HikariDataSource pool) prepare(pool, times.getObject());
        return bean;
    }

    private static void prepare(HikariDataSource pool, DatabaseProperties times) {
        times.ofDriver().forEach(pool.getDataSourceProperties()::putIfAbsent);
        new FirstContact(pool.getJdbcUrl(), pool.getUsername(), pool.getPassword(), times).make();
    }
}
