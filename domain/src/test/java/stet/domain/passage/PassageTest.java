package stet.domain.passage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import stet.domain.passage.Finding.Difference;
import stet.domain.passage.Finding.Found;
import stet.domain.passage.Finding.Nearest;
import stet.domain.passage.Finding.NotFound;
import stet.domain.passage.Part.Kind;

class PassageTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '¬',
            value = {
                "the rate\\n  rose | the rate rose",
                "the rate rose | the\\trate\\r\\nrose",
                "an exam-\\nple of it | an example of it",
                "a well-\\nknown man | a well-known man",
                "an exam\u00ad\\nple of it | an example of it",
                "an exam\u00adple of it | an example of it",
                "the ﬁrst eﬀort | the first effort",
                "he said “yes” to it | he said \"yes\" to it",
                "he said „yes“ to it | he said «yes» to it",
                "he said ‘yes’ to it | he said ''yes'' to it",
                "it’s so | it's so",
                "2019–2020 in all | 2019-2020 in all",
                "one — two | one - two",
                "one—two | one -- two",
                "caf\u00e9 open | cafe\u0301 open",
                "and so on… then | and so on... then",
                "zero\u200bwidth | zerowidth",
                "東京は\\n雨だ | 東京は雨だ",
                "the rate rose | “the rate rose”",
            })
    void what_a_printer_or_a_keyboard_changes_does_not_matter(String text, String excerpt) {
        assertThat(found("Before. " + text.translateEscapes() + " after it.", excerpt))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '¬',
            value = {
                "the rate did not rise | the rate did rise",
                "the rate rose | the rate fell",
                "the rate rose | The Rate rose",
                "to recover it | to re-cover it",
                "together we go | to get her we go",
                "at -5 degrees | 5 degrees",
                "1.5 million people | 5 million people",
                "1.5 million people | 15 million people",
                "3 of 10² men | 3 of 102 men",
                "the whole party | whole part",
                "we don't know | we don",
                "its own | it's own",
                "the resume | the résumé",
                "well-known men | wellknown men",
                "«ja» sagte er | nein sagte er",
            })
    void another_word_or_one_missing_does(String text, String excerpt) {
        assertThat(found(text, excerpt)).isFalse();
    }

    @Test
    void what_is_found_names_its_place_as_the_w3c_has_it() {
        var text = CapturedText.of(List.of(
                new Part(Kind.PAGE, 1, null, "First page 😀."),
                new Part(Kind.PAGE, 2, null, "Then the ﬁrst\neffort failed.")));

        var found = (Found) text.find("the first effort");

        assertThat(found.passage())
                .isEqualTo(new Passage(
                        "the ﬁrst\neffort",
                        "First page 😀.\nThen ",
                        " failed.",
                        19,
                        34,
                        "page 2",
                        new Fragment("page=2", "http://tools.ietf.org/rfc/rfc3778")));
    }

    @Test
    void a_passage_may_run_over_the_end_of_a_page() {
        var text = CapturedText.of(List.of(
                new Part(Kind.PAGE, 1, null, "It was the gov-"), new Part(Kind.PAGE, 2, null, "ernment that paid.")));

        assertThat(text.find("the government that paid")).isInstanceOf(Found.class);
    }

    @Test
    void what_is_not_found_is_told_with_what_comes_nearest() {
        var text = CapturedText.of(
                List.of(
                        Part.whole(
                                "Many words. In May the unemployment rate fell to 4.1 percent, its lowest value since 2001. More words.")));

        var finding = text.find("In May the unemployment rate rose to 4.1 percent, its value since 2001.");

        assertThat(finding)
                .isInstanceOfSatisfying(
                        NotFound.class,
                        not -> assertThat(not.nearest())
                                .isNotNull()
                                .satisfies(
                                        near -> assertThat(near.passage().exact())
                                                .isEqualTo(
                                                        "In May the unemployment rate fell to 4.1 percent, its lowest value since 2001."))
                                .extracting(Nearest::differences)
                                .isEqualTo(List.of(new Difference("rose", "fell"), new Difference("", "lowest"))));
    }

    @Test
    void what_shares_hardly_a_word_has_nothing_near_it() {
        var text = CapturedText.of(List.of(Part.whole("The minister went home by train.")));

        assertThat(text.find("Nothing of the kind was ever said by anybody")).isEqualTo(new NotFound(null));
        assertThat(text.find("")).isEqualTo(new NotFound(null));
        assertThat(CapturedText.of(List.of()).find("a word")).isEqualTo(new NotFound(null));
    }

    @Test
    void the_differences_are_words_of_a_sentence() {
        var near = new Nearest(
                new Passage("", "", "", 0, 0, "", null),
                List.of(new Difference("rose", "fell"), new Difference("", "not"), new Difference("very", "")));

        assertThat(near.inWords()).isEqualTo("“rose” for “fell”, “not” is left out, “very” is not in the text");
    }

    /** With one comparison for each pair of places, this would take until tomorrow. */
    @Test
    void a_text_that_repeats_itself_takes_no_longer() {
        var text = CapturedText.of(
                List.of(Part.whole("a".repeat(3_000_000) + " " + "ab ".repeat(300_000) + "e\u0301".repeat(500_000))));

        assertThat(text.find("a".repeat(20_000) + "b")).isInstanceOf(NotFound.class);
        assertThat(text.find("ab ".repeat(20_000) + "c")).isInstanceOf(NotFound.class);
    }

    @Test
    void half_a_character_is_looked_for_like_any() {
        var text = CapturedText.of(IntStream.range(0, 3)
                .mapToObj(each -> new Part(Kind.SHEET, each + 1, "Q" + each, "x \ud83d \udc00 " + each))
                .toList());

        assertThat(text.find("\udc00 1"))
                .isInstanceOfSatisfying(
                        Found.class, found -> assertThat(found.passage().part()).isEqualTo("sheet Q1"));
    }

    private static boolean found(String text, String excerpt) {
        return CapturedText.of(List.of(Part.whole(text))).find(excerpt.translateEscapes()) instanceof Found;
    }
}
