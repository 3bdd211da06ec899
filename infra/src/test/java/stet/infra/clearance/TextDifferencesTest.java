package stet.infra.clearance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import stet.infra.article.Fingerprint;
import stet.infra.clearance.TextDifferences.Difference;
import stet.infra.clearance.TextMarks.Mark;
import stet.infra.text.NormalisedText;

/** Words are compared, however they are quoted and set. */
class TextDifferencesTest {

    @Test
    void kinds_of_quotation_mark_and_white_space_are_no_difference() {
        assertThat(TextDifferences.between("“It  held,”\nhe said.", "\"It held,\" he\u00a0said."))
                .isEmpty();
    }

    @Test
    void a_word_that_is_another_is_named_with_both() {
        assertThat(TextDifferences.between("It cost 40 crowns.", "It cost 41 crowns."))
                .containsExactly(new Difference(8, 10, "40", "41"));
    }

    @Test
    void what_is_missing_and_what_was_added_has_its_place() {
        assertThat(TextDifferences.between("One two three four.", "One three four five."))
                .containsExactly(new Difference(4, 4, "two", ""), new Difference(10, 20, "four.", "four five."));
        assertThat(TextDifferences.between("One two.", "One")).containsExactly(new Difference(3, 3, "two.", ""));
        assertThat(TextDifferences.between("", "One")).containsExactly(new Difference(0, 3, "", "One"));
    }

    @Test
    void much_that_is_different_is_told_as_one_and_never_more_than_can_be_read() {
        String was = "a ".repeat(3_000);
        String is = "b ".repeat(3_000);
        String every = "x y ".repeat(200);

        assertThat(TextDifferences.between(was, is)).hasSize(1);
        assertThat(TextDifferences.between("x ".repeat(200), every)).hasSize(TextDifferences.MOST);
    }

    @Test
    void html_is_read_as_a_reader_does() {
        String html = "<style>p{}</style><h1>A</h1><p>B<b>c</b><br>d</p><ul><li>e<li>f</ul><script>g()</script>";

        assertThat(NormalisedText.of(PublishedText.ofHtml(html))).isEqualTo("A Bc d e f");
    }

    @Test
    void the_marks_of_a_text_are_all_of_it() {
        String text = "A headline\n\nIt held. He said “so”.\n\nThe end, e\u0301te\u0301.";
        String words = NormalisedText.of(text);
        List<Mark> marks = TextMarks.of(text);

        assertThat(marks).hasSizeGreaterThan(3);
        int from = 0;
        for (Mark mark : marks) {
            int to = words.offsetByCodePoints(from, mark.characters());
            assertThat(mark.sha256()).isEqualTo(Fingerprint.of(words.substring(from, to)));
            from = to;
        }
        assertThat(from).isEqualTo(words.length());
    }
}
