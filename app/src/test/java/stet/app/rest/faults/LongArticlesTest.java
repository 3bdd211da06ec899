package stet.app.rest.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;
import stet.app.rest.Api.Answer;
import stet.app.rest.RestTest;
import tools.jackson.databind.JsonNode;

/** Articles with more statements than one answer holds, and with more than Stet takes. */
@DirtiesContext
@TestPropertySource(properties = {"stet.article.most-statements=1200", "stet.event-store.read-your-writes=60s"})
class LongArticlesTest extends RestTest {

    @Test
    void an_article_with_too_many_statements_is_refused_by_how_many_it_has() {
        Answer refused = ada().post("/api/v1/articles", lines("List", 1_201));
        refused(refused, 422, "too-many-statements");
        assertThat(refused.value("detail"))
                .isEqualTo("The text has 1,201 statements, and an article has at most 1,200."
                        + " Split it and ingest its parts.");
        assertThat(refused.json().at("/errors/0/field").asString()).isEqualTo("text");
    }

    @Test
    void a_long_article_is_answered_with_its_first_statements_and_where_the_others_begin() {
        Answer created = ada().post("/api/v1/articles", lines("Ledger", 1_200));
        assertThat(created.status()).isEqualTo(201);
        String path = created.header("Location");
        assertThat(places(created.json().get("statements"))).isEqualTo(from(1, 500));
        assertThat(created.json().at("/progress/statements").asInt()).isEqualTo(1_200);
        assertThat(ada().get(path).json()).isEqualTo(created.json());
        List<Integer> others = new ArrayList<>();
        for (String next = created.value("next"); !next.isEmpty(); ) {
            JsonNode part =
                    ada().get(path + "/statements?limit=300&cursor=" + next).json();
            others.addAll(places(part.get("items")));
            next = part.get("next").isNull() ? "" : part.get("next").asString();
        }
        assertThat(others).isEqualTo(from(501, 1_200));
        assertThat(places(ada().get(path + "/statements").json().get("items"))).isEqualTo(from(1, 500));
        refused(ada().get(path + "/statements?cursor=nonsense"), 400, "malformed-parameter");
        refused(ada().get(path + "/statements?limit=501"), 400, "malformed-parameter");
    }

    @Test
    void the_tag_of_a_long_article_changes_with_a_statement_that_its_answer_does_not_show() {
        Answer article = ada().post("/api/v1/articles", lines("Register", 501));
        String path = article.header("Location");
        String last = ada().get(path + "/statements?cursor=" + article.value("next"))
                .json()
                .at("/items/0/id")
                .asString();
        done(ada().post("/api/v1/statements/" + last + "/add-note", "{\"text\": \"Look again.\"}"));
        Answer changed = ada().with("If-None-Match", article.header("ETag")).get(path);
        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.header("ETag")).isNotEqualTo(article.header("ETag"));
    }

    @Test
    void what_changed_in_a_long_article_comes_in_parts() {
        String path = ada().post("/api/v1/articles", lines("Roll", 501)).header("Location");
        String since = path + "/changes?from=2001-01-01T00:00:00Z";
        JsonNode first = ada().get(since).json();
        JsonNode rest =
                ada().get(since + "&cursor=" + first.get("next").asString()).json();
        assertThat(places(first.get("changes"))).isEqualTo(from(1, 500));
        assertThat(places(rest.get("changes"))).containsExactly(501);
        assertThat(rest.get("next").isNull()).isTrue();
        assertThat(rest.at("/changes/0/events/0/type").asString()).isEqualTo("statement-recorded");
    }

    @Test
    void a_short_article_is_answered_whole() {
        Answer article = ada().post("/api/v1/articles", lines("Note", 500));
        assertThat(places(article.json().get("statements"))).hasSize(500);
        assertThat(article.json().get("next").isNull()).isTrue();
        assertThat(ada().get(article.header("Location") + "/statements")
                        .json()
                        .get("next")
                        .isNull())
                .isTrue();
    }

    private static List<Integer> places(JsonNode statements) {
        return statements
                .valueStream()
                .map(each -> each.get("position").asInt())
                .toList();
    }

    private static List<Integer> from(int first, int last) {
        return IntStream.rangeClosed(first, last).boxed().toList();
    }

    private static String lines(String title, int count) {
        String text = IntStream.rangeClosed(1, count)
                .mapToObj(line -> "- %s, line %d.".formatted(title, line))
                .collect(Collectors.joining("\\n"));
        return "{\"title\": \"%s\", \"text\": \"%s\"}".formatted(title, text);
    }
}
