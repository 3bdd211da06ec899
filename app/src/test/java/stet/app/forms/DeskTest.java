package stet.app.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What the desk counts can be reached from it. */
class DeskTest extends PageTest {
    private static final Pattern ITEM = Pattern.compile("statement=([0-9a-f-]{36})#s");

    @Test
    void every_statement_that_is_counted_is_found_behind_the_count() {
        Visitor ada = ada();
        String text = IntStream.rangeClosed(1, 60)
                .mapToObj("The pier has %d posts."::formatted)
                .collect(Collectors.joining("\n\n"));
        Visit done = ada.submit(ada.get("/articles/new"), "/articles", Map.of("title", "Sixty posts", "text", text));
        Visit article = ada.follow(done);
        for (String statement : statements(article).values()) {
            Map<String, String> unseen = open(ada, statement).hidden(statement + "/flag-claim");
            done(ada.post(statement + "/flag-claim", unseen));
        }
        Visit desk = ada.get("/");
        String counted = desk.body().replaceAll("(?s).*Nobody checks yet\\s*<span>(\\d+)</span>.*", "$1");
        assertThat(Integer.parseInt(counted)).isGreaterThanOrEqualTo(60);
        Set<String> reached = new HashSet<>();
        String next = desk.body().replaceAll("(?s).*href=\"(/queue/unassigned[^\"]*)\".*", "$1");
        while (next.startsWith("/queue")) {
            Visit part = ada.get(next);
            Matcher item = ITEM.matcher(part.body());
            while (item.find()) reached.add(item.group(1));
            next = part.body().contains("rel=\"next\"")
                    ? part.body().replaceAll("(?s).*href=\"(/queue/[^\"]*)\"[^>]*rel=\"next\".*", "$1")
                    : "";
        }
        assertThat(reached).hasSize(Integer.parseInt(counted));
        assertThat(ada.get("/queue/nothing").status()).isEqualTo(404);
    }
}
