package stet.domain.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Two spellings of one name are one name. */
class FoldingTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Agence France-Presse",
                "agence france-presse",
                " AGENCE   FRANCE-PRESSE ",
                "Agence\u00A0France-Presse",
                "Agence\u3000France\u2011Presse",
                "Agence \u200BFrance-Presse\uFEFF",
                "Agence France\u00AD-Presse",
                "Agence\r\n\tFrance‐Presse",
                "Ａｇｅｎｃｅ　Ｆｒａｎｃｅ－Ｐｒｅｓｓｅ",
                "Agence France–Presse",
                "Agence France−Presse",
                "\u202AAgence France-Presse\u202C",
                "Agence\u2028France\uFE63Presse",
                "𝐀gence France-Preſſe"
            })
    void one_agency_is_one_however_it_is_spelled(String spelling) {
        assertThat(Folding.of(spelling)).isEqualTo("agence france-presse");
        assertThat(Folding.same(spelling, "Agence France-Presse")).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "Süddeutsche | Su\u0308ddeutsche",
                "Straße | STRASSE",
                "Straße | STRAẞE",
                "ﬁnance | Finance",
                "ΟΔΥΣΣΕΥΣ | οδυσσευς",
                "ΟΔΥΣΣΕΥΣ | Οδυσσευσ",
                "l’école | L'ÉCOLE",
                "l‘e\u0301cole | lʼécole",
                "l´école | l`école",
                "“Die Zeit” | \"Die Zeit\"",
                "„Die Zeit“ | «die zeit»",
                "「朝日」 | \"朝日\"",
                "Nº 5 | no 5",
                "한국 | \u1112\u1161\u11ab\u1100\u116e\u11a8",
                "ﺍﻟﺠﺰﻳﺮﺓ | الجزيرة",
                "İstanbul | i\u0307stanbul",
                "Ꭰ | ꭰ"
            })
    void what_readers_take_for_the_same_is_the_same(String one, String other) {
        assertThat(Folding.of(one)).isEqualTo(Folding.of(other));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Die Zeit | Die-Zeit",
                "Reuter | Reuters",
                "école | ecole",
                "AP | A.P.",
                "ısı | isi",
                "Аnna | Anna",
                "New York | NewYork"
            })
    void what_readers_tell_apart_is_not_the_same(String one, String other) {
        assertThat(Folding.same(one, other)).isFalse();
    }

    @Test
    void blank_words_are_absent() {
        assertThat(Folding.of("\u00A0\u200B\u2800\u3164 \uFEFF")).isEmpty();
        assertThat(Folding.same(null, "\u200B")).isTrue();
        assertThat(Folding.same(null, "a")).isFalse();
    }

    @Test
    void halves_of_characters_are_no_matter() {
        assertThat(Folding.of("A\uD83D")).isEqualTo("a\uD83D");
    }

    @Test
    void a_pile_of_accents_takes_no_longer_than_words_do() {
        String pile = "a" + "\u0301\u0316".repeat(100_000);
        assertTimeoutPreemptively(Duration.ofSeconds(5), () -> Folding.of(pile));
    }
}
