package stet.infra.lists;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class SearchTest {

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "  ", "\u0000\n", "\u200b\u00a0"})
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

    @ParameterizedTest
    @CsvSource(
            delimiter = '→',
            quoteCharacter = '~',
            value = {
                "Geneva summit → ('geneva') & ('summit')",
                "l'École → ('l' & 'ecole')",
                "\"la Grange\" -Zürich → ('la' <-> 'grange') & !('zurich')",
                "“La Grange” → ('la' <-> 'grange')",
                "\"never closed → ('never' <-> 'closed')",
                "rain OR snow storm → ('rain') | ('snow') & ('storm')",
                "or rain or → ('rain')",
                "Paris – Lyon → ('paris') & ('lyon')",
                "France-Presse → ('france' & 'presse')",
                "北京大学 → ('北京' & '京大' & '大学')",
                "京 → ('京':*)",
                "서울 2021 → ('서울') & ('2021')",
                "' & | <-> :* \\ → ~~"
            })
    void what_is_typed_is_what_is_asked(String typed, String query) {
        assertThat(Search.of(typed).orElseThrow().query()).isEqualTo(query);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '→',
            quoteCharacter = '~',
            value = {
                "vaccine → ('vaccine':*)",
                "a tax → ('a') & ('tax')",
                "\"vaccine worked\" -trial → ('vaccine' <-> 'worked') & !('trial')",
                "vaccine -trials → ('vaccine':*) & !('trials')",
                "京 北京大学 → ('京':*) & ('北京' & '京大' & '大学')",
                "-vaccine → ~~",
                "rain or -storm → ('rain')"
            })
    void long_words_are_asked_for_by_their_beginnings_where_words_are_many(String typed, String query) {
        assertThat(Search.of(typed).orElseThrow().queryByBeginnings()).isEqualTo(query);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '→',
            quoteCharacter = '~',
            value = {
                "It opened in 32, they say → ('32' & 'opened':*)",
                "a tax -vaccines → ('tax' & 'a')",
                "rain storm or the snow -flood → ('storm':* & 'rain') | ('snow' & 'the')",
                "\"of note\" → ('note' & 'of')",
                "京 → ('京':*)",
                "-only → ~~"
            })
    void the_words_that_tell_most_are_asked_of_the_index(String typed, String query) {
        assertThat(Search.of(typed).orElseThrow().queryByTelling()).isEqualTo(query);
    }
}
