package stet.infra.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class RepeatsTest {

    @Test
    void a_statement_knows_the_first_that_says_the_same() {
        List<Segment> segments = new Segmenter().segment("It rained. It rained. The sun came. It rained.");
        assertThat(segments).extracting(Segment::repeats).containsExactly(null, 0, null, 0);
    }

    @Test
    void quotation_marks_dashes_and_line_breaks_make_no_difference() {
        List<Segment> segments = new Segmenter().segment("“It’s a well–known fact.”\n\n\"It's a well-known\nfact.\"");
        assertThat(segments).extracting(Segment::repeats).containsExactly(null, 0);
    }

    @Test
    void capitals_make_a_difference() {
        List<Segment> segments = new Segmenter().segment("He told US. He told us.");
        assertThat(segments).extracting(Segment::repeats).containsOnlyNulls();
    }

    /** The article stands there twice: once in one piece with glued stops, once with a paragraph for each sentence. */
    @Test
    void the_second_half_of_article_003_repeats_the_first() {
        assertThat(repeats("003")).containsExactly(2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13);
    }

    /** All but the headline stands there twice. */
    @Test
    void the_second_half_of_article_004_repeats_the_first() {
        List<Integer> repeats = repeats("004");
        assertThat(repeats).hasSize(31).first().isEqualTo(1);
        for (int at = 1; at < repeats.size(); at++) assertThat(repeats.get(at)).isEqualTo(repeats.get(at - 1) + 1);
    }

    @Test
    void the_other_articles_repeat_nothing() {
        for (String number : List.of("000", "001", "002"))
            assertThat(repeats(number)).isEmpty();
    }

    private static List<Integer> repeats(String number) {
        return new Segmenter()
                .segment(Corpus.article(number).text()).stream()
                        .map(Segment::repeats)
                        .filter(Objects::nonNull)
                        .toList();
    }
}
