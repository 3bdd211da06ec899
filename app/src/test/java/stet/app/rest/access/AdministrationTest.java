package stet.app.rest.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import stet.app.rest.Api;
import stet.app.rest.Api.Answer;
import stet.app.rest.Browser;
import stet.app.rest.RestTest;
import stet.domain.account.Role;
import tools.jackson.databind.JsonNode;

/** How an administrator looks after what reads the log. */
class AdministrationTest extends RestTest {
    private static final String REBUILD = "/api/v1/administration/rebuild";
    private static final String READERS = "/api/v1/administration/readers";
    private static final String PAGE = "/administration/read-models";

    private final String bad = "bad " + UUID.randomUUID();
    private Api root;

    @Autowired
    private JdbcClient database;

    @BeforeEach
    void an_administrator_comes() {
        root = root("root");
    }

    @AfterEach
    void the_reader_reads_again() {
        the_table_is_as_it_was();
        root.post(READERS + "/retry", "");
        eventually().until(() -> root.get(READERS + "/failing").json().isEmpty());
    }

    private void the_table_is_as_it_was() {
        database.sql("alter table reading.statement_note drop constraint if exists no_bad_note")
                .update();
        clearAlarms();
    }

    @Test
    void read_models_are_rebuilt_and_compared() {
        claimWithSources();

        Answer asked = root.post(REBUILD, "");

        assertThat(asked.status()).as(asked.body()).isEqualTo(202);
        JsonNode done = rebuilt();
        assertThat(done.get("phase").asString()).isEqualTo("DONE");
        assertThat(done.get("kind").asString()).isEqualTo("REBUILD");
        assertThat(done.get("askedBy").asString()).isEqualTo("root");
        assertThat(done.get("done").asLong())
                .isEqualTo(done.get("total").asLong())
                .isPositive();
        assertThat(done.get("tables"))
                .isNotEmpty()
                .allMatch(table -> table.get("same").asBoolean());
    }

    @Test
    void the_version_before_comes_back() {
        root.post(REBUILD, "");
        assertThat(rebuilt().get("canRollBack").asBoolean()).isTrue();

        root.post("/api/v1/administration/roll-back", "");

        JsonNode back = rebuilt();
        assertThat(back.get("kind").asString()).isEqualTo("ROLL_BACK");
        assertThat(back.get("phase").asString()).isEqualTo("DONE");
    }

    @Test
    void a_page_tells_how_a_rebuild_went() {
        Browser browser = administrator();
        String csrf = Browser.csrf(browser.get(PAGE));

        assertThat(browser.post(PAGE, Map.of(), csrf).status()).isEqualTo(303);

        rebuilt();
        assertThat(browser.get(PAGE).body())
                .contains("every table is as it was before", "Go back to the version before");
    }

    @Test
    void a_reader_that_fails_shows_everywhere_and_goes_on_without_the_event_that_is_set_aside() {
        long index = failingNote();

        JsonNode failure = root.get(READERS + "/failing").json().get(0);
        assertThat(failure.get("reader").asString()).isEqualTo("read-models");
        assertThat(failure.get("index").asLong()).isEqualTo(index);
        assertThat(failure.get("failure").asString()).contains("no_bad_note");
        Answer health = anyone().get("/actuator/health");
        assertThat(health.status()).isEqualTo(200);
        assertThat(health.value("status")).isEqualTo("IMPAIRED");
        refused(
                root.post(READERS + "/read-models/set-event-aside", "{\"index\": %d}".formatted(index)),
                422,
                "field-missing");
        refused(root.post(READERS + "/read-models/set-event-aside", aside(index + 1)), 409, "not-failing-there");
        Answer done = root.post(READERS + "/read-models/set-event-aside", aside(index));
        assertThat(done.status()).isEqualTo(202);
        assertThat(done.header("Link")).contains("/events/" + done.header("Stet-Log-Index") + "/proof");
        eventually().until(() -> root.get(READERS + "/failing").json().isEmpty());
        the_table_is_as_it_was();
        assertThat(anyone().get("/actuator/health").value("status")).isEqualTo("UP");
        eventually()
                .until(() -> otto().get("/api/v1/audit/events?type=event-set-aside")
                        .body()
                        .contains("had the reader read-models go on without event " + index));
    }

    @Test
    void a_page_asks_for_a_reason_and_a_confirmation_before_it_sets_an_event_aside() {
        long index = failingNote();
        Browser browser = administrator();
        String address = PAGE + "/read-models/" + index + "/set-event-aside";
        Answer page = browser.get(PAGE);
        assertThat(page.body()).contains("has stopped at event", "no_bad_note", "Try again now", "Set event aside");

        Answer unconfirmed = browser.post(address, Map.of("reason", "Broken."), Browser.csrf(page));
        assertThat(unconfirmed.status()).isEqualTo(422);
        assertThat(unconfirmed.body()).contains("Choose that what is shown may be incomplete.", "Broken.");
        Answer done = browser.post(
                address,
                Map.of(
                        "reason",
                        "Broken.",
                        "confirmed",
                        "true",
                        "key",
                        UUID.randomUUID().toString()),
                Browser.csrf(unconfirmed));

        assertThat(done.status()).isEqualTo(303);
        eventually().until(() -> root.get(READERS + "/failing").json().isEmpty());
    }

    @Test
    void pages_say_what_each_reader_that_stands_keeps_from_happening() {
        Browser browser = administrator();
        stands("policies", "source-withdrawn");
        stands("audit", "");
        try {
            assertThat(browser.get(PAGE).body())
                    .contains(
                            "claims are not told of sources that are withdrawn",
                            "claims may never be told of a withdrawn source",
                            "The event is missing,",
                            "the list on the audit page ends there")
                    .doesNotContain("pages and the API do not show");
            assertThat(browser.get("/audit").body())
                    .contains("claims are not told of sources that were withdrawn since", "this list ends there")
                    .doesNotContain("pages do not show");
            assertThat(browser.post(
                                    PAGE + "/policies/999999999/set-event-aside",
                                    Map.of("reason", "Broken."),
                                    Browser.csrf(browser.get(PAGE)))
                            .body())
                    .contains("Choose that claims may never be told of a withdrawn source.");
        } finally {
            database.sql("delete from reader_failure where log_index = 999999999")
                    .update();
        }
    }

    private void stands(String reader, String type) {
        database.sql("""
                insert into reader_failure (reader, log_index, event_id, type, sentence, stack)
                values (:reader, 999999999, '', :type, 'It went wrong.', '')
                """).param("reader", reader).param("type", type).update();
    }

    /** Breaks the table of notes for one note, writes that one, and tells its index once the reader fails at it. */
    private long failingNote() {
        String statement = statement();
        database.sql("alter table statement_note add constraint no_bad_note check (text <> '%s') not valid"
                        .formatted(bad))
                .update();
        ada().post(statement + "/add-note", "{\"text\": \"%s\"}".formatted(bad));
        eventually().until(() -> !root.get(READERS + "/failing").json().isEmpty());
        return root.get(READERS + "/failing").json().get(0).get("index").asLong();
    }

    private static String aside(long index) {
        return "{\"index\": %d, \"reason\": \"It cannot be read.\"}".formatted(index);
    }

    private JsonNode rebuilt() {
        eventually().until(() -> !root.get(REBUILD).json().get("running").asBoolean());
        return root.get(REBUILD).json();
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
