package stet.app.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import stet.domain.account.Role;

/** The audit log as auditors narrow and export it. */
class LedgerTest extends PageTest {

    @Test
    void the_log_is_narrowed_by_its_address_and_exported_as_it_is_shown() {
        Visitor ada = ada();
        String id = claim(ada).replace("/statements/", "");
        Visit narrowed = ada.get("/audit?type=claim-flagged&statement=" + id);
        assertThat(narrowed.body()).containsOnlyOnce("<td class=\"sentence\">");
        assertThat(ada.get("/audit/events.ndjson?type=claim-flagged&statement=" + id)
                        .body()
                        .lines())
                .hasSize(1);
        assertThat(ada.get("/audit/events.csv?statement=" + id).body().lines()).hasSize(5);
        String event = narrowed.body().replaceAll("(?s).*?href=\"(/audit/\\d+)\".*", "$1");
        assertThat(ada.get(event).says("claim-flagged")).isTrue();
    }

    @Test
    void a_filter_that_can_t_be_read_is_refused_beside_its_field() {
        Visit refused = ada().get("/audit?from=yesterday&article=17");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("href=\"#audit-from\"").contains("href=\"#audit-article\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"%2B999999999-12-31", "-999999999-01-01", "0000-12-31", "%2B10000-01-01"})
    void a_day_of_no_calendar_is_refused_beside_its_field(String day) {
        Visit refused = ada().get("/audit?until=" + day);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("href=\"#audit-until\"");
        assertThat(ada().get("/audit/events.csv?until=" + day).status()).isEqualTo(400);
    }

    @Test
    void the_last_day_that_is_asked_for_is_a_day_of_the_list() {
        Visitor ada = ada();
        String id = claim(ada).replace("/statements/", "");
        String today = LocalDate.now(ZoneId.systemDefault()).toString();
        assertThat(ada.get("/audit/events.csv?statement=" + id + "&from=" + today + "&until=" + today)
                        .body()
                        .lines())
                .hasSize(5);
        assertThat(ada.get("/audit?type=claim-flagged&statement=" + id + "&until=" + today)
                        .body())
                .containsOnlyOnce("<td class=\"sentence\">");
    }

    @Test
    void the_last_day_of_the_calendar_is_a_day() {
        assertThat(ada().get("/audit?from=0001-01-01&until=9999-12-31").status())
                .isEqualTo(200);
    }

    @Test
    void a_range_that_ends_before_it_begins_is_refused_in_a_sentence() {
        Visit refused = ada().get("/audit?from=2021-06-17&until=2021-06-16");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.says("The later moment is before the earlier one.")).isTrue();
        assertThat(ada().get("/audit/events.csv?from=2021-06-17&until=2021-06-16")
                        .status())
                .isEqualTo(400);
        assertThat(ada().get("/audit?from=2021-06-16&until=2021-06-16").status())
                .isEqualTo(200);
    }

    @Test
    void each_row_says_by_name_what_it_is_about_and_leads_to_everything_about_that() {
        Visitor ada = ada();
        String statement = claim(ada).replace("/statements/", "");
        Visit log = ada.get("/audit?type=claim-flagged&statement=" + statement);
        String row = log.body().replaceAll("(?s).*<td class=\"where\".*?>(.*?)</td>.*", "$1");
        assertThat(row)
                .contains("href=\"/articles/")
                .contains("href=\"/statements/" + statement)
                .contains("href=\"/audit?statement=" + statement)
                .doesNotContain(">article<")
                .doesNotContain(">statement<");
    }

    @Test
    void the_time_of_each_row_is_told_to_the_second_with_its_zone() {
        Visit log = ada().get("/audit");
        assertThat(log.body()).containsPattern("<time [^>]*>\\d+ \\p{L}+ \\d{4}, \\d\\d:\\d\\d:\\d\\d [A-Z]\\S*</time>");
    }

    @Test
    void what_the_log_is_narrowed_to_is_picked_by_its_words_without_a_script() {
        Visitor ada = ada();
        String statement = claim(ada).replace("/statements/", "");
        Visit about = ada.get("/audit?type=claim-flagged&about=" + statement);
        String way = "/audit?statement=" + statement + "&amp;type=claim-flagged";
        assertThat(about.body()).contains("href=\"" + way + "\"");
        Visit narrowed = ada.get(way.replace("&amp;", "&"));
        assertThat(narrowed.body())
                .containsOnlyOnce("<td class=\"sentence\">")
                .contains("name=\"statement\" value=\"" + statement + "\"")
                .contains("href=\"/audit?type=claim-flagged\">choose another");
    }

    @Test
    void an_article_is_found_by_its_title_and_a_statement_by_its_words() {
        Visitor ada = ada();
        claim(ada);
        Visit found = ada.get("/audit/things?about=Report");
        assertThat(found.body()).contains("href=\"/audit?article=").contains("Article");
        assertThat(ada.get("/audit/things?about=xyzzyx").says("Nothing has all of these words."))
                .isTrue();
    }

    @Test
    void what_happened_to_accounts_is_listed_whichever_they_are() {
        Visitor ada = ada();
        claim(ada);
        Visit accounts = ada.get("/audit?account=*");
        assertThat(accounts.body()).contains("opened the account").doesNotContain("flagged the claim");
        assertThat(ada.get("/audit?account=*&type=claim-flagged").says("No event is like that."))
                .isTrue();
    }

    @Test
    void a_review_is_offered_of_the_entries_that_are_shown_and_of_no_others() {
        Visitor ada = ada();
        String first = statement(ada);
        done(act(ada, first, "flag-claim", Map.of()));
        claim(ada);
        Visitor otto = as("otto", "Otto Brandt", Role.AUDITOR);
        Visit scattered = otto.get("/audit?type=claim-flagged");
        assertThat(scattered.says("do not follow each other in the log")).isTrue();
        assertThat(scattered.body()).doesNotContain("/audit/reviews/new?");
        assertThat(otto.get("/audit").body()).contains("/audit/reviews/new?");
    }
}
