package stet.app.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** How sources come in, are withdrawn, and lead to the claims that rest on them. */
class SourceFormsTest extends PageTest {

    @Test
    void a_source_is_registered_once_and_withdrawn_with_a_reason() {
        Visitor ada = ada();
        Map<String, String> source =
                Map.of("title", "Register", "url", "https://register.example/" + System.nanoTime());
        Visit registered = ada.submit(ada.get("/sources/new"), "/sources", source);
        done(registered);
        Visit again = ada.submit(ada.get("/sources/new"), "/sources", source);
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.body()).contains("href=\"#register-source-url\"").contains("value=\"Register\"");
        Visit page = ada.follow(registered);
        String withdraw = registered.location().replaceAll("^https?://[^/]*", "") + "/withdraw-source";
        assertThat(ada.submit(page, withdraw, Map.of("reason", "")).status()).isEqualTo(422);
        done(ada.submit(page, withdraw, Map.of("reason", "It is forged.")));
        assertThat(ada.follow(registered).says("It is forged.")).isTrue();
    }

    @Test
    void a_source_shows_the_claims_that_rest_on_it() {
        Visitor ada = ada();
        String statement = claim(ada);
        String panel = open(ada, statement).body();
        String path = panel.replaceAll("(?s).*?href=\"(/sources/[0-9a-f-]{36})\".*", "$1");
        assertThat(ada.get(path).body()).contains(statement.replace("/statements/", "statement="));
    }

    @Test
    void each_kind_asks_only_for_what_it_needs() {
        Visitor ada = ada();
        Visit form = ada.get("/sources/new?kind=INTERVIEW");
        assertThat(form.body()).contains("name=\"person\"", "name=\"consent\"").doesNotContain("name=\"url\"");
        Map<String, String> talk = new HashMap<>(
                Map.of("kind", "INTERVIEW", "title", "Talk with the mayor", "person", "Jo Marsh", "role", "mayor"));
        Visit refused = ada.submit(form, "/sources", talk);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("href=\"#register-source-date\"").contains("value=\"Jo Marsh\"");
        talk.putAll(Map.of("date", "2026-03-04", "medium", "by telephone", "consent", "To be named."));
        Visit page = ada.follow(ada.submit(refused, "/sources", talk));
        assertThat(page.body()).contains("Jo Marsh", "4 March 2026", "by telephone", "To be named.");
        assertThat(ada.get("/sources?kind=INTERVIEW").body()).contains("Talk with the mayor");
        assertThat(ada.get("/sources?kind=DATASET").body()).doesNotContain("Talk with the mayor");
    }

    @Test
    void a_source_is_said_to_rest_on_another_that_is_found_by_its_words() {
        Visitor ada = ada();
        String word = "Quarry" + System.nanoTime();
        String report = register(ada, Map.of("title", word + " report"));
        String paper = register(ada, Map.of("title", word + " paper"));
        assertThat(ada.get(paper).body()).contains("not stated").doesNotContain("It rests on this");
        Visit found = ada.get(paper + "?other=" + word);
        assertThat(ada.submit(found, paper + "/rank-source", Map.of("rank", "SECONDARY", "restsOn", ""))
                        .status())
                .isEqualTo(422);
        String id = report.substring("/sources/".length());
        done(ada.submit(found, paper + "/rank-source", Map.of("rank", "SECONDARY", "restsOn", id)));
        assertThat(ada.get(paper).body()).contains("Secondary", "rests on <a dir=\"auto\" href=\"" + report);
        assertThat(ada.get(report).says("rests on it")).isTrue();
        Visit round = ada.submit(
                ada.get(report + "?other=" + word),
                report + "/rank-source",
                Map.of("rank", "SECONDARY", "restsOn", paper.substring("/sources/".length())));
        assertThat(round.status()).isEqualTo(409);
        assertThat(round.says("has its words from this one")).isTrue();
    }

    @Test
    void what_is_probably_the_same_is_offered_merged_and_separated_again() {
        Visitor ada = ada();
        String page = "story-" + System.nanoTime();
        String kept = register(ada, Map.of("title", "Story", "url", "https://paper.example/" + page));
        String copy = register(ada, Map.of("title", "Story", "url", "https://m.paper.example/" + page));
        Visit offered = ada.get(copy);
        assertThat(offered.says("This may be the same source.")).isTrue();
        String id = kept.substring("/sources/".length());
        done(ada.submit(offered, copy + "/merge-sources", Map.of("restsOn", id)));
        Visit merged = ada.get(copy);
        assertThat(merged.body()).contains("href=\"" + kept + "\"").doesNotContain("/rank-source");
        assertThat(ada.get(kept).says("merged into it")).isTrue();
        done(ada.submit(merged, copy + "/separate-sources", Map.of()));
        assertThat(ada.get(copy).says("This may be the same source.")).isTrue();
    }

    private static String register(Visitor visitor, Map<String, String> source) {
        Visit registered = visitor.submit(visitor.get("/sources/new"), "/sources", source);
        done(registered);
        return registered.location().replaceAll("^https?://[^/]*", "");
    }

    @Test
    void who_was_overtaken_at_a_source_reads_by_whom_and_with_what() {
        Visitor ada = ada();
        Visit registered =
                ada.submit(ada.get("/sources/new"), "/sources", Map.of("title", "Overtaken " + System.nanoTime()));
        String path = registered.location().replaceAll("^https?://[^/]*", "");
        Visit seen = ada.get(path);
        Visitor ben = ben();
        done(ben.submit(ben.get(path), path + "/withdraw-source", Map.of("reason", "It is forged.")));
        Visit late = ada.submit(seen, path + "/withdraw-source", Map.of("reason", "It is wrong."));
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.says("This changed since you read it: Ben Lindqvist withdrew"))
                .isTrue();
        assertThat(late.body()).contains("It is wrong.").doesNotContain("you have version");
    }

    @Test
    void withdrawn_sources_hide_no_others_from_the_choice() {
        Visitor ada = ada();
        String word = "Hidden" + System.nanoTime();
        done(ada.submit(ada.get("/sources/new"), "/sources", Map.of("title", word + " first")));
        for (int number = 0; number < 5; number++) {
            Visit registered = ada.submit(ada.get("/sources/new"), "/sources", Map.of("title", word + " " + number));
            String withdraw = registered.location().replaceAll("^https?://[^/]*", "") + "/withdraw-source";
            done(ada.submit(ada.follow(registered), withdraw, Map.of("reason", "It is forged.")));
        }
        assertThat(ada.part("/sources/choices?find=" + word).body()).contains(word + " first");
    }
}
