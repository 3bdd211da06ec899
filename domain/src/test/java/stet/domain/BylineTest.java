package stet.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever an article is by is found in its byline, however that is written; who merely has a similar name is not. */
class BylineTest {
    private static final Actor BEN = new Actor(new Person("ben"), "Ben Lindqvist", Actor.Kind.PERSON);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ben Lindqvist (Reuters)",
                "(Reuters) Ben Lindqvist",
                "Von Ben Lindqvist in Berlin",
                "Cora Diaz und Ben Lindqvist.",
                "Cora Diaz et Ben Lindqvist",
                "By BEN LINDQVIST, Staff Writer",
                "Ben\u00A0Lindqvist",
                "Ben \u200BLind\u00ADqvist",
                "\u202ABen\u2002Lindqvist\u202C",
                "Ｂｅｎ　Ｌｉｎｄｑｖｉｓｔ",
                "Text: Ben Lindqvist | Photos: Cora Diaz",
                "Ben Lindqvist—Reuters",
                "Ben Lindqvist–Reuters",
                "Ben Lindqvist - Reuters",
                "Ben Lindqvist's team",
                "Ben Lindqvist’s team",
                "“Ben Lindqvist”",
                "'Ben Lindqvist'",
                "Ben\nLindqvist\nReuters",
                "Reporting by Ben Lindqvist; editing by Cora Diaz",
                "@reuters/Ben Lindqvist",
                "Lindqvist, Ben",
                "LINDQVIST, Ben; DIAZ, Cora",
                "By Lindqvist Ben and Cora Diaz",
                "Cora Diaz, ben",
                "ben (Reuters)",
                "von ben."
            })
    void an_author_is_found_however_the_byline_is_written(String byline) {
        assertThat(BEN.wrote(byline)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ben Lindqvistsson",
                "Ben Lindqvist-Meyer",
                "Ben Lindqvist‑Meyer",
                "Mary-Ben Lindqvist",
                "Ruben Lindqvist",
                "Ben Lindqvist2",
                "Ben O'Lindqvist",
                "Ben Lindqvist'o",
                "Ben Okri",
                "Ben Okri (Reuters)",
                "Cora Lindqvist, Ben Okri",
                "Ben Lindqviſt\u0301",
                "Lindqvist",
                "B. Lindqvist",
                "Bén Lindqvist",
                "Big Ben",
                "\u200B"
            })
    void a_name_that_is_merely_alike_is_another_persons(String byline) {
        assertThat(BEN.wrote(byline)).isFalse();
    }

    @Test
    void names_are_the_same_composed_or_not() {
        Actor jose = new Actor(new Person("jose"), "José Müller", Actor.Kind.PERSON);
        assertThat(jose.wrote("Por Jose\u0301 Mu\u0308ller, Madrid")).isTrue();
        assertThat(jose.wrote("Jose Muller")).isFalse();
    }

    @Test
    void a_name_holds_no_pattern() {
        Actor odd = new Actor(new Person("a.b"), "A. (B) \\E*", Actor.Kind.PERSON);
        assertThat(odd.wrote("By A. (B) \\E*")).isTrue();
        assertThat(odd.wrote("axb")).isFalse();
    }

    @Test
    void whoever_has_no_name_wrote_nothing_by_it() {
        assertThat(new Actor(new Person("zoe"), "\u200B", Actor.Kind.PERSON).wrote("Ben Lindqvist"))
                .isFalse();
    }
}
