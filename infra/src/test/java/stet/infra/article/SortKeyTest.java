package stet.infra.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SortKeyTest {

    @Test
    void titles_are_sorted_as_a_reader_expects() {
        List<String> titles = List.of("“Zebra” crossing", "élan vital", "Eland herd", "apple", "Éclair", "10 facts");
        assertThat(titles.stream().sorted((a, b) -> SortKey.of(a).compareTo(SortKey.of(b))))
                .containsExactly("10 facts", "apple", "Éclair", "élan vital", "Eland herd", "“Zebra” crossing");
    }

    @Test
    void no_name_comes_first() {
        assertThat(SortKey.of(null)).isEmpty();
    }

    @Test
    void a_key_is_short_and_whole() {
        assertThat(SortKey.of("𝒳".repeat(500))
                        .codePointCount(0, SortKey.of("𝒳".repeat(500)).length()))
                .isEqualTo(120);
    }
}
