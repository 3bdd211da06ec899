package stet.app.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The one field for evidence, as it is without a script. */
class EvidenceFormsTest extends PageTest {
    private static final String SITE = "site-%s.example".formatted(UUID.randomUUID());

    /** A claim with no source. */
    private static String bareClaim(Visitor visitor) {
        String statement = statement(visitor);
        done(act(visitor, statement, "flag-claim", Map.of()));
        return statement;
    }

    /** Sends what stands in the field as whoever has seen what it was read as. */
    private static Visit send(Visitor visitor, String statement, Map<String, String> typed) {
        Map<String, String> seen = new LinkedHashMap<>(typed);
        seen.put("found", typed.getOrDefault("find", ""));
        return act(visitor, statement, "attach-source", seen);
    }

    @Test
    void what_is_pasted_is_taken_apart_and_shown_before_it_is_sent() {
        Visitor ada = ada();
        String statement = bareClaim(ada);
        String pasted = "“It opened in May.” — The bridge book, https://%s/book, p. 7".formatted(SITE);
        Visit read = act(ada, statement, "attach-source", Map.of("find", pasted));
        assertThat(read.status()).isEqualTo(200);
        assertThat(read.body())
                .contains("value=\"https://%s/book\"".formatted(SITE), "value=\"The bridge book\"", "value=\"p. 7\"")
                .contains("It opened in May.</textarea>");
        assertThat(open(ada, statement).body()).doesNotContain("The bridge book");
    }

    @Test
    void publisher_and_origin_come_from_what_was_recorded_for_the_site_before_and_it_is_said() {
        Visitor ada = ada();
        String statement = bareClaim(ada);
        String site = "https://" + SITE + ".remembered.example/";
        done(send(
                ada,
                statement,
                Map.of(
                        "url",
                        site + 1,
                        "title",
                        "One",
                        "publisher",
                        "The Courier",
                        "origin",
                        "The Wire",
                        "stance",
                        "SUPPORTS")));
        Visit next = act(ada, statement, "attach-source", Map.of("find", "Two, " + site + "2"));
        assertThat(next.body()).contains("value=\"The Courier\"", "value=\"The Wire\"");
        assertThat(next.says("as recorded for 1 source of")).isTrue();
        Visit typed = act(ada, statement, "attach-source", Map.of("find", "Two, " + site + "2", "publisher", "Other"));
        assertThat(typed.body()).contains("value=\"Other\"").doesNotContain("value=\"The Courier\"");
    }

    @Test
    void an_address_that_is_known_chooses_its_source() {
        Visitor ada = ada();
        String statement = bareClaim(ada);
        done(send(ada, statement, source("known.example")));
        String known = open(ada, statement).body().replaceFirst("(?s).*?href=\"/sources/([0-9a-f-]{36})\".*", "$1");
        String address =
                open(ada, statement).body().replaceFirst("(?s).*?href=\"(https://known.example/\\d+)\".*", "$1");
        Visit read = act(ada, statement, "attach-source", Map.of("find", "“Again.”, p. 2 " + address));
        assertThat(read.body()).containsPattern("value=\"%s\" checked".formatted(known));
        Visit other =
                act(ada, statement, "attach-source", Map.of("find", "https://unknown.example/1", "source", known));
        assertThat(other.body()).doesNotContainPattern("value=\"%s\" checked".formatted(known));
    }

    @Test
    void each_of_several_lines_is_a_source_and_all_or_none_are_attached() {
        Visitor ada = ada();
        String statement = bareClaim(ada);
        String lines =
                "“It opened.” — Book one, https://%1$s/one, p. 1%n“It is open.” — Book two, https://%1$s/two, p. 2"
                        .formatted(SITE);
        Visit read = act(ada, statement, "attach-source", Map.of("find", lines));
        assertThat(read.says("Book one")).isTrue();
        assertThat(read.says("Book two")).isTrue();
        Visit incomplete =
                send(ada, statement, Map.of("find", lines + "\nhttps://" + SITE + "/three", "stance", "SUPPORTS"));
        assertThat(incomplete.status()).isEqualTo(422);
        assertThat(incomplete.says("Line 3: Enter the title.")).isTrue();
        assertThat(open(ada, statement).says("Sources <span class=\"count\">0</span>"))
                .isTrue();

        done(send(ada, statement, Map.of("find", lines, "stance", "SUPPORTS")));
        Visit attached = open(ada, statement);
        assertThat(attached.says("Sources <span class=\"count\">2</span>")).isTrue();
        assertThat(attached.body()).contains("written\">It opened.<", "written\">It is open.<");
    }

    @Test
    void a_passage_loses_its_quotation_marks_and_its_page_goes_where_it_belongs() {
        Visitor ada = ada();
        String statement = bareClaim(ada);
        Map<String, String> typed = new LinkedHashMap<>(source("marks.example"));
        typed.putAll(Map.of("excerpt", "„Sie ist offen.“ (S. 12)", "locator", ""));
        done(send(ada, statement, typed));
        assertThat(open(ada, statement).body()).contains("written\">Sie ist offen.<", "<bdi>S. 12</bdi>");
    }

    @Test
    void the_next_passage_of_a_source_is_one_link_away() {
        Visitor ada = ada();
        String statement = bareClaim(ada);
        done(send(ada, statement, source("next.example")));
        Visit page = open(ada, statement);
        String link = page.body().replaceFirst("(?s).*href=\"([^\"]*[?;&]source=[^\"]*)\"[^>]*>Next passage.*", "$1");
        Visit begun = ada.get(link.replace("&amp;", "&"));
        String source = link.replaceFirst(".*source=([0-9a-f-]{36}).*", "$1");
        assertThat(begun.body())
                .containsPattern("value=\"%s\" checked".formatted(source))
                .containsPattern("data-act=\"attach-source\"[^>]* open");
        assertThat(page.says("Last source: ")).isTrue();
    }

    @Test
    void what_each_verdict_lacks_stands_beside_it_before_anything_is_sent() {
        Visitor ada = ada();
        String statement = bareClaim(ada);
        done(send(ada, statement, source("first.example")));
        Visit one = open(ada, statement);
        assertThat(one.body()).contains("class=\"checklist\"");
        assertThat(one.says("goes back to one origin")).isTrue();
        assertThat(one.says("Refuted</b>: <span>Refuted needs a source that refutes the claim"))
                .isTrue();
        done(send(ada, statement, source("second.example")));
        assertThat(open(ada, statement).says("Supported</b>: <span>can be proposed."))
                .isTrue();
    }
}
