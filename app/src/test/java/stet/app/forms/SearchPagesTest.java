package stet.app.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SearchPagesTest extends PageTest {
    private static final Pattern ITEM = Pattern.compile("<a href=\"(/[a-z]+/[0-9a-f-]{36})\"");
    private static final Pattern NEXT = Pattern.compile("href=\"(/search[^\"]*)\" rel=\"next\"");

    @Test
    void every_page_has_the_field_that_leads_there() {
        Visit desk = ada().get("/");
        assertThat(desk.offers("/search")).isTrue();
        assertThat(desk.body()).contains("<input id=\"find\" type=\"search\" name=\"query\"");
    }

    @Test
    void what_was_checked_before_is_on_top_with_its_verdict() {
        Visitor ada = ada();
        String word = word();
        String noted = statement(ada);
        done(act(ada, noted, "add-note", Map.of("text", "Compare with " + word)));
        String judged = claim(ada);
        done(act(
                ada,
                judged,
                "propose-verdict",
                Map.of("verdict", "SUPPORTED", "rationale", "As the %s says.".formatted(word))));
        Visit page = ada.get("/search?query=" + word);
        assertThat(items(page)).containsExactly(judged, noted);
        assertThat(page.body())
                .containsSubsequence(
                        "Checked before",
                        "aria-label=\"Supported\"",
                        "As the <mark>" + word + "</mark> says.",
                        "Rationale",
                        "Supported · not signed off yet",
                        "Also found",
                        "Compare with <mark>" + word);
        done(act(ben(), judged, "mark-verified", Map.of()));
        assertThat(ada.get("/search?query=" + word).body()).contains("Supported · verified");
    }

    @Test
    void what_nobody_wrote_is_said_to_be_nowhere_with_what_to_do() {
        Visit page = ada().get("/search?query=" + word());
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body()).contains("Nothing in the newsroom has all of these words.", "Look for fewer of them");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/search?query=", "/search?query=%20%C2%A0"})
    void nothing_to_look_for_is_said_at_the_field(String address) {
        Visit page = ada().get(address);
        assertThat(page.status()).isEqualTo(400);
        assertThat(page.title()).startsWith("Error: ");
        assertThat(page.body())
                .contains("<a href=\"#query\">Enter the words to look for.</a>", "aria-invalid=\"true\"");
        assertThat(ada().get("/search").status()).isEqualTo(200);
    }

    @Test
    void more_than_anyone_looks_for_is_refused_and_kept() {
        String words = "x".repeat(501);
        Visit page = ada().get("/search?query=" + words);
        assertThat(page.status()).isEqualTo(400);
        assertThat(page.body()).contains("500 characters at most", "value=\"%s\"".formatted(words));
    }

    @Test
    void what_someone_typed_or_wrote_is_text_and_nothing_else() {
        Visitor ada = ada();
        String word = word();
        done(act(ada, statement(ada), "add-note", Map.of("text", "<img src=x> " + word)));
        Visit page = ada.get("/search?query=" + word);
        assertThat(page.body()).contains("&lt;img src=x&gt; <mark>").doesNotContain("<img");
        assertThat(ada.get("/search?query=%22%3E%3Cscript%3E").body()).doesNotContain("\"><script>");
    }

    @Test
    void the_list_goes_on_by_link() {
        Visitor ada = ada();
        String word = word();
        String statement = statement(ada);
        for (int note = 1; note <= 30; note++)
            done(act(ada, statement, "add-note", Map.of("text", "%s, time %d".formatted(word, note))));
        List<String> all = new ArrayList<>();
        Visit page = ada.get("/search?query=" + word);
        all.addAll(items(page));
        assertThat(all).hasSize(25);
        Matcher next = NEXT.matcher(page.body());
        assertThat(next.find()).isTrue();
        Visit rest = ada.get(next.group(1).replace("&amp;", "&"));
        assertThat(items(rest)).hasSize(5);
        assertThat(rest.body()).contains("From the beginning").doesNotContain("rel=\"next\"");
    }

    @Test
    void the_panel_tells_of_a_verdict_on_the_same_words_in_another_article() {
        Visitor ada = ada();
        String first = claimInReview(ada);
        String words = open(ada, first).body().replaceAll("(?s).*“<bdi[^>]*>([^<]*)</bdi>”.*", "$1");
        Visit again = ada.submit(
                ada.get("/articles/new"), "/articles", Map.of("title", "Once more", "text", words + " And more."));
        Visit panel = open(ada, statements(ada.follow(again)).get(1));
        assertThat(panel.body())
                .containsSubsequence("Checked before", "<a href=\"" + first + "\"", "Supported · not signed off yet");
        assertThat(open(ada, first).body()).doesNotContain("Checked before");
    }

    private static List<String> items(Visit page) {
        List<String> items = new ArrayList<>();
        Matcher item = ITEM.matcher(page.body());
        while (item.find()) items.add(item.group(1));
        return items;
    }

    private static String word() {
        return "w" + UUID.randomUUID().toString().replace("-", "");
    }
}
