package stet.infra;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.io.support.ResourcePropertySource;

/** Sets what Stet needs of the libraries that carry it, early, and below every setting of an installation. */
class LibraryDefaults implements EnvironmentPostProcessor {
    /** Axon asks for these outside Spring: it calls home for updates, and advertises, unless they are true. */
    private static final List<String> QUIET =
            List.of("axoniq.update-checker.disabled", "disable-axoniq-console-message");

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        QUIET.forEach(LibraryDefaults::setUnlessSet);
        try {
            environment.getPropertySources().addLast(new ResourcePropertySource("classpath:stet-infra.properties"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static void setUnlessSet(String property) {
        if (System.getProperty(property) == null) System.setProperty(property, "true");
    }
}
