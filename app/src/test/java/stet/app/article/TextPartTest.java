package stet.app.article;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextPartTest {

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 1_200, 1_500, 1_501, 3_001, 20_000, 400_000})
    void parts_follow_each_other_and_leave_no_statement_out(int statements) {
        TextPart part = TextPart.around(1, statements);
        assertThat(part.isFirst()).isTrue();
        while (!part.isLast()) {
            assertThat(part.length()).isBetween(1, 1_500);
            TextPart next = part.behind();
            assertThat(next.from()).isEqualTo(part.to() + 1);
            assertThat(next.before()).isEqualTo(part);
            part = next;
        }
        assertThat(part.to()).isEqualTo(statements);
    }

    @Test
    void a_text_that_a_page_can_hold_is_whole() {
        assertThat(TextPart.around(1, 1_500).whole()).isTrue();
        assertThat(TextPart.around(1, 1_501).whole()).isFalse();
    }

    @Test
    void every_place_is_in_its_part_and_one_beyond_the_text_in_the_nearest() {
        for (int place = 1; place <= 4_000; place++) {
            TextPart part = TextPart.around(place, 4_000);
            assertThat(place).isBetween(part.from(), part.to());
        }
        assertThat(TextPart.around(-7, 4_000)).isEqualTo(TextPart.around(1, 4_000));
        assertThat(TextPart.around(4_001, 4_000)).isEqualTo(TextPart.around(4_000, 4_000));
    }
}
