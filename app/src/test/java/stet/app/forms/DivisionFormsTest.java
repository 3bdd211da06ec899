package stet.app.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.web.util.HtmlUtils;
import stet.domain.account.Role;

/** How a text was read is mended on a page. */
class DivisionFormsTest extends PageTest {
    private static final Pattern LINK = Pattern.compile("href=\"([^\"]*/divide\\?statement=[^\"]*)\"");

    /** Where a new statement, “Bridge 7 opened today.”, is divided. */
    private static String address(Visitor visitor) {
        Matcher link = LINK.matcher(open(visitor, statement(visitor)).body());
        assertThat(link.find()).isTrue();
        return HtmlUtils.htmlUnescape(link.group(1));
    }

    private static Visit send(Visitor visitor, String address, String act, Map<String, String> typed) {
        return visitor.submit(visitor.get(address), address.replaceFirst("/divide\\?.*", "/" + act), typed);
    }

    @Test
    void a_new_line_splits_a_statement_where_it_begins() {
        Visitor ada = ada();
        String address = address(ada);
        Matcher number =
                Pattern.compile("Bridge (\\d+) opened").matcher(ada.get(address).body());
        assertThat(number.find()).isTrue();

        Visit split = send(
                ada,
                address,
                "split-statement",
                Map.of("words", "Bridge %s\r\nopened today.".formatted(number.group(1))));

        done(split);
        Visit page = ada.follow(split);
        assertThat(page.says("Statement split.")).isTrue();
        assertThat(statements(page)).hasSize(4);
    }

    @Test
    void other_words_are_refused_and_stay_typed() {
        Visitor ada = ada();

        Visit refused = send(ada, address(ada), "split-statement", Map.of("words", "Something\r\nelse."));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.title()).startsWith("Error: ");
        assertThat(refused.says("Start a new line once")).isTrue();
        assertThat(refused.says("Something\nelse.")).isTrue();
    }

    @Test
    void words_are_left_out_and_taken_back() {
        Visitor ada = ada();
        String address = address(ada);

        done(send(ada, address, "adjust-statement", Map.of("words", "opened today.")));
        assertThat(ada.get(address).says("“<bdi>opened today.")).isTrue();
        done(send(ada, address, "adjust-statement", Map.of("words", "opened")));
        done(send(ada, address, "adjust-statement", Map.of("words", "opened today.")));
        assertThat(send(ada, address, "adjust-statement", Map.of("words", "opened yesterday."))
                        .status())
                .isEqualTo(422);
    }

    @Test
    void a_neighbour_is_merged_and_a_kind_is_set() {
        Visitor ada = ada();
        String address = address(ada);
        Matcher other = Pattern.compile("name=\"other\" value=\"([^\"]+)\"")
                .matcher(ada.get(address).body());
        assertThat(other.find()).isTrue();

        Visit merged = send(ada, address, "merge-statements", Map.of("other", other.group(1)));
        done(merged);
        assertThat(statements(ada.follow(merged))).hasSize(2);
        done(send(ada, address, "set-kind", Map.of("kind", "CAPTION")));
        assertThat(send(ada, address, "set-kind", Map.of()).status()).isEqualTo(422);
        assertThat(send(ada, address, "merge-statements", Map.of()).status()).isEqualTo(422);
    }

    @Test
    void who_only_reads_is_not_asked() {
        Visitor otto = as("otto", "Otto Brandt", Role.AUDITOR);

        assertThat(open(otto, statement(ada())).says("Read wrong?")).isFalse();
    }
}
