package stet.infra.text;

import static org.assertj.core.api.Assertions.assertThat;
import static stet.domain.text.StatementKind.BYLINE;
import static stet.domain.text.StatementKind.CAPTION;
import static stet.domain.text.StatementKind.HEADING;
import static stet.domain.text.StatementKind.SENTENCE;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import stet.domain.text.StatementKind;

class KindsTest {
    private static final String BELOW = "\nThe minister resigned on Monday after a week of protests in the capital.";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Minister resigns",
                "MINISTER RESIGNS",
                "# Minister resigns",
                "Minister resigns\n===",
                "Minister resigns over 4.5% rise",
                "Expert: \"No surprise\"",
                "\"No surprise\" says expert",
                "Why did the minister resign?",
                "* * *"
            })
    void a_short_line_without_a_stop_above_text_is_a_heading(String line) {
        assertThat(kindsOf(line + BELOW)).containsExactly(HEADING, SENTENCE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "By Jane Doe",
                "By JANE DOE and JOHN ROE",
                "By Jane Doe, Political Editor",
                "By Jane Doe | June 16, 2021",
                "Von Karl Weiß",
                "Reporting by Jane Doe; editing by John Roe",
                "(Reporting by Jane Doe in Geneva; Editing by John Roe)",
                "16:25 GMT 21.10.2021 (Updated: 16:49 GMT 21.10.2021)",
                "Published: 3 May 2022, 14:05 CET",
                "June 16, 2021",
                "21.10.2021",
                "Reuters"
            })
    void who_wrote_and_when_is_a_byline(String line) {
        assertThat(kindsOf(line + BELOW)).containsExactly(BYLINE, SENTENCE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Photo: Jane Doe/AFP",
                "FILE PHOTO: The minister in Geneva, June 2021.",
                "FILE - The minister waves to the crowd.",
                "(Credit: City Archive)",
                "Image: The bridge in 2019",
                "© 2021 AFP"
            })
    void what_belongs_to_a_picture_is_a_caption(String line) {
        assertThat(kindsOf(line + BELOW)).containsExactly(CAPTION, SENTENCE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "By Monday the talks had failed.",
                "Reporting was difficult.",
                "In 2021 he resigned.",
                "Photographs show the minister.",
                "GENEVA, June 16 (Reuters) - Leaders met on Wednesday."
            })
    void a_sentence_that_looks_like_them_is_none_of_them(String line) {
        assertThat(kindsOf(line + BELOW)).containsExactly(SENTENCE, SENTENCE);
    }

    @Test
    void a_line_under_which_nothing_stands_is_no_heading() {
        assertThat(kindsOf("The minister resigned")).containsExactly(SENTENCE);
    }

    @Test
    void an_item_of_a_list_is_no_heading() {
        assertThat(kindsOf("• bread\n• milk\n• eggs")).containsOnly(SENTENCE);
    }

    private static List<StatementKind> kindsOf(String text) {
        return new Segmenter().segment(text).stream().map(Segment::kind).toList();
    }
}
