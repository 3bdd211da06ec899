package stet.domain.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import stet.domain.Actor;
import stet.domain.Person;
import stet.domain.Rejection;
import stet.domain.source.SourceCommand.RegisterSource;
import stet.domain.source.SourceRejection.NotOfItsKind;

class NatureTest {
    private static final Actor ADA = new Actor(new Person("ada"), "Ada Okafor", Actor.Kind.PERSON);
    private static final String ADDRESS = "https://example.org/land";
    private static final Interview TALK =
            new Interview("Jo Marsh", "mayor", LocalDate.of(2026, 3, 4), "by telephone", "To be named.");

    @Test
    void a_source_of_which_nobody_says_what_it_is_is_a_page_where_it_has_an_address_else_a_document() {
        assertThat(Nature.of(ADDRESS).kind()).isEqualTo(SourceKind.WEB);
        assertThat(Nature.of(null).kind()).isEqualTo(SourceKind.DOCUMENT);
        assertThat(Nature.of(" ").kind()).isEqualTo(SourceKind.DOCUMENT);
    }

    @Test
    void each_kind_asks_for_what_it_needs() {
        assertThat(missing(new Nature(SourceKind.WEB, null, null, null), null)).containsExactly("url");
        assertThat(missing(new Nature(SourceKind.DOCUMENT, null, null, null), null))
                .isEmpty();
        assertThat(missing(new Nature(SourceKind.INTERVIEW, null, null, null), null))
                .containsExactly("person", "role", "date", "medium", "consent");
        assertThat(missing(new Nature(SourceKind.DATASET, null, " ", null), ADDRESS))
                .containsExactly("edition");
        assertThat(missing(new Nature(SourceKind.PHYSICAL, null, null, ""), null))
                .containsExactly("place");
    }

    @Test
    void what_has_all_that_it_needs_is_taken() {
        assertThat(missing(new Nature(SourceKind.INTERVIEW, TALK, null, null), null))
                .isEmpty();
        assertThat(missing(new Nature(SourceKind.DATASET, null, "2025-04", null), null))
                .isEmpty();
        assertThat(missing(new Nature(SourceKind.PHYSICAL, null, null, "City archive, box 4"), null))
                .isEmpty();
    }

    @Test
    void what_has_a_meaning_only_for_another_kind_is_not_lost_without_a_word() {
        assertThat(wrong(new Nature(SourceKind.DOCUMENT, TALK, null, null), null))
                .containsExactly(new NotOfItsKind("person", SourceKind.INTERVIEW));
        assertThat(wrong(new Nature(SourceKind.WEB, null, "2025", null), ADDRESS))
                .containsExactly(new NotOfItsKind("edition", SourceKind.DATASET));
        assertThat(wrong(new Nature(SourceKind.DATASET, null, "2025", "box 4"), null))
                .containsExactly(new NotOfItsKind("place", SourceKind.PHYSICAL));
    }

    private static List<String> missing(Nature nature, @Nullable String url) {
        return wrong(nature, url).stream().map(Rejection::field).toList();
    }

    private static List<Rejection> wrong(Nature nature, @Nullable String url) {
        return new RegisterSource(new SourceId(new UUID(2, 1)), "Land register", url, null, null, nature, null, ADA)
                .shape();
    }
}
