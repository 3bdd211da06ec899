package stet.app.forms;

import static org.assertj.core.api.Assertions.assertThat;

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
