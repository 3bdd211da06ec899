package stet.app.rest.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import stet.app.rest.Api;
import stet.app.rest.Api.Answer;
import stet.app.rest.Browser;
import stet.app.rest.RestTest;
import stet.domain.account.Role;
import stet.infra.engine.postgres.TestDatabase;
import tools.jackson.databind.JsonNode;

/** The pages and answers on which a changed or deleted event would be noticed show it, and everything else as before. */
class TamperedEventTest extends RestTest {
    private static final String CHANGE =
            "update recorded_event set metadata = '{\"actor\": \"ben\", \"channel\": \"web\"}'";
    private static final String DELETE = "delete from recorded_event";

    @Value("${spring.datasource.url}")
    private String database;

    /** A superuser whom no trigger hinders, and who leaves the schema as it is. */
    private JdbcClient jdbc;

    private String statement = "";
    private long index;

    @BeforeEach
    void a_claim_is_flagged() {
        Api otto = otto();
        statement = statement();
        done(ada().post(statement + "/flag-claim", "{\"reason\": \"A date.\"}"));
        index = otto.get("/api/v1/audit/events?limit=1")
                .json()
                .at("/items/0/index")
                .asLong();
        done(ada().post(statement + "/add-note", "{\"text\": \"Behind it.\"}"));
        jdbc = JdbcClient.create(
                new TestDatabase(database, "", "").asSuperuser().withoutTriggers());
        jdbc.sql("create table public.untouched as select * from recorded_event where " + there())
                .update();
    }

    @AfterEach
    void all_is_as_it_was() {
        jdbc.sql("delete from recorded_event where " + there()).update();
        jdbc.sql("insert into recorded_event overriding system value table untouched")
                .update();
        jdbc.sql("drop table untouched").update();
        clearAlarms();
    }

    private String there() {
        return "arrival = (select arrival from log_entry where log_index = " + index + ")";
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {CHANGE + " | UNREADABLE", DELETE + " | MISSING"})
    void the_api_says_what_is_wrong_with_it(String act, String flaw) {
        tamper(act);

        JsonNode event = otto().get("/api/v1/audit/events/" + index).json();

        assertThat(event.get("flaw").asString()).isEqualTo(flaw);
        assertThat(event.get("sentence").asString()).contains("can't be shown");
        assertThat(event.get("type").asString()).isEqualTo("claim-flagged");
        assertThat(otto().get("/api/v1/audit/events?limit=3").json().get("items"))
                .hasSize(3)
                .contains(event);
        assertThat(otto().get(statement + "/history").json()).hasSize(4).contains(event);
    }

    @Test
    void what_reads_well_and_was_never_recorded_is_not_shown_as_what_happened() {
        tamper("update recorded_event set payload = jsonb_set(payload, '{reason}', '\"Never said.\"')");

        JsonNode event = otto().get("/api/v1/audit/events/" + index).json();

        assertThat(event.get("flaw").asString()).isEqualTo("OTHERWISE");
        assertThat(event.get("sentence").asString()).contains("is not as it was recorded");
        assertThat(signedIn("otto", Role.AUDITOR).get("/audit/" + index).body())
                .contains("can&#39;t be shown", "Someone laid hands on this event");
    }

    @ParameterizedTest
    @ValueSource(strings = {CHANGE, DELETE})
    void an_export_holds_it_and_everything_behind_it(String act) {
        tamper(act);
        String of = "&statement=" + statement.replaceFirst(".*/", "");

        Answer json = otto().get("/api/v1/audit/export?format=ndjson" + of);
        Answer csv = otto().get("/api/v1/audit/export?format=csv" + of);

        assertThat(json.body()
                        .lines()
                        .map(line -> Api.JSON.readTree(line).get("sentence").asString()))
                .hasSize(3)
                .satisfies(sentences -> assertThat(sentences.get(1)).contains("can't be shown"))
                .last()
                .isEqualTo("left a note: “Behind it.”");
        assertThat(csv.body().lines()).hasSize(4).anyMatch(line -> line.contains("can't be shown"));
    }

    @ParameterizedTest
    @ValueSource(strings = {CHANGE, DELETE})
    void every_page_that_lists_it_is_shown(String act) {
        Browser otto = signedIn("otto", Role.AUDITOR);
        String panel = otto.get(statement.replace("/api/v1", "")).header("Location");
        tamper(act);

        for (String page : List.of("/audit", "/audit/" + index, panel)) {
            Answer answer = otto.get(page);
            assertThat(answer.status()).as(page).isEqualTo(200);
            assertThat(answer.body()).contains("can&#39;t be shown", "wrong-word");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {CHANGE, DELETE})
    void a_review_shows_it_and_what_is_behind_it(String act) {
        String review = otto().post(
                        "/api/v1/reviews",
                        "{\"fromIndex\": %d, \"toIndex\": %d, \"title\": \"Odd\"}".formatted(index, index + 1))
                .header("Location");
        tamper(act);

        assertThat(otto().get(review + "/entries?limit=1").value("next")).isNotEmpty();
        Answer page = signedIn("otto", Role.AUDITOR).get("/audit" + review.substring(review.indexOf("/reviews")));
        assertThat(page.body()).contains("can&#39;t be shown", "Behind it.");
    }

    @Test
    void a_page_that_can_t_show_a_proof_says_why() {
        Browser otto = signedIn("otto", Role.AUDITOR);
        await().until(() -> otto.get("/audit/" + index + "/proof").status() == 200);
        jdbc.sql("create table public.its_entry as select * from log_entry where log_index = " + index)
                .update();
        jdbc.sql("delete from log_entry where log_index = " + index).update();
        try {
            Answer answer = otto.get("/audit/" + index + "/proof");
            assertThat(answer.status()).isEqualTo(503);
            assertThat(answer.body())
                    .contains("This can&#39;t be shown", "The log can&#39;t show this: ", "must look at the audit page")
                    .doesNotContain("The database does not answer");
        } finally {
            jdbc.sql("insert into log_entry table its_entry").update();
            jdbc.sql("drop table its_entry").update();
        }
    }

    @Test
    void whoever_has_the_log_checked_is_told_what_was_found() {
        tamper(CHANGE);
        Browser root = signedIn("root", Role.ADMINISTRATOR);

        root.post("/audit/recheck", Map.of(), Browser.csrf(root.get("/audit")));

        assertThat(root.get("/audit").body())
                .contains("The log was checked again. Event %d of the log is not as it was recorded.".formatted(index));
    }

    private void tamper(String act) {
        jdbc.sql(act + " where " + there()).update();
    }

    private Browser signedIn(String id, Role role) {
        open(person(id, id, role));
        Browser browser = new Browser(root());
        browser.signIn(id, PASSWORD);
        return browser;
    }
}
