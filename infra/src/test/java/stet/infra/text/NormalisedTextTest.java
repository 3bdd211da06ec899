package stet.infra.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NormalisedTextTest {

    @Test
    void marks_of_quotation_and_dashes_are_one() {
        assertThat(NormalisedText.of("„Ja“ – «oui» — ‘yes’ − 'no'")).isEqualTo("\"Ja\" - \"oui\" - 'yes' - 'no'");
    }

    @Test
    void all_white_space_is_one_space() {
        assertThat(NormalisedText.of("\n one\u00A0two\r\n\r\n\tthree\u2003")).isEqualTo("one two three");
    }

    @Test
    void compatible_forms_are_one() {
        assertThat(NormalisedText.of("ﬁnal Ｎｏ．５ e\u0301")).isEqualTo("final No.5 \u00E9");
    }

    @Test
    void what_nobody_sees_is_left_out() {
        assertThat(NormalisedText.of("\uFEFFun\u00ADseen\u200B \u200Fword")).isEqualTo("unseen word");
    }

    @Test
    void case_stays() {
        assertThat(NormalisedText.of("US")).isNotEqualTo(NormalisedText.of("us"));
    }

    @Test
    void a_raised_digit_and_a_fraction_are_other_numbers_than_digits_beside_each_other() {
        assertThat(NormalisedText.of("10² m")).isNotEqualTo(NormalisedText.of("102 m"));
        assertThat(NormalisedText.of("1½ pints")).isNotEqualTo(NormalisedText.of("11/2 pints"));
        assertThat(NormalisedText.of("page 3①")).isNotEqualTo(NormalisedText.of("page 31"));
    }
}
