package stet.domain.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What says nothing counts as nothing. */
class BlankTest {

    @ParameterizedTest
    @ValueSource(
            ints = {
                0x00, 0x09, 0x0A, 0x0D, 0x1F, 0x20, 0x7F, 0x85, 0x9F, 0xA0, 0xAD, 0x34F, 0x61C, 0x115F, 0x1160, 0x1680,
                0x17B4, 0x17B5, 0x180B, 0x180E, 0x180F, 0x2000, 0x2007, 0x200A, 0x200B, 0x200D, 0x200E, 0x200F, 0x2028,
                0x2029, 0x202E, 0x202F, 0x205F, 0x2060, 0x2065, 0x206F, 0x2800, 0x3000, 0x3164, 0xFE00, 0xFE0F, 0xFEFF,
                0xFFA0, 0xFFF0, 0xFFF8, 0xFFF9, 0xFFFB, 0x16FE4, 0x1BCA0, 0x1BCA3, 0x1D159, 0x1D173, 0x1D17A, 0xE0000,
                0xE0020, 0xE0100, 0xE0FFF
            })
    void a_character_that_nobody_sees_is_blank(int codePoint) {
        String character = Character.toString(codePoint);
        assertThat(Blank.is(character)).isTrue();
        assertThat(Blank.is(" " + character + "\u200B" + character)).isTrue();
        assertThat(Blank.is(character + "a")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            ints = {
                0x21, 0x7E, 0xA1, 0xAC, 0xAE, 0x34E, 0x350, 0x600, 0x6DD, 0x115E, 0x1161, 0x17B3, 0x17B6, 0x180A,
                0x1810, 0x2010, 0x2027, 0x2030, 0x205E, 0x2070, 0x27FF, 0x2801, 0x3001, 0x3163, 0x3165, 0xE000, 0xFDFF,
                0xFE10, 0xFF9F, 0xFFA1, 0xFFFC, 0xFFFD, 0x16FE3, 0x1BC9F, 0x1D158, 0x1D172, 0x1D17B, 0x1F600, 0xF0000
            })
    void a_character_that_someone_sees_is_not_blank(int codePoint) {
        assertThat(Blank.is(Character.toString(codePoint))).isFalse();
    }

    @Test
    void nothing_at_all_is_blank() {
        assertThat(Blank.is(null)).isTrue();
        assertThat(Blank.is("")).isTrue();
    }

    @Test
    void half_a_character_is_not_blank_so_that_it_is_refused_as_what_it_is() {
        assertThat(Blank.is("\uD83D")).isFalse();
    }

    @Test
    void what_is_blank_becomes_absent_and_all_else_stays_as_it_is() {
        assertThat(Blank.toAbsent("\u00A0\u200B")).isNull();
        assertThat(Blank.toAbsent(null)).isNull();
        assertThat(Blank.toAbsent(" a ")).isEqualTo(" a ");
    }
}
