package stet.domain.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class IsolatedTest {

    @Test
    void words_that_are_read_like_the_sentence_stay_as_they_are() {
        assertThat(Isolated.of("The Courier, 16 June (Kyiv: Київ, 北京)"))
                .isEqualTo("The Courier, 16 June (Kyiv: Київ, 北京)");
    }

    @Test
    void words_that_are_read_from_the_right_are_kept_apart() {
        assertThat(Isolated.of("تقرير")).isEqualTo("\u2068تقرير\u2069");
        assertThat(Isolated.of("דוח 12")).isEqualTo("\u2068דוח 12\u2069");
    }

    @Test
    void a_mark_that_turns_words_round_ends_with_them() {
        assertThat(Isolated.of("one \u202etwo")).isEqualTo("\u2068one \u202etwo\u2069");
        assertThat(Isolated.of("one \u2067two")).isEqualTo("\u2068one \u2067two\u2069");
    }

    @Test
    void a_mark_that_would_end_what_the_words_stand_in_is_left_out() {
        assertThat(Isolated.closed("one\u2069 \u202etwo")).isEqualTo("one \u202etwo");
        assertThat(Isolated.closed("one \u2067two\u2069 three\u2069")).isEqualTo("one \u2067two\u2069 three");
        assertThat(Isolated.of("one\u2069 two")).isEqualTo("\u2068one two\u2069");
    }
}
