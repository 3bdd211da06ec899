package stet.infra.backup;

import java.util.List;
import java.util.Map;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.context.properties.bind.Binder;
import stet.infra.engine.StetProperties;
import stet.infra.log.LogProperties;

/**
 * The newsroom that is meant, by the settings that Stet itself would read: arguments, environment, application.yaml.
 *
 * @param hasOwnServer whether Stet starts the database, and nobody else
 */
record Newsroom(StetProperties stet, LogProperties log, boolean hasOwnServer) {

    static Newsroom of(List<String> settings) {
        SpringApplication reader = new SpringApplication(Nothing.class);
        reader.setWebApplicationType(WebApplicationType.NONE);
        reader.setBannerMode(Banner.Mode.OFF);
        reader.setLogStartupInfo(false);
        reader.setDefaultProperties(Map.of("logging.level.root", "warn"));
        try (var read = reader.run(settings.toArray(String[]::new))) {
            Binder binder = Binder.get(read.getEnvironment());
            return new Newsroom(
                    binder.bindOrCreate("stet", StetProperties.class),
                    binder.bindOrCreate("stet.log", LogProperties.class),
                    !read.getEnvironment().containsProperty("spring.datasource.url"));
        }
    }

    /** Nothing of Stet is started for its settings' sake. */
    static final class Nothing {}
}
