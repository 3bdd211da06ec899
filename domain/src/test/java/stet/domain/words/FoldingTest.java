package stet.domain.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.text.Normalizer2;
import java.text.Normalizer;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
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

    @Test
    void letters_are_one_exactly_where_unicode_folds_them_to_one() {
        Map<String, String> ours = new HashMap<>();
        Map<String, String> unicodes = new HashMap<>();
        Normalizer2 folding = Normalizer2.getNFKCCasefoldInstance();
        known().filter(Character::isLetter).filter(c -> !isMark(c)).forEach(c -> {
            String our = Folding.of(Character.toString(c));
            String unicode = folding.normalize(Character.toString(c)).strip();
            String whichOurs = ours.putIfAbsent(our, unicode);
            String whichUnicodes = unicodes.putIfAbsent(unicode, our);
            assertThat(whichOurs == null ? unicode : whichOurs).as(name(c)).isEqualTo(unicode);
            assertThat(whichUnicodes == null ? our : whichUnicodes).as(name(c)).isEqualTo(our);
        });
    }

    /** Typed for quotation marks, and folded as such. */
    private static boolean isMark(int c) {
        return Folding.of(Character.toString(c)).matches(".*['\"].*");
    }

    @Test
    void every_quotation_mark_and_every_dash_of_unicode_is_one_of_ours() {
        known().filter(c -> UCharacter.hasBinaryProperty(c, UProperty.QUOTATION_MARK))
                .forEach(c -> assertThat(Folding.of(Character.toString(c)))
                        .as(name(c))
                        .isIn("'", "\""));
        known().filter(c -> Character.getType(c) == Character.DASH_PUNCTUATION)
                .forEach(c -> assertThat(Folding.of(Character.toString(c)))
                        .as(name(c))
                        .isEqualTo("-"));
    }

    @Test
    void what_unicode_ignores_is_left_out_and_white_space_is_one_space() {
        known().filter(c -> UCharacter.hasBinaryProperty(c, UProperty.DEFAULT_IGNORABLE_CODE_POINT))
                .forEach(c -> assertThat(Folding.of("a" + Character.toString(c) + "b"))
                        .as(name(c))
                        .isEqualTo("ab"));
        known().filter(c -> UCharacter.hasBinaryProperty(c, UProperty.WHITE_SPACE))
                .forEach(c -> assertThat(Folding.of("a" + Character.toString(c) + " b"))
                        .as(name(c))
                        .isEqualTo("a b"));
    }

    @Test
    void folding_again_changes_nothing_and_no_way_of_composing_counts() {
        known().forEach(c -> {
            String text = "a" + Character.toString(c) + "\u0345\u0301 ";
            String folded = Folding.of(text);
            assertThat(Folding.of(folded)).as(name(c)).isEqualTo(folded);
            assertThat(Folding.of(Normalizer.normalize(text, Normalizer.Form.NFD)))
                    .as(name(c))
                    .isEqualTo(folded);
        });
    }

    private static IntStream known() {
        return IntStream.rangeClosed(0, Character.MAX_CODE_POINT)
                .filter(Character::isDefined)
                .filter(c -> Character.getType(c) != Character.SURROGATE)
                .filter(c -> Character.getType(c) != Character.PRIVATE_USE);
    }

    private static String name(int c) {
        return "U+%04X %s".formatted(c, Character.getName(c));
    }
}
