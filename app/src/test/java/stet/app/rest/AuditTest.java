package stet.app.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import stet.app.rest.Api.Answer;
import tools.jackson.databind.JsonNode;

/** The audit log over REST. */
class AuditTest extends RestTest {

    @Test
    void every_command_is_in_the_log_with_who_when_how_and_which_request() {
        String statement = statement();
        done(ada().with("X-Request-Id", "flag.1").post(statement + "/flag-claim", "{\"reason\": \"A date.\"}"));
        JsonNode event = events("?statement=" + id(statement)).getFirst();
        assertThat(event.get("type").asString()).isEqualTo("claim-flagged");
        assertThat(event.get("by").asString()).isEqualTo("ada");
        assertThat(event.get("channel").asString()).isEqualTo("API");
        assertThat(event.get("requestId").asString()).isEqualTo("flag.1");
        assertThat(event.get("statement").asString()).isEqualTo(id(statement));
        assertThat(event.get("version").asInt()).isEqualTo(1);
        assertThat(event.get("sentence").asString()).isNotBlank();
        assertThat(event.get("event").get("reason").asString()).isEqualTo("A date.");
        assertThat(otto().get("/api/v1/audit/events/" + event.get("index").asString())
                        .json())
                .isEqualTo(event);
    }

    @Test
    void the_log_is_narrowed_by_each_filter() {
        String statement = claimInReview();
        String filter = "?statement=" + id(statement);
        assertThat(events(filter + "&type=source-attached")).hasSize(2);
        assertThat(events(filter + "&person=ben")).isEmpty();
        assertThat(events(filter + "&until=2020-01-01")).isEmpty();
        assertThat(events(filter + "&from=2020-01-01T00:00:00Z")).hasSize(5);
        String article = ada().get(statement).value("article");
        assertThat(events("?article=" + article + "&type=article-ingested")).hasSize(1);
        String source =
                ada().get(statement).json().get("sources").get(0).get("source").asString();
        assertThat(events("?source=" + source))
                .extracting(event -> event.get("type").asString())
                .contains("source-registered");
    }

    @Test
    void the_log_is_read_in_parts_either_way() {
        String filter = "/api/v1/audit/events?statement=" + id(claimInReview()) + "&limit=2";
        Answer newest = otto().get(filter);
        Answer older = otto().get(filter + "&cursor=" + newest.value("next"));
        assertThat(indices(newest.json().get("items"))).isSortedAccordingTo((a, b) -> Long.compare(b, a));
        assertThat(indices(older.json().get("items")))
                .allMatch(index -> index < indices(newest.json().get("items")).getLast());
        Answer oldest = otto().get(filter + "&order=OLDEST_FIRST");
        assertThat(indices(oldest.json().get("items"))).isSorted();
    }

    @Test
    void the_last_day_that_is_asked_for_is_a_day_of_the_list() {
        String filter = "?statement=" + id(claimInReview());
        String today = LocalDate.now(ZoneId.systemDefault()).toString();
        assertThat(events(filter + "&from=" + today + "&until=" + today)).hasSize(5);
    }

    @ParameterizedTest
    @ValueSource(strings = {"from=yesterday", "until=12", "article=1", "order=SIDEWAYS", "cursor=x"})
    void a_filter_that_means_nothing_is_refused(String filter) {
        refused(otto().get("/api/v1/audit/events?" + filter), 400, "malformed-parameter");
    }

    @Test
    void the_log_is_exported_line_by_line() {
        String statement = claimInReview();
        Answer export = otto().get("/api/v1/audit/export?format=ndjson&statement=" + id(statement));
        assertThat(export.header("Content-Type")).startsWith("application/x-ndjson");
        assertThat(export.header("Content-Disposition")).contains("attachment").contains(".ndjson");
        List<JsonNode> lines = export.body().lines().map(Api.JSON::readTree).toList();
        assertThat(lines).hasSize(5);
        assertThat(lines.reversed()).isEqualTo(events("?statement=" + id(statement)));
    }

    @Test
    void a_note_never_becomes_a_formula_in_an_export() {
        String statement = statement();
        done(ada().with("X-Request-Id", "-1.formula")
                .post(statement + "/add-note", "{\"text\": \"=HYPERLINK(\\\"https://evil.example\\\")\"}"));
        Answer export = otto().get("/api/v1/audit/export?format=csv&statement=" + id(statement));
        assertThat(export.header("Content-Type")).startsWith("text/csv");
        assertThat(export.body()).startsWith("\uFEFFindex,at,by,by_name,");
        assertThat(export.body()).doesNotContainPattern("(^|,|\\n)\"?[=+@-]").contains("HYPERLINK", "'-1.formula");
    }

    @Test
    void an_export_for_spreadsheets_has_names_beside_ids_and_the_text_of_no_article() {
        String statement = claimInReview();
        String article = ada().get(statement).value("article");
        String words = ada().get(statement).value("text");
        Answer export = otto().get("/api/v1/audit/export?format=csv&article=" + article);
        byte[] mark = export.body().substring(0, 1).getBytes(StandardCharsets.UTF_8);
        assertThat(mark).containsExactly(0xEF, 0xBB, 0xBF);
        List<String> lines = export.body().lines().toList();
        assertThat(lines.getFirst().split(",")).hasSize(19).doesNotContain("event");
        assertThat(lines.get(1)).contains("\"article-ingested\"").doesNotContain(words);
        assertThat(export.body())
                .contains("\"ada\",\"" + ada().get("/api/v1/me").value("name") + "\"");
        assertThat(export.body()).contains("\"" + id(statement) + "\",\"" + words + "\"");
    }

    @Test
    void every_entry_says_by_name_what_it_is_about() {
        String statement = claimInReview();
        JsonNode flagged =
                events("?type=claim-flagged&statement=" + id(statement)).getFirst();
        assertThat(flagged.get("statementWords").asString())
                .isEqualTo(ada().get(statement).value("text"));
        assertThat(flagged.get("articleTitle").asString()).isNotBlank();
        JsonNode opened = events("?account=*&type=account-opened").getFirst();
        assertThat(opened.get("account").asString()).isNotBlank();
    }

    @Test
    void an_unknown_form_of_export_is_refused() {
        refused(otto().get("/api/v1/audit/export?format=xml"), 400, "malformed-parameter");
    }

    private List<JsonNode> events(String query) {
        return otto().get("/api/v1/audit/events" + query)
                .json()
                .get("items")
                .valueStream()
                .toList();
    }

    private static List<Long> indices(JsonNode events) {
        return events.valueStream().map(event -> event.get("index").asLong()).toList();
    }

    private static String id(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
