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
}
