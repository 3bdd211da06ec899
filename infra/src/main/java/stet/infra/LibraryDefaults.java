package stet.infra;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.io.support.ResourcePropertySource;
import stet.infra.engine.postgres.SessionSettings;

/** Sets what Stet needs of the libraries that carry it, early, and below every setting of an installation. */
class LibraryDefaults implements EnvironmentPostProcessor {
    /** Axon asks for these outside Spring: it calls home for updates, and advertises, unless they are true. */
    private static final List<String> QUIET =
            List.of("axoniq.update-checker.disabled", "disable-axoniq-console-message");

    private static final Map<String, Object> SESSIONS =
            Map.of("spring.datasource.hikari.data-source-properties.options", SessionSettings.optionsOfPool());

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        QUIET.forEach(LibraryDefaults::setUnlessSet);
        try {
            environment.getPropertySources().addLast(new ResourcePropertySource("classpath:stet-infra.properties"));
            environment.getPropertySources().addLast(new MapPropertySource("stet-infra-sessions", SESSIONS));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static void setUnlessSet(String property) {
        if (System.getProperty(property) == null) System.setProperty(property, "true");
    }
}
