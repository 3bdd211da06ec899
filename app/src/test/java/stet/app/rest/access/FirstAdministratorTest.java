package stet.app.rest.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import stet.app.rest.Api.Answer;
import stet.app.rest.Browser;
import stet.infra.engine.postgres.TestPostgres;

/** The first start of a newsroom that is no demo, with nobody in it. */
@DirtiesContext
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ExtendWith(OutputCaptureExtension.class)
class FirstAdministratorTest {
    private static final Pattern LINK = Pattern.compile("http://localhost:\\d+(/first-administrator\\?token=\\w+)");
    private static final String PASSWORD = "a long enough password";

    @LocalServerPort
    private int port;

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry registry) {
        TestPostgres.freshDatabase().register(registry);
    }

    @Test
    void the_printed_link_makes_its_visitor_administrator_once(CapturedOutput printed) {
        Matcher link = LINK.matcher(printed.getAll());
        assertThat(link.find()).as(printed.getAll()).isTrue();
        Browser visitor = new Browser("http://localhost:" + port);
        Answer page = visitor.get(link.group(1));
        assertThat(page.status()).isEqualTo(200);

        Answer weak = visitor.post("/first-administrator", form(link.group(1), "short"), Browser.csrf(page));
        assertThat(weak.status()).isEqualTo(422);
        assertThat(weak.body())
                .contains("at least 12 characters", "value=\"robin\"")
                .doesNotContain("value=\"short\"");

        Answer opened = visitor.post("/first-administrator", form(link.group(1), PASSWORD), Browser.csrf(weak));
        assertThat(opened.status()).isEqualTo(302);
        assertThat(visitor.signIn("robin", PASSWORD).status()).isEqualTo(302);
        assertThat(visitor.get("/administration/accounts").status()).isEqualTo(200);

        assertThat(visitor.get(link.group(1)).status()).isEqualTo(403);
    }

    private static Map<String, String> form(String link, String password) {
        String token = link.substring(link.indexOf('=') + 1);
        return Map.of("token", token, "id", "robin", "name", "Robin Castellan", "password", password);
    }
}
