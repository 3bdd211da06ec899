package stet.infra.lists;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WordIndexTest {

    @Test
    void each_word_has_its_places() {
        assertThat(WordIndex.of("La Grange, la Villa")).isEqualTo("'la':2,4 'grange':3 'villa':5 ");
    }

    @Test
    void no_phrase_goes_from_one_text_into_the_next() {
        assertThat(WordIndex.of("One", null, "two")).isEqualTo("'one':2 'two':4 ");
    }

    @Test
    void of_a_word_on_every_line_as_many_places_are_kept_as_postgres_keeps() {
        assertThat(WordIndex.of("word ".repeat(1_000)).split(",")).hasSize(255);
    }
}
