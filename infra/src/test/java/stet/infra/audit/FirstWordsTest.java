package stet.infra.audit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FirstWordsTest {

    @Test
    void a_short_text_is_told_whole_on_one_line() {
        assertThat(FirstWords.of(" They met\r\n in  Geneva. ")).isEqualTo("They met in Geneva.");
        assertThat(FirstWords.of(null)).isNull();
    }

    @Test
    void a_long_one_ends_between_words() {
        assertThat(
                        FirstWords.of(
                                "On 16 June the president met his counterpart at the Villa La Grange in Geneva to discuss arms"))
                .isEqualTo("On 16 June the president met his counterpart at the Villa La Grange in Geneva to…");
    }

    @Test
    void no_character_is_cut_in_two() {
        String words = FirstWords.of("x" + "😀".repeat(60));
        assertThat(words).isEqualTo("x" + "😀".repeat(39) + "…");
    }
}
