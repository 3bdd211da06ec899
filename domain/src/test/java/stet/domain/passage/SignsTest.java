package stet.domain.passage;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What single characters are, at the ends of each range of them and just beyond. */
class SignsTest {

    @ParameterizedTest
    @ValueSource(ints = {'\n', 0x0B, 0x0C, '\r', 0x85, 0x2028, 0x2029})
    void lines_end_with_them(int c) {
        assertThat(Signs.isLineBreak(c)).isTrue();
        assertThat(Signs.isGap(c)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {'\t', 0x0E, ' ', 'a', 0x2027, 0x202A})
    void no_line_ends_with_them(int c) {
        assertThat(Signs.isLineBreak(c)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {0xAD, 0x200B, 0x2060, 0xFEFF})
    void nobody_sees_them(int c) {
        assertThat(Signs.isUnseen(c)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {' ', '!', '~', 'a', 0xE9, 0x4E00})
    void everybody_sees_them(int c) {
        assertThat(Signs.isUnseen(c)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {'-', 0x2010, 0x2011, 0x2013, 0x2014, 0x2212, 0x2043})
    void they_are_dashes(int c) {
        assertThat(Signs.isDash(c)).isTrue();
        assertThat(Signs.isHyphen(c)).isEqualTo(c == '-' || c == 0x2010);
    }

    @ParameterizedTest
    @ValueSource(ints = {'_', '~', '+', 0x7F, 'a'})
    void they_are_no_dashes(int c) {
        assertThat(Signs.isDash(c)).isFalse();
        assertThat(Signs.isHyphen(c)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {'\'', '"', 0x2018, 0x2019, 0x201C, 0x201F, 0xAB, 0xBB, 0x300C})
    void they_quote(int c) {
        assertThat(Signs.isQuote(c)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {0x2017, 0x2020, ',', 'q'})
    void they_do_not_quote(int c) {
        assertThat(Signs.isQuote(c)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {0x300, 0x301, 0x20DD, 0x903, 0x1160, 0x11FF})
    void they_belong_to_the_character_before(int c) {
        assertThat(Signs.isMark(c)).isTrue();
        assertThat(Signs.isWord(c)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {0x2FF, 'a', 0x115F, 0x1200, 0x4E00})
    void they_stand_for_themselves(int c) {
        assertThat(Signs.isMark(c)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {0x4E00, 0x3042, 0x30AB, 0xE01, 0xE81, 0x1780, 0x1000, 0x3001, 0x303F, 0xFF01, 0xFF0F, 0x30FC})
    void their_writers_put_no_space_between_words(int c) {
        assertThat(Signs.runsOn(c)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {'a', 0x430, 0x627, 0xDFF, 0x3000, 0xFF10, 0xAC00, 0x2014})
    void their_writers_put_spaces_between_words(int c) {
        assertThat(Signs.runsOn(c)).isFalse();
    }
}
