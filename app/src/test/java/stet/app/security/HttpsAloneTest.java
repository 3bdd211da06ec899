package stet.app.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.SpringApplication;
import org.springframework.mock.env.MockEnvironment;

class HttpsAloneTest {

    @ParameterizedTest
    @CsvSource({
        "'', false",
        "stet.https=true, true",
        "server.ssl.bundle=web, true",
        "server.ssl.key-store=a.p12, true",
        "server.ssl.key-store=a.p12 server.ssl.enabled=false, false",
        "server.ssl.certificate=a.pem stet.https=false, false",
        "stet.https=true server.servlet.session.cookie.name=newsroom, true"
    })
    void it_is_said_by_a_certificate_of_stet_s_own_or_by_the_setting(String settings, boolean said) {
        MockEnvironment environment = new MockEnvironment();
        for (String setting : settings.split(" "))
            if (!setting.isEmpty())
                environment.setProperty(setting.replaceFirst("=.*", ""), setting.replaceFirst(".*=", ""));

        new HttpsAlone().postProcessEnvironment(environment, new SpringApplication());

        assertThat(environment
                        .getProperty("server.servlet.session.cookie.name", "")
                        .startsWith("__Host-"))
                .isEqualTo(said);
        assertThat(environment.getProperty("server.servlet.session.cookie.secure", ""))
                .isEqualTo(said ? "true" : "");
    }
}
