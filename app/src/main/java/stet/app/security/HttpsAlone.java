package stet.app.security;

import java.util.Map;
import java.util.stream.Stream;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Environment;
import org.springframework.core.env.MapPropertySource;

/**
 * Where people reach Stet by https alone, the cookie of their session goes no other way, and no neighbour in the domain can put
 * one in its place: browsers take a name that begins with {@code __Host-} from this very host and by https only.
 */
class HttpsAlone implements EnvironmentPostProcessor {
    private static final String SETTING = "stet.https";
    private static final String COOKIE = "server.servlet.session.cookie.";

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        if (!isSaid(environment)) return;
        String name = environment.getProperty(COOKIE + "name", "stet-session");
        Map<String, Object> cookie =
                Map.of(COOKIE + "name", "__Host-" + name, COOKIE + "secure", true, COOKIE + "path", "/");
        environment.getPropertySources().addFirst(new MapPropertySource("stet-https", cookie));
    }

    /** By a setting, or because Stet itself has a certificate. */
    static boolean isSaid(Environment environment) {
        return environment.getProperty(SETTING, Boolean.class, hasCertificate(environment));
    }

    private static boolean hasCertificate(Environment environment) {
        return environment.getProperty("server.ssl.enabled", Boolean.class, true)
                && Stream.of("bundle", "key-store", "certificate")
                        .anyMatch(each -> environment.containsProperty("server.ssl." + each));
    }
}
