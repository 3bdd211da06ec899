package stet.app.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

/** Texts with more statements than a page shows, and with more than Stet takes. */
@DirtiesContext
@TestPropertySource(properties = {"stet.article.most-statements=3200", "stet.event-store.read-your-writes=60s"})
class LongTextPagesTest extends PageTest {

    @Test
    void a_text_with_too_many_statements_is_refused_when_it_is_looked_at_and_when_it_is_sent() {
        Visitor ada = ada();
        Map<String, String> article = Map.of("title", "List", "text", lines("List", 3_201));
        Visit form = ada.get("/articles/new");
        Map<String, String> fields = new LinkedHashMap<>(form.hidden("/articles"));
        fields.putAll(article);
        for (Visit refused : new Visit[] {ada.post("/articles/preview", fields), ada.post("/articles", fields)}) {
            assertThat(refused.status()).isEqualTo(422);
            assertThat(refused.says("The text has 3,201 statements, and an article has at most 3,200."))
                    .isTrue();
            assertThat(refused.body()).contains("List, line 3201.").doesNotContain("class=\"split\"");
        }
    }

    @Test
    void a_long_text_is_shown_in_parts_that_count_the_whole() {
        Visitor ada = ada();
        String page = ingest(ada, "Ledger", 3_200);
        Visit first = ada.get(page);
        assertThat(statements(first).keySet()).contains(1, 1_067).doesNotContain(1_068);
        assertThat(first.says("Statements 1 to 1,067 of 3,200")).isTrue();
        assertThat(first.says("0 of 3,200 settled")).isTrue();
        assertThat(first.body()).contains("?at=1068").doesNotContain("data-part=\"earlier\"");
        Visit middle = ada.get(page + "?at=1068");
        assertThat(middle.says("Statements 1,068 to 2,134 of 3,200")).isTrue();
        assertThat(middle.body()).contains("data-part=\"earlier\"").contains("?at=2135");
        Visit beyond = ada.get(page + "?at=99999");
        assertThat(beyond.says("Statements 2,135 to 3,200 of 3,200")).isTrue();
        assertThat(ada.get(page + "?at=x").says("Statements 1 to 1,067 of 3,200"))
                .isTrue();
    }

    @Test
    void a_statement_s_address_leads_to_its_part_and_an_act_on_the_last_open_one_before_an_edge_leads_on() {
        Visitor ada = ada();
        String page = ingest(ada, "Register", 1_600);
        Visit second = ada.get(page + "?at=1600");
        String last = statements(second).get(1_600);
        Visit opened = open(ada, last);
        assertThat(opened.says("Statements 801 to 1,600 of 1,600")).isTrue();
        assertThat(opened.says("1,600 of 1,600")).isTrue();
        String before = statements(ada.get(page)).get(800);
        Visit done = act(
                ada, before, "dismiss-statement", Map.of("kind", "NOT_CHECKABLE", "reason", "A wish.", "then", "next"));
        done(done);
        assertThat(done.location()).endsWith("#s801");
        assertThat(ada.follow(done).says("Statements 801 to 1,600 of 1,600")).isTrue();
        Visit around = act(
                ada, last, "dismiss-statement", Map.of("kind", "NOT_CHECKABLE", "reason", "A wish.", "then", "next"));
        assertThat(around.location()).endsWith("#s1");
        assertThat(ada.follow(around).body()).containsPattern("Dismissed</span>\\s*<b>2</b>");
    }

    @Test
    void the_preview_shows_the_first_statements_of_a_long_text_and_counts_all() {
        Visitor ada = ada();
        Visit form = ada.get("/articles/new");
        Map<String, String> fields = new LinkedHashMap<>(form.hidden("/articles"));
        fields.putAll(Map.of("title", "Preview", "text", lines("Preview", 700)));
        Visit preview = ada.post("/articles/preview", fields);
        assertThat(preview.status()).isEqualTo(200);
        assertThat(preview.says("700 statements")).isTrue();
        assertThat(preview.says("These are the first 500; 200 more follow.")).isTrue();
        assertThat(preview.body().split("class=\"number\"", -1)).hasSize(501);
    }

    @Test
    void what_changed_in_a_long_text_is_shown_in_parts() {
        Visitor ada = ada();
        String page = ingest(ada, "Roll", 150);
        Visit first = ada.get(page + "/changes?from=2001-01-01T00:00");
        assertThat(first.body().split("<dl class=\"turn\">", -1)).hasSize(101);
        assertThat(first.says("More changes")).isTrue();
        Visit rest = ada.get(first.body()
                .replaceAll("(?s).*href=\"([^\"]*)\" rel=\"next\".*", "$1")
                .replace("&amp;", "&"));
        assertThat(rest.body().split("<dl class=\"turn\">", -1)).hasSize(51);
        assertThat(rest.says("From the beginning")).isTrue();
        assertThat(rest.says("More changes")).isFalse();
    }

    private static String ingest(Visitor visitor, String title, int count) {
        Visit done = visitor.submit(
                visitor.get("/articles/new"), "/articles", Map.of("title", title, "text", lines(title, count)));
        assertThat(done.status()).isEqualTo(303);
        return done.location().replaceAll("^https?://[^/]*", "");
    }

    private static String lines(String title, int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(line -> "- %s, line %d.".formatted(title, line))
                .collect(Collectors.joining("\n"));
    }
}
