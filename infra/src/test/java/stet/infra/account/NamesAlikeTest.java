package stet.infra.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Nobody passes for a colleague by a name that looks like theirs. */
class NamesAlikeTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ada Okafor",
                "ADA  OKAFOR",
                "Аda Okafor",
                "Αda Okafor",
                "Ada Оkafоr",
                "аdа Okafor",
                "Ada\u00A0Okafor",
                "Ａｄａ Okafor",
                "Ada Okafor\u200B",
                "𝐀da Okafor",
                "Ada Okaƒor",
                "Ada 0kafor"
            })
    void a_name_that_looks_like_anothers_is_alike(String name) {
        assertThat(NamesAlike.are(name, "Ada Okafor")).isTrue();
        assertThat(NamesAlike.are("Ada Okafor", name)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "Ben Lindqvist, Ben LindqvisT",
        "Bill Oram, BiII Oram",
        "Kim Morn, Kim Mom",
        "Jose\u0301 Ruiz, José Ruiz"
    })
    void names_are_alike_in_capitals_too(String one, String other) {
        assertThat(NamesAlike.are(one, other)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "Ada Okafor, Ada Okafors",
        "Ada Okafor, Ida Okafor",
        "Ben Lindqvist, Ben Lindqvist-Meyer",
        "José Ruiz, Jose Ruiz",
        "王伟, 王纬",
        "Анна Петрова, Анна Петровна"
    })
    void other_names_are_not(String one, String other) {
        assertThat(NamesAlike.are(one, other)).isFalse();
    }
}
