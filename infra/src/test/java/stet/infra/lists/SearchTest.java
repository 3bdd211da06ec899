package stet.infra.lists;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class SearchTest {

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "  ", "\u0000\n"})
    void nothing_typed_is_no_search(String typed) {
        assertThat(Search.of(typed)).isEmpty();
    }

    @Test
    void wildcards_are_words_like_any_other() {
        assertThat(Search.of(" 100%_\\ ").orElseThrow().piece()).isEqualTo("%100\\%\\_\\\\%");
    }

    @Test
    void a_control_character_becomes_a_space() {
        assertThat(Search.of("Geneva\u0000summit").orElseThrow().words()).isEqualTo("Geneva summit");
    }

    @Test
    void a_long_search_is_cut_between_characters() {
        assertThat(Search.of("🗞".repeat(300)).orElseThrow().words()).isEqualTo("🗞".repeat(200));
    }
}
