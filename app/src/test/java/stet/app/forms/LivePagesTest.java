package stet.app.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Scanner;
import org.junit.jupiter.api.Test;
import stet.domain.account.Role;

/** What an open page hears. */
class LivePagesTest extends PageTest {

    @Test
    void a_page_hears_what_it_missed_and_what_happens_to_its_article_alone() {
        Visitor ada = ada();
        String article = ingest(ada).replaceAll("[?#].*", "");
        String one = statements(ada.get(article)).get(1);
        String since = ada.get(article).body().replaceAll("(?s).*data-since=\"(\\d+)\".*", "$1");
        done(act(ada, one, "flag-claim", Map.of()));
        done(act(ada, statement(ada), "flag-claim", Map.of()));

        Heard ben = new Heard(ben().stream(article + "/live?since=" + since, ""));
        assertThat(ben.next("hello")).isNotEmpty();
        assertThat(ben.next("news"))
                .contains("\"own\":false")
                .contains("Ada Okafor")
                .contains("flagged the claim")
                .contains(one.replace("/statements/", ""));
        assertThat(ben.line).containsOnlyOnce("flagged the");
        done(act(ada, one, "add-note", Map.of("text", "Look at it.")));
        String news = ben.next("news");
        assertThat(news).contains("note").doesNotContain("flagged");

        Heard again = new Heard(ben().stream(article + "/live?since=" + since, ben.id));
        done(act(ada, one, "add-note", Map.of("text", "Again.")));
        again.next("hello");
        assertThat(again.next("news")).contains("note").doesNotContain("flagged");
    }

    /** A page begins with nothing selected, and says so. */
    @Test
    void a_page_says_what_is_selected_on_it_also_when_nothing_is() {
        Visitor ada = ada();
        String article = ingest(ada).replaceAll("[?#].*", "");
        Visit open = ada.get(article);
        String statement = statements(open).get(1).replace("/statements/", "");
        String page = new Heard(ada.stream(article + "/live", ""))
                .next("hello")
                .replace("data: ", "")
                .strip();

        for (String selected : List.of("", statement, "nonsense")) {
            Map<String, String> form = new LinkedHashMap<>(open.hidden("/logout"));
            form.put("statement", selected);
            assertThat(ada.post("/live/" + page, form).status()).isEqualTo(204);
        }
    }

    @Test
    void a_session_that_ended_hears_nothing_more() {
        Visitor liv = as("liv", "Liv Holm", Role.FACT_CHECKER);
        Heard heard = new Heard(liv.stream(ingest(liv).replaceAll("[?#].*", "") + "/live", ""));
        heard.next("hello");
        liv.submit(liv.get("/"), "/logout", Map.of());
        while (heard.lines.hasNextLine()) heard.lines.nextLine();
        assertThat(heard.lines.hasNextLine()).isFalse();
        assertThat(liv.get("/live").status()).isEqualTo(302);
    }

    @Test
    void whom_something_concerns_hears_how_much_is_unread() {
        Visitor tove = as("tove", "Tove Dahl", Role.FACT_CHECKER);
        Heard heard = new Heard(tove.stream("/live", ""));
        heard.next("hello");
        Visitor ada = ada();
        done(act(ada, statement(ada), "add-note", Map.of("text", "Ask @tove.")));
        assertThat(heard.next("concerns")).isEqualTo("data: \"1\"");
    }

    @Test
    void who_has_too_many_pages_open_is_told_so() {
        Visitor hal = as("hal", "Hal Holm", Role.FACT_CHECKER);
        List<HttpResponse<InputStream>> open = new ArrayList<>();
        for (int page = 0; page < 12; page++) open.add(hal.stream("/live", ""));
        HttpResponse<InputStream> refused = hal.stream("/live", "");
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.headers().firstValue("Retry-After")).isPresent();
        assertThat(ada().stream("/live", "").statusCode()).isEqualTo(200);
        assertThat(hal.get("/articles/00000000-0000-7000-8000-000000000000/live")
                        .status())
                .isEqualTo(404);
    }

    /** A stream as it is heard. */
    private static final class Heard {
        private final Scanner lines;
        private String id = "";
        private String line = "";

        Heard(HttpResponse<InputStream> answer) {
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("text/event-stream");
            lines = new Scanner(answer.body(), StandardCharsets.UTF_8);
        }

        /** What comes with the next event of a kind. */
        String next(String kind) {
            while (true) {
                line = lines.nextLine();
                if (line.startsWith("id: ")) id = line.substring(4);
                if (line.equals("event: " + kind)) return line = lines.nextLine();
            }
        }
    }
}
