package stet.app.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import stet.app.rest.Api.Answer;
import stet.domain.account.Role;
import stet.infra.account.Scope;
import tools.jackson.databind.JsonNode;

class SearchOverRestTest extends RestTest {

    @Test
    void what_was_written_a_moment_ago_is_found_with_its_hits_marked() {
        String statement = claimInReview();
        String word = word();
        done(ada().post(statement + "/add-note", "{\"text\": \"Ask the %s again.\"}".formatted(word)));
        JsonNode found = items(search(word)).getFirst();
        assertThat(found.get("kind").asString()).isEqualTo("NOTE");
        assertThat(found.get("href").asString()).isEqualTo(statement.replace("/api/v1", ""));
        assertThat(found.get("statement").asString()).isEqualTo(statement.replaceFirst(".*/", ""));
        assertThat(found.get("status").asString()).isEqualTo("IN_REVIEW");
        assertThat(found.get("words").valueStream().map(JsonNode::toString))
                .containsExactly(
                        "{\"text\":\"Ask the \",\"hit\":false}",
                        "{\"text\":\"%s\",\"hit\":true}".formatted(word),
                        "{\"text\":\" again.\",\"hit\":false}");
        assertThat(ada().get(found.get("href").asString().replace("/statements", "/api/v1/statements"))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void a_verdict_that_was_signed_off_comes_first() {
        String word = word();
        String proposed = judged("The pier of %s is long.".formatted(word), "One");
        String verified = judged("Some say that the old pier of %s is long.".formatted(word), "Two");
        done(ben().post(verified + "/mark-verified", "{}"));
        List<JsonNode> found = items(search("pier " + word));
        assertThat(found.get(0).get("href").asString()).isEqualTo(verified.replace("/api/v1", ""));
        assertThat(found.get(0).get("verdict").asString()).isEqualTo("SUPPORTED");
        assertThat(found.get(0).get("rating").asInt()).isEqualTo(5);
        assertThat(found.get(0).get("status").asString()).isEqualTo("VERIFIED");
        assertThat(found.get(1).get("href").asString()).isEqualTo(proposed.replace("/api/v1", ""));
    }

    @Test
    void a_list_goes_on_where_it_says() {
        String word = word();
        for (int source = 1; source <= 5; source++)
            ada().post("/api/v1/sources", "{\"title\": \"%s, volume %d\"}".formatted(word, source));
        List<String> titles = new ArrayList<>();
        String cursor = "";
        while (cursor != null) {
            Answer part = search(word + "&limit=2" + (cursor.isEmpty() ? "" : "&cursor=" + cursor));
            items(part).forEach(item -> titles.add(item.get("id").asString()));
            cursor = part.json().path("next").asString(null);
        }
        assertThat(titles).hasSize(5).doesNotHaveDuplicates();
        refused(search(word + "&cursor=nonsense"), 400, "malformed-parameter");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?query=", "?query=%20%E2%80%8B%C2%A0"})
    void nothing_to_look_for_is_refused_with_a_sentence(String query) {
        Answer answer = ada().get("/api/v1/search" + query);
        refused(answer, 400, "malformed-parameter");
        assertThat(answer.value("detail")).isEqualTo("Enter the words to look for.");
    }

    @Test
    void more_than_anyone_looks_for_is_refused() {
        refused(search("x".repeat(501)), 400, "malformed-parameter");
        assertThat(search("🗞".repeat(300)).status()).isEqualTo(200);
        assertThat(search("word ".repeat(100)).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"", "a", "7", "北", "-only", "' | & <->", "zzzzyqx", "\\'); --", "a or", "%%__"})
    void whatever_is_typed_is_answered(String query) {
        Answer answer = search(query);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.json().get("items").isArray()).isTrue();
    }

    @Test
    void only_who_may_read_searches() {
        refused(
                with(person("ada", "Ada Okafor", Role.FACT_CHECKER), Set.of(Scope.WRITE))
                        .get("/api/v1/search?query=a"),
                403,
                "scope-missing");
        assertThat(otto().get("/api/v1/search?query=a").status()).isEqualTo(200);
    }

    private Answer search(String query) {
        String[] parts = query.split("&(?=limit|cursor)", 2);
        String rest = parts.length == 1 ? "" : "&" + parts[1];
        return ada().get("/api/v1/search?query=" + URLEncoder.encode(parts[0], StandardCharsets.UTF_8) + rest);
    }

    private static List<JsonNode> items(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json().get("items").valueStream().collect(Collectors.toList());
    }

    /** A word that nothing else has. */
    private static String word() {
        return "w" + UUID.randomUUID().toString().replace("-", "");
    }

    /** A statement with a proposed verdict. */
    private String judged(String text, String title) {
        Answer article = ada().post("/api/v1/articles", "{\"title\": \"%s\", \"text\": \"%s\"}".formatted(title, text));
        String statement =
                "/api/v1/statements/" + article.json().at("/statements/0/id").asString();
        done(ada().post(statement + "/flag-claim", "{}"));
        done(ada().post(statement + "/attach-source", """
                {"title": "A survey", "publisher": "Harbour", "stance": "SUPPORTS", "excerpt": "It is.", "locator": "p. 1"}"""));
        done(ada().post(statement + "/propose-verdict", """
                {"verdict": "SUPPORTED", "rating": 5, "rationale": "They measured.", "singleSourceReason": "the only one"}"""));
        return statement;
    }
}
