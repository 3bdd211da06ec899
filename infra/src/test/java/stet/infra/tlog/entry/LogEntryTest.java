package stet.infra.tlog.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import stet.infra.tlog.tree.Hash;
import stet.infra.tlog.tree.Malformed;

/** An event as the log holds it. */
class LogEntryTest {
    private static final LogEntry ENTRY = new LogEntry(
            17,
            UUID.fromString("0197a000-0000-7000-8000-000000000001"),
            Instant.parse("2026-01-02T03:04:05.123456Z"),
            "claim-flagged",
            "1",
            "statement",
            "0197a000-0000-7000-8000-00000000000a",
            2,
            Map.of("actor", "ada", "channel", "web"),
            Json.parse("{\"reason\":\"a number\",\"by\":\"ada\"}"));
    private static final String CANONICAL = "{\"at\":\"2026-01-02T03:04:05.123456Z\","
            + "\"id\":\"0197a000-0000-7000-8000-000000000001\",\"index\":17,"
            + "\"metadata\":{\"actor\":\"ada\",\"channel\":\"web\"},"
            + "\"payload\":{\"by\":\"ada\",\"reason\":\"a number\"},\"revision\":\"1\","
            + "\"stream\":\"0197a000-0000-7000-8000-00000000000a\",\"streamType\":\"statement\",\"type\":\"claim-flagged\",\"version\":2}";

    @Test
    void an_event_has_one_text_and_that_is_its_leaf() {
        assertThat(new String(ENTRY.bytes(), StandardCharsets.UTF_8)).isEqualTo(CANONICAL);
        assertThat(ENTRY.leaf()).isEqualTo(Hash.leaf(CANONICAL.getBytes(StandardCharsets.UTF_8)));
        assertThat(LogEntry.parse(ENTRY.bytes())).isEqualTo(ENTRY);
    }

    @Test
    void what_a_later_stet_adds_is_passed_over() {
        String later = CANONICAL.replace(",\"version\":2}", ",\"version\":2,\"zone\":\"a\"}");
        assertThat(LogEntry.parse(later.getBytes(StandardCharsets.UTF_8))).isEqualTo(ENTRY);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "\"index\":17|\"index\":\"17\"",
                "\"index\":17|\"index\":-17",
                "\"index\":17|\"index\":1.5",
                "\"version\":2|\"versio\":2",
                "2026-01-02T03:04:05.123456Z|yesterday",
                "0197a000-0000-7000-8000-000000000001|1",
                "\"actor\":\"ada\"|\"actor\":1",
                "\"index\":17|\"index\": 17"
            })
    void what_isnt_an_event_is_refused(String part, String changed) {
        byte[] bytes = CANONICAL.replace(part, changed).getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> LogEntry.parse(bytes)).isInstanceOf(Malformed.class);
    }

    @Test
    void only_an_object_is_an_event() {
        assertThatThrownBy(() -> LogEntry.parse(new byte[] {'1'})).isInstanceOf(Malformed.class);
    }
}
