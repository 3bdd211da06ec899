package stet.infra.tlog.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import stet.infra.tlog.tree.Malformed;

/** JSON with one text per value (RFC 8785), beginning with that document's own examples. */
class CanonicalJsonTest {

    @Test
    void the_example_of_section_3_2_2_is_written_as_there() {
        String input = """
                {
                  "numbers": [333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001],
                  "string": "\\u20ac$\\u000F\\u000aA'\\u0042\\u0022\\u005c\\\\\\"\\/",
                  "literals": [null, true, false]
                }
                """;
        assertThat(canonical(input))
                .isEqualTo("{\"literals\":[null,true,false],"
                        + "\"numbers\":[333333333.3333333,1e+30,4.5,0.002,1e-27],"
                        + "\"string\":\"€$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\"}");
    }

    @Test
    void names_are_sorted_by_their_code_units_as_in_section_3_2_3() {
        String input = """
                {"\\u20ac": "Euro Sign", "\\r": "Carriage Return", "\\ufb33": "Hebrew Letter Dalet With Dagesh",
                 "1": "One", "\\ud83d\\ude00": "Emoji: Grinning Face", "\\u0080": "Control",
                 "\\u00f6": "Latin Small Letter O With Diaeresis"}
                """;
        assertThat(canonical(input))
                .isEqualTo("{\"\\r\":\"Carriage Return\",\"1\":\"One\",\"\u0080\":\"Control\","
                        + "\"ö\":\"Latin Small Letter O With Diaeresis\",\"€\":\"Euro Sign\","
                        + "\"😀\":\"Emoji: Grinning Face\",\"\ufb33\":\"Hebrew Letter Dalet With Dagesh\"}");
    }

    @Test
    void space_goes_and_structure_stays() {
        assertThat(canonical("\t[ 56 , { \"d\" : true , \"10\" : null , \"1\" : [ ] } , { } ]\r\n"))
                .isEqualTo("[56,{\"1\":[],\"10\":null,\"d\":true},{}]");
    }

    @Test
    void strings_keep_their_characters_as_they_came() {
        assertThat(canonical("\"A\\u030a\\u007f\\b\\f\\t\\u001f</script>\""))
                .isEqualTo("\"A\u030a\u007f\\b\\f\\t\\u001f</script>\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "{",
                "[1,]",
                "[1 2]",
                "{\"a\":1,}",
                "{\"a\" 1}",
                "{a:1}",
                "{\"a\":1,\"a\":1}",
                "{\"a\":1,\"\\u0061\":2}",
                "\"\n\"",
                "\"a",
                "\"\\x\"",
                "\"\\u12g4\"",
                "\"\\u١٢٣٤\"",
                "\"\\",
                "\"\\ud800\"",
                "\"\\udc00\\ud800\"",
                "{\"\\udead\":1}",
                "01",
                "1.",
                ".5",
                "+1",
                "-",
                "1e",
                "0x1",
                "NaN",
                "Infinity",
                "1e400",
                "9007199254740993",
                "123456789012345678901234567890",
                "tru",
                "truee",
                "nul",
                "1 1",
                "\u00a01",
                "\ufeff1"
            })
    void what_two_readers_could_take_differently_is_refused(String text) {
        assertThatThrownBy(() -> Json.parse(text)).isInstanceOf(Malformed.class);
    }

    @Test
    void depth_and_length_have_limits() {
        assertThat(canonical("[".repeat(100) + "]".repeat(100))).hasSize(200);
        assertThatThrownBy(() -> Json.parse("[".repeat(101) + "]".repeat(101))).hasMessageContaining("nested");
        assertThatThrownBy(() -> Json.parse("1".repeat(500))).hasMessageContaining("too long");
    }

    @Test
    void bytes_must_already_be_canonical_where_a_leaf_is_read() {
        assertThat(Json.parseCanonical(bytes("{\"a\":1}"))).isEqualTo(Json.parse("{\"a\":1}"));
        assertThatThrownBy(() -> Json.parseCanonical(bytes("{\"a\": 1}"))).hasMessageContaining("RFC 8785");
        assertThatThrownBy(() -> Json.parseCanonical(bytes("1.0"))).hasMessageContaining("RFC 8785");
        assertThatThrownBy(() -> Json.parseCanonical(new byte[] {'"', (byte) 0xff, '"'}))
                .isInstanceOf(Malformed.class);
    }

    private static String canonical(String text) {
        return Json.parse(text).text();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
