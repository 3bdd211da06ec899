package stet.domain.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageTest {

    @ParameterizedTest
    @CsvSource({
        "en, en",
        "EN, en",
        "en-GB, en-GB",
        "pt_BR, pt-BR",
        "ar, ar",
        "zh-Hant, zh-Hant",
        "ckb, ckb",
        "eng, en",
        "English, en",
        "' english ', en",
        "German, de",
        "Deutsch, de",
        "العربية, ar",
        "Français, fr",
        "ARABIC, ar"
    })
    void a_language_is_known_by_its_code_and_by_its_name(String written, String tag) {
        assertThat(Language.tag(written)).hasValue(tag);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "Klingonish", "xx", "und", "en-", "-", "e", "12", "English, mostly"})
    void what_is_no_language_is_none(String written) {
        assertThat(Language.tag(written)).isEmpty();
    }
}
