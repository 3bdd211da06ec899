package stet.app.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

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
        assertThat(log.body())
                .containsPattern("<time [^>]*>\\d+ \\p{L}+ \\d{4}, \\d\\d:\\d\\d:\\d\\d [A-Z]\\S*</time>");
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
    void a_review_takes_exactly_what_the_log_is_narrowed_to() {
        Visitor ada = ada();
        String statement = claim(ada).replace("/statements/", "");
        Visitor otto = as("otto", "Otto Brandt", Role.AUDITOR);
        Visit narrowed = otto.get("/audit?statement=" + statement + "&type=source-attached");
        assertThat(narrowed.says("Review these 2 entries")).isTrue();
        Visit form = otto.get("/audit/reviews/new?statement=" + statement + "&type=source-attached");
        assertThat(form.body()).contains("<b>2 entries</b> of the log");
        Visit opened = otto.submit(form, "/audit/reviews", Map.of("title", "Its sources"));
        assertThat(opened.status()).as(opened.body()).isEqualTo(303);
        Visit review = otto.follow(opened);
        assertThat(review.body().split("<li id=\"e", -1)).hasSize(3);
        assertThat(review.says("2 entries chosen, from entry")).isTrue();
        assertThat(otto.get("/audit/reviews/new?type=no-such-type").says("0 entries"))
                .isTrue();
    }

    @Test
    void several_entries_of_a_review_are_marked_by_their_boxes_or_all_that_are_shown() {
        Visitor ada = ada();
        String statement = claim(ada).replace("/statements/", "");
        Visitor otto = as("otto", "Otto Brandt", Role.AUDITOR);
        Visit form = otto.get("/audit/reviews/new?statement=" + statement);
        Visit review = otto.follow(otto.submit(form, "/audit/reviews", Map.of("title", "Its way")));
        String mark = review.body().replaceAll("(?s).*?action=\"(/audit/reviews/[^\"]*/mark-entries)\".*", "$1");
        Visit none = otto.submit(review, mark, Map.of("finding", "REVIEWED"));
        assertThat(none.status()).isEqualTo(422);
        assertThat(none.says("No entry is chosen.")).isTrue();
        String first = review.body().replaceAll("(?s).*?<li id=\"e(\\d+)\".*", "$1");
        Visit asked = otto.submit(review, mark, Map.of("finding", "QUESTIONED", "entries", first));
        assertThat(asked.status()).isEqualTo(422);
        assertThat(asked.body()).containsPattern("value=\"" + first + "\" [^>]*checked");
        done(otto.submit(review, mark, Map.of("finding", "QUESTIONED", "entries", first, "note", "Why?")));
        Visit again = otto.get(mark.replace("/mark-entries", ""));
        String shown = again.body().replaceAll("(?s).*?name=\"shown\" value=\"([\\d ]+)\".*", "$1");
        Visit marked = otto.follow(otto.submit(again, mark, Map.of("finding", "REVIEWED", "shown", shown)));
        assertThat(marked.says("4 entries are marked reviewed.")).isTrue();
    }

    @Test
    void an_auditor_has_the_log_checked_and_sees_it_without_a_script() {
        Visitor otto = as("otto", "Otto Brandt", Role.AUDITOR);
        claim(ada());
        Visit begun = otto.submit(otto.get("/audit"), "/audit/check", Map.of());
        assertThat(begun.status()).isEqualTo(303);
        await().until(() -> otto.get("/audit").says("✓ all"));
        assertThat(ada().get("/audit").body()).doesNotContain("action=\"/audit/check\"");
    }

    @Test
    void a_review_is_offered_of_the_entries_that_are_shown_and_of_no_others() {
        Visitor ada = ada();
        String first = statement(ada);
        done(act(ada, first, "flag-claim", Map.of()));
        claim(ada);
        Visitor otto = as("otto", "Otto Brandt", Role.AUDITOR);
        Visit scattered = otto.get("/audit?type=claim-flagged");
        assertThat(scattered.body())
                .contains("/audit/reviews/new?type=claim-flagged\"")
                .doesNotContain("?fromIndex");
        assertThat(otto.get("/audit").body()).contains("/audit/reviews/new?fromIndex");
    }
}
