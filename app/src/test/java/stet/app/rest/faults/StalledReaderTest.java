package stet.app.rest.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;
import stet.app.rest.Api;
import stet.app.rest.Browser;
import stet.app.rest.RestTest;
import stet.domain.account.Role;

/** That what arrived is not read shows wherever someone may look, although nothing fails. */
@DirtiesContext
@TestPropertySource(properties = {"stet.event-store.stalled-after=1s", "stet.event-store.claim-timeout=2s"})
class StalledReaderTest extends RestTest {
    private static final String READERS = "/api/v1/administration/readers";
    private static final String PAGE = "/administration/read-models";

    @Autowired
    private JdbcClient database;

    @Test
    void a_reader_that_nobody_reads_for_shows_in_health_on_the_page_and_over_rest_until_it_reads_again() {
        Api root = root("root");
        assertThat(root.get(READERS + "/stalled").json()).isEmpty();
        assertThat(anyone().get("/actuator/health").value("status")).isEqualTo("UP");

        ScheduledExecutorService other = Executors.newSingleThreadScheduledExecutor();
        ScheduledFuture<?> _ = other.scheduleAtFixedRate(this::claim, 0, 100, TimeUnit.MILLISECONDS);
        ada().post("/api/v1/articles", """
                {"title": "Unread", "text": "It was written. Nobody has read it."}""");

        eventually().until(() -> !root.get(READERS + "/stalled").json().isEmpty());
        assertThat(root.get(READERS + "/stalled").json().get(0).get("reader").asString())
                .isEqualTo("read-models");
        assertThat(root.get(READERS + "/stalled").json().get(0).get("unread").asLong())
                .isPositive();
        assertThat(root.get(READERS + "/failing").json()).isEmpty();
        assertThat(anyone().get("/actuator/health").value("status")).isEqualTo("IMPAIRED");
        assertThat(administrator().get(PAGE).body()).contains("stands still", "read-models");

        other.shutdownNow();
        eventually().until(() -> root.get(READERS + "/stalled").json().isEmpty());
        assertThat(anyone().get("/actuator/health").value("status")).isEqualTo("UP");
        assertThat(administrator().get(PAGE).body()).doesNotContain("stands still");
    }

    /** Somebody else says that they read, and does not. */
    private void claim() {
        database.sql("""
                update reading.read_position set owner = 'somebody else', updated_at = clock_timestamp()::text
                 where processor_name = 'read-models'""").update();
    }

    private Browser administrator() {
        open(person("root", "Robin Castellan", Role.ADMINISTRATOR));
        Browser browser = new Browser(root());
        browser.signIn("root", PASSWORD);
        return browser;
    }

    private static ConditionFactory eventually() {
        return Awaitility.await().pollInterval(Duration.ofMillis(50)).atMost(Duration.ofSeconds(60));
    }
}
