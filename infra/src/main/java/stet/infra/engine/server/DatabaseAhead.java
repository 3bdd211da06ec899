package stet.infra.engine.server;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.event.ApplicationContextInitializedEvent;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.ApplicationListener;
import stet.infra.engine.StetProperties;

/** Has Stet's own database start beside Spring, which takes about as long: the first page shows that much sooner. */
public final class DatabaseAhead implements ApplicationListener<ApplicationContextInitializedEvent> {

    @Override
    public void onApplicationEvent(ApplicationContextInitializedEvent event) {
        var context = event.getApplicationContext();
        if (!context.getEnvironment().containsProperty(PostgresConfiguration.DATABASE_NAMED)) {
            var stet = Binder.get(context.getEnvironment()).bindOrCreate("stet", StetProperties.class);
            var start = PostgresStart.in(PostgresConfiguration.folder(stet));
            context.getBeanFactory().registerSingleton("postgresStart", start);
            SpringApplication.getShutdownHandlers().add(start::close);
        }
    }
}
