package stet.domain.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReferenceTest {
    private static final String URL = "https://courier.example/2021/treaty";
    private static final Reference WHOLE =
            new Reference("Harbour treaty", URL, "Fees fall by eleven per cent.", "p. 3");

    private static Reference reference(
            @Nullable String title, @Nullable String url, @Nullable String passage, @Nullable String locator) {
        return new Reference(title, url, passage, locator);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "“Fees fall by eleven per cent.” — Harbour treaty, https://courier.example/2021/treaty, p. 3",
                "\"Fees fall by eleven per cent.\" - Harbour treaty, https://courier.example/2021/treaty, p. 3",
                "„Fees fall by eleven per cent.“ – Harbour treaty, https://courier.example/2021/treaty, p. 3",
                "„Fees fall by eleven per cent.” – Harbour treaty, p. 3, https://courier.example/2021/treaty",
                "« Fees fall by eleven per cent. » — Harbour treaty — https://courier.example/2021/treaty — p. 3",
                "»Fees fall by eleven per cent.« — Harbour treaty (p. 3) https://courier.example/2021/treaty",
                "‘Fees fall by eleven per cent.’ -- Harbour treaty; https://courier.example/2021/treaty; p. 3",
                "'Fees fall by eleven per cent.' | Harbour treaty | https://courier.example/2021/treaty | p. 3",
                "”Fees fall by eleven per cent.” — Harbour treaty, <https://courier.example/2021/treaty>, p. 3.",
                "「Fees fall by eleven per cent.」— Harbour treaty, https://courier.example/2021/treaty, p. 3",
                "Harbour treaty, https://courier.example/2021/treaty, p. 3: “Fees fall by eleven per cent.”",
                "Harbour treaty, p. 3: “Fees fall by eleven per cent.” (https://courier.example/2021/treaty)",
                "https://courier.example/2021/treaty — Harbour treaty — “Fees fall by eleven per cent.”, p. 3",
                "https://courier.example/2021/treaty, p. 3, Harbour treaty, “Fees fall by eleven per cent.”",
                "“Fees fall by eleven per cent.” — “Harbour treaty”, https://courier.example/2021/treaty, p. 3",
                "“Fees fall by eleven per cent.” — [Harbour treaty](https://courier.example/2021/treaty), p. 3",
                "“Fees fall by eleven per cent.”\nHarbour treaty\nhttps://courier.example/2021/treaty\np. 3",
                "Harbour treaty\n\nhttps://courier.example/2021/treaty\n\n“Fees fall by eleven per cent.”, p. 3",
                "p. 3: “Fees fall by eleven per cent.” — Harbour treaty, https://courier.example/2021/treaty"
            })
    void a_passage_with_its_title_address_and_page_is_taken_apart_in_any_order(String pasted) {
        assertThat(Reference.all(pasted)).containsExactly(WHOLE);
    }

    @Test
    void some_of_it_is_enough() {
        assertThat(Reference.of(URL)).isEqualTo(reference(null, URL, null, null));
        assertThat(Reference.of("Harbour treaty " + URL)).isEqualTo(reference("Harbour treaty", URL, null, null));
        assertThat(Reference.of("“Fees fall.”, page 4")).isEqualTo(reference(null, null, "Fees fall.", "page 4"));
        assertThat(Reference.of("“Fees fall.”")).isEqualTo(reference(null, null, "Fees fall.", null));
        assertThat(Reference.of("Court file 12/2021, p. 2"))
                .isEqualTo(reference("Court file 12/2021", null, null, "p. 2"));
        assertThat(Reference.of("")).isEqualTo(reference(null, null, null, null));
    }

    @Test
    void words_are_no_more_than_words() {
        Reference words = Reference.of("putin's summit, in Geneva");
        assertThat(words).isEqualTo(reference("putin's summit, in Geneva", null, null, null));
        assertThat(words.isMoreThanWords()).isFalse();
        assertThat(Reference.of(URL).isMoreThanWords()).isTrue();
        assertThat(Reference.of("“Fees fall.”").isMoreThanWords()).isTrue();
        assertThat(Reference.of("page 4").isMoreThanWords()).isTrue();
        assertThat(Reference.of("The “new” deal and/or treaty").title()).isEqualTo("The “new” deal and/or treaty");
    }

    @Test
    void commas_dashes_and_quotation_marks_of_a_title_stay() {
        String title = "Putin, Biden meet – a “fruitful” summit, says TASS-Interfax";
        assertThat(Reference.of("“It was good.” — " + title + ", " + URL + ", para. 2"))
                .isEqualTo(reference(title, URL, "It was good.", "para. 2"));
        assertThat(Reference.of("-5 degrees in Varnhaven, " + URL).title()).isEqualTo("-5 degrees in Varnhaven");
    }

    @Test
    void marks_inside_a_passage_stay() {
        assertThat(Reference.of("“He called it ‘fruitful’, and the union’s men left.” — Talks")
                        .passage())
                .isEqualTo("He called it ‘fruitful’, and the union’s men left.");
        assertThat(Reference.of("“One “two” three” — Talks").passage()).isEqualTo("One “two” three");
        assertThat(Reference.of("'It's the dogs' dinner', p. 1").passage()).isEqualTo("It's the dogs' dinner");
        assertThat(Reference.of("\"Fees fall\nby eleven.\" - Talks, " + URL).passage())
                .isEqualTo("Fees fall\nby eleven.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "p. 3",
                "p3",
                "pp. 3–5",
                "page 12",
                "S. 4",
                "Seite 4 f.",
                "para. 2",
                "¶ 7",
                "§ 12",
                "paragraph two",
                "third paragraph",
                "the last page",
                "2nd paragraph",
                "3. Absatz",
                "12:30",
                "at 1:02:33",
                "12:30–13:05",
                "page 3, second paragraph",
                "p. 3, l. 12",
                "Art. 5",
                "chapter IV",
                "第3页",
                "стр. 8",
                "footnote 4"
            })
    void where_a_passage_stands_is_told_from_a_title(String locator) {
        assertThat(Reference.of("“Fees fall.” — The treaty, " + URL + ", " + locator))
                .isEqualTo(reference("The treaty", URL, "Fees fall.", locator));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2021", "12 May 2021", "Page, Larry", "Article", "Part of the deal", "1984"})
    void a_title_that_has_a_number_or_a_name_is_no_place(String title) {
        assertThat(Reference.of(title + ", " + URL)).isEqualTo(reference(title, URL, null, null));
    }

    @Test
    void an_address_ends_where_its_sentence_ends() {
        assertThat(Reference.of("See https://a.example/b.").url()).isEqualTo("https://a.example/b");
        assertThat(Reference.of("(https://a.example/b_(c))").url()).isEqualTo("https://a.example/b_(c)");
        assertThat(Reference.of("[https://a.example/b]").url()).isEqualTo("https://a.example/b");
        assertThat(Reference.of("https://a.example/b?c=d,e#/f, p. 2").url()).isEqualTo("https://a.example/b?c=d,e#/f");
        assertThat(Reference.of("www.a.example/b").url()).isEqualTo("https://www.a.example/b");
        assertThat(Reference.of("a.example/b?c=1").url()).isEqualTo("https://a.example/b?c=1");
        assertThat(Reference.of("http://bücher.example/ä").url()).isEqualTo("http://bücher.example/ä");
        assertThat(Reference.of("ida@www.example.org").url()).isNull();
    }

    @Test
    void each_of_several_lines_names_a_source() {
        String other = "https://ministry.example/text";
        assertThat(Reference.all(URL + "\n" + other))
                .containsExactly(reference(null, URL, null, null), reference(null, other, null, null));
        assertThat(Reference.all("“Fees fall.” — Treaty, " + URL + ", p. 3\r\n\r\nMinistry, " + other))
                .containsExactly(
                        reference("Treaty", URL, "Fees fall.", "p. 3"), reference("Ministry", other, null, null));
        assertThat(Reference.all("Treaty\n" + URL + "\n\nMinistry\n" + other))
                .extracting(Reference::title)
                .containsExactly("Treaty", "Ministry");
        assertThat(Reference.all("Court file 12\nLand register"))
                .extracting(Reference::title)
                .containsExactly("Court file 12", "Land register");
        assertThat(Reference.all(" \n\t\n")).isEqualTo(List.of());
    }

    @Test
    void a_passage_by_itself_loses_its_marks_and_the_place_behind_it() {
        assertThat(Reference.ofPassage("“Fees fall.”")).isEqualTo(reference(null, null, "Fees fall.", null));
        assertThat(Reference.ofPassage("\"Fees fall.\" (p. 4)")).isEqualTo(reference(null, null, "Fees fall.", "p. 4"));
        assertThat(Reference.ofPassage("Fees fall, p. 4")).isEqualTo(reference(null, null, "Fees fall, p. 4", null));
        assertThat(Reference.ofPassage("“Fees fall,” she said"))
                .isEqualTo(reference(null, null, "“Fees fall,” she said", null));
        assertThat(Reference.ofPassage("“Fees fall.”, said the minister, p. 4").passage())
                .isEqualTo("“Fees fall.”, said the minister, p. 4");
    }

    @ParameterizedTest
    @ValueSource(strings = {",“", "\", ", "p. 1f1", "(", "a.", "[a](", "—", "\n\"", "1:1", " ,", "https://a.example/]"})
    void a_long_text_is_a_text_and_a_shorter_one_of_nothing_but_marks_is_read_to_its_end(String piece) {
        assertThat(Reference.all(piece.repeat(10_000 / piece.length()))).isNotNull();
        String lengthy = piece.repeat(30_000);
        assertThat(Reference.all(lengthy)).containsExactly(reference(lengthy, null, null, null));
        assertThat(Reference.ofPassage(lengthy)).isEqualTo(reference(null, null, lengthy, null));
    }
}
