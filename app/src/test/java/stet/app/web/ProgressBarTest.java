package stet.app.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import stet.infra.article.ArticleProgress;

class ProgressBarTest {

    private final Locale before = Locale.getDefault();

    @AfterEach
    void as_before() {
        Locale.setDefault(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en-US", "de-DE", "ar-EG"})
    void large_numbers_are_read_in_groups_whatever_language_the_machine_is_set_to(String machine) {
        Locale.setDefault(Locale.forLanguageTag(machine));
        ProgressBar bar =
                ProgressBar.of(new ArticleProgress(19_000, 12_500, 1_200, 300, 2_000, 0, 1_500, 1_500, 1_100, 1_000));

        assertThat(bar.words())
                .isEqualTo("1,700 of 19,000 settled, 1,500 verified, 1,200 dismissed, 1,500 in review, 2,000 in check, "
                        + "300 flagged, 12,500 untriaged, 1,100 stale");
        assertThat(bar.open()).isEqualTo("1,100 stale · 1,500 waiting for review · 2,300 to check · 12,500 to triage");
    }

    @Test
    void a_part_of_the_bar_begins_where_the_one_before_ends() {
        ProgressBar bar = ProgressBar.of(new ArticleProgress(5, 2, 0, 0, 0, 0, 1, 2, 0, 0));

        assertThat(bar.parts())
                .extracting(ProgressBar.Part::from, ProgressBar.Part::count)
                .containsExactly(tuple(0, 2), tuple(2, 1), tuple(3, 2));
    }
}
