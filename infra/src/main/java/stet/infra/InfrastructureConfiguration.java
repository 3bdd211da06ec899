package stet.infra;

import java.time.Clock;
import java.time.ZoneOffset;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import stet.infra.engine.store.TimeOrderedIds;

/** Everything that carries the newsroom's rules; import this one. */
@Configuration(proxyBeanMethods = false)
@ComponentScan
@ConfigurationPropertiesScan
public class InfrastructureConfiguration {

    /** Ticks in milliseconds, as exactly as events are dated. */
    @Bean
    Clock clock() {
        return Clock.tickMillis(ZoneOffset.UTC);
    }

    @Bean
    TimeOrderedIds timeOrderedIds(Clock clock) {
        return new TimeOrderedIds(clock);
    }
}
