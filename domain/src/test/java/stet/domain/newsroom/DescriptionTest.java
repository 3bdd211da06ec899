package stet.domain.newsroom;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import stet.domain.Actor;
import stet.domain.Decision;
import stet.domain.Person;
import stet.domain.Rejection;
import stet.domain.newsroom.NewsroomCommand.DescribeNewsroom;
import stet.domain.newsroom.NewsroomEvent.NewsroomDescribed;
import stet.domain.newsroom.NewsroomRejection.EditorDescribes;

class DescriptionTest {
    private static final Actor CLEO = new Actor(new Person("cleo"), "Cleo Marsh", Actor.Kind.PERSON);

    @Test
    void each_description_has_the_next_number_and_the_same_again_is_none() {
        Newsroom before = Newsroom.unsettled();
        DescribeNewsroom describe = new DescribeNewsroom(times("en", null), CLEO);
        NewsroomDescribed described = new NewsroomDescribed(1, times("en", null), CLEO.person());
        assertThat(before.decide(describe, true)).isEqualTo(Decision.accepted(described));
        assertThat(before.evolve(described).decide(describe, true)).isEqualTo(Decision.unchanged());
        assertThat(before.evolve(described).decide(new DescribeNewsroom(times("fr", null), CLEO), true))
                .isEqualTo(Decision.accepted(new NewsroomDescribed(2, times("fr", null), CLEO.person())));
    }

    @Test
    void only_an_editor_describes_the_newsroom() {
        assertThat(Newsroom.unsettled().decide(new DescribeNewsroom(times("en", null), CLEO), false))
                .isEqualTo(Decision.rejected(new EditorDescribes()));
    }

    @Test
    void a_language_by_its_name_becomes_its_tag_and_none_is_refused() {
        assertThat(times("English", null).languages()).containsExactly("en");
        assertThat(wrong(times("no language at all", null))).containsExactly("languages");
    }

    @Test
    void a_policy_is_an_address_or_its_words() {
        assertThat(Policies.isAddress(" https://times.example/how ")).isTrue();
        assertThat(Policies.isAddress("See https://times.example/how")).isFalse();
        assertThat(wrong(times("en", "https://"))).isEmpty();
        assertThat(wrong(times("en", "https://user:secret@times.example"))).containsExactly("verification");
    }

    @Test
    void every_rating_has_words() {
        Description silent = new Description(
                "Times", null, null, Policies.UNSTATED, new RatingScale(List.of("False"), " "), List.of(), false);
        assertThat(wrong(silent)).containsExactly("ratings[1]", "ratings[2]", "ratings[3]", "ratings[4]", "unrated");
    }

    private static List<String> wrong(Description description) {
        return new DescribeNewsroom(description, CLEO)
                .shape().stream().map(Rejection::field).toList();
    }

    private static Description times(String language, @Nullable String verification) {
        return new Description(
                "The Example Times",
                "https://times.example",
                null,
                new Policies(verification, null, null, null),
                RatingScale.PLAIN,
                List.of(language),
                false);
    }
}
