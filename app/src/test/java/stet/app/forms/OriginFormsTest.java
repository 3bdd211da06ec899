package stet.app.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The form of a source asks for no origin, and records the one that a machine would record. */
class OriginFormsTest extends PageTest {

    @Test
    void an_origin_that_nobody_types_is_the_publisher_else_the_host_else_the_title() {
        Visitor ada = ada();
        String statement = flagged(ada);
        attach(ada, statement, source("www.plain.example"), List.of("publisher"));
        attach(ada, statement, source("other.example"), List.of());
        attach(ada, statement, source("third.example"), List.of("url", "publisher"));
        assertThat(open(ada, statement).body())
                .contains("origin: <bdi>plain.example", "origin: <bdi>other.example", "origin: <bdi>A report");
    }

    @Test
    void a_second_origin_for_a_source_is_whom_the_passage_quotes() {
        Visitor ada = ada();
        String statement = flagged(ada);
        Map<String, String> source = new HashMap<>(source("twice.example"));
        source.put("origin", "Reuters");
        attach(ada, statement, source, List.of());
        source.put("origin", "AFP");
        attach(ada, statement, source, List.of("title", "publisher"));
        assertThat(open(ada, statement).body()).contains("origin: <bdi>Reuters<", ", quoting <bdi>AFP<");
        Visit refused =
                act(ada, statement, "propose-verdict", Map.of("verdict", "SUPPORTED", "rationale", "Both say so."));
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.says("goes back to one origin, Reuters")).isTrue();
    }

    private static String flagged(Visitor visitor) {
        String statement = statement(visitor);
        done(act(visitor, statement, "flag-claim", Map.of()));
        return statement;
    }

    private static void attach(Visitor visitor, String statement, Map<String, String> source, List<String> without) {
        Map<String, String> typed = new HashMap<>(source);
        without.forEach(typed::remove);
        done(act(visitor, statement, "attach-source", typed));
    }
}
