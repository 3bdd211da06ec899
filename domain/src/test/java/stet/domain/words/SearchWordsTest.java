package stet.domain.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import stet.domain.words.SearchWords.Run;

/** Whoever looks for words finds them however they are spelled. */
class SearchWordsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "l’école | l'ecole | l ecole",
                "L'E\u0301COLE | l école | l ecole",
                "Zürich | zurich | zurich",
                "Łódź | Lodz | lodz",
                "Tromsø | tromso | tromso",
                "Straße | STRASSE | strasse",
                "ﬁnance | finance | finance",
                "Ærø | aero | aero",
                "İstanbul | ISTANBUL | istanbul",
                "Αθήνα | ΑΘΗΝΑ | αθηνα",
                "ёлка | елка | елка",
                "приве\u0301т | привет | привет",
                "أَخْبَار | اخبار | اخبار",
                "كتـــاب | كتاب | كتاب",
                "שָׁלוֹם | שלום | שלום",
                "Agence France‑Presse | agence france-presse | agence france presse",
                "Ｇｅｎｅｖａ | geneva | geneva",
                "3.5 m³ | 3,5 m3 | 3 5 m3"
            })
    void spellings_of_a_word_are_one(String one, String other, String words) {
        assertThat(texts(SearchWords.of(one))).isEqualTo(words).isEqualTo(texts(SearchWords.of(other)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"мой | мои", "か | が", "कि | क", "ที่ | ท", "Київ | Киiв"})
    void what_is_another_word_stays_another(String one, String other) {
        assertThat(SearchWords.of(one)).isNotEqualTo(SearchWords.of(other));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "北京大学在北京 | 北京 京大 大学 学在 在北 北京 京",
                "서울에서 | 서울 울에 에서 서",
                "東京タワー | 東京 京タ タワ ワー ー",
                "กรุงเทพ | กร รุ ุง งเ เท ทพ พ",
                "在 | 在"
            })
    void scripts_without_spaces_are_found_by_neighbours(String text, String indexed) {
        List<String> words = SearchWords.of(text).stream()
                .map(Run::indexed)
                .flatMap(List::stream)
                .toList();
        assertThat(words).containsExactly(indexed.split(" "));
    }

    @Test
    void what_is_sought_of_a_run_is_in_every_text_that_has_it() {
        for (String sought : List.of("北京", "北", "京", "北京大学", "서울", "タワー"))
            assertThat(SearchWords.of("北京大学在서울和東京タワー。北京").stream()
                            .map(Run::indexed)
                            .flatMap(List::stream))
                    .as(sought)
                    .satisfies(indexed -> assertThat(
                                    SearchWords.of(sought).getFirst().sought())
                            .allMatch(word -> indexed.stream().anyMatch(each -> each.startsWith(word))));
    }

    @Test
    void scripts_change_within_a_text() {
        assertThat(SearchWords.of("2021年6月Genève会談"))
                .containsExactly(
                        new Run("2021", true),
                        new Run("年", false),
                        new Run("6", true),
                        new Run("月", false),
                        new Run("geneve", true),
                        new Run("会談", false));
    }

    @Test
    void marks_alone_and_blanks_are_no_words() {
        assertThat(SearchWords.of(" … – «»!? \u200b\u00a0 ")).isEmpty();
    }

    @Test
    void a_word_without_end_is_found_by_its_beginning() {
        assertThat(SearchWords.of("x".repeat(5_000))).containsExactly(new Run("x".repeat(250), true));
    }

    @Test
    void the_plain_form_of_a_text_keeps_what_stands_between_words() {
        assertThat(SearchWords.plain("L’École – à Zürich")).isEqualTo("l'ecole - a zurich");
    }

    private static String texts(List<Run> runs) {
        return String.join(
                " ", Stream.of(runs).flatMap(List::stream).map(Run::text).toList());
    }
}
