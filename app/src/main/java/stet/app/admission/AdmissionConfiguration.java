package stet.app.admission;

import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the bounds before everything else in the server. */
@Configuration(proxyBeanMethods = false)
class AdmissionConfiguration {

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> bounds(AdmissionSettings settings, Drain drain) {
        return server -> {
            server.addEngineValves(new LastAnswers(drain), new BodyValve(settings));
            server.addConnectorCustomizers(drain::of);
        };
    }
}
