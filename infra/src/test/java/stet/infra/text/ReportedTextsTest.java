package stet.infra.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Texts that other projects' users saw cut wrongly, each with its right statements, and relatives of each kind. */
class ReportedTextsTest {
    private static final List<String> FILES = List.of("reported-texts.json", "related-texts.json");

    static Stream<Arguments> texts() {
        return FILES.stream()
                .flatMap(file -> JsonMapper.shared().readTree(Gold.read(file)).valueStream())
                .map(text -> Arguments.of(Named.of(
                        text.get("id").asString() + " " + text.get("kind").asString(), text)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("texts")
    void is_read_right(JsonNode reported) {
        String text = reported.get("text").asString();
        List<Segment> segments = new Segmenter().segment(text);
        assertThat(segments)
                .extracting(segment -> text.substring(segment.start(), segment.end()))
                .isEqualTo(strings(reported.path("statements")));
        if (reported.has("kinds")) {
            assertThat(segments)
                    .extracting(segment -> segment.kind().name())
                    .isEqualTo(strings(reported.path("kinds")));
        }
    }

    private static List<String> strings(JsonNode list) {
        List<String> strings = new ArrayList<>();
        for (JsonNode string : list) strings.add(string.asString());
        return strings;
    }
}
