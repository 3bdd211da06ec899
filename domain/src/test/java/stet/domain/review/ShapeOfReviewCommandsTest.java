package stet.domain.review;

import static org.assertj.core.api.Assertions.assertThat;
import static stet.domain.review.ReviewTest.REVIEW;
import static stet.domain.review.ReviewTest.VERA;
import static stet.domain.review.ReviewTest.questioned;
import static stet.domain.review.ReviewTest.reviewed;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import stet.domain.Rejection;
import stet.domain.review.ReviewCommand.CloseReview;
import stet.domain.review.ReviewCommand.MarkEntries;
import stet.domain.review.ReviewCommand.OpenReview;
import stet.domain.review.ReviewRejection.NothingMarked;
import stet.domain.review.ReviewRejection.NothingToReview;
import stet.domain.review.ReviewRejection.RangeBackwards;
import stet.domain.review.ReviewRejection.RangeTooLong;
import stet.domain.review.ReviewRejection.TooManyEntries;

/** What is wrong with a review's command is said before anything is looked up. */
class ShapeOfReviewCommandsTest {

    @Test
    void a_review_of_chosen_entries_has_some_and_not_too_many() {
        List<Long> many = LongStream.range(0, 1_001).boxed().toList();
        assertThat(new OpenReview(REVIEW, Coverage.of(List.of()), "Week 12", null, VERA).shape())
                .containsExactly(new NothingToReview());
        assertThat(new OpenReview(REVIEW, Coverage.of(many), "Week 12", null, VERA).shape())
                .containsExactly(new TooManyEntries());
        assertThat(new OpenReview(REVIEW, Coverage.of(many.subList(1, 1_001)), "Week 12", null, VERA).shape())
                .isEmpty();
    }

    @Test
    void several_entries_are_some_and_a_question_says_what_is_asked() {
        assertThat(new MarkEntries(REVIEW, List.of(), Finding.REVIEWED, null, VERA).shape())
                .containsExactly(new NothingMarked());
        assertThat(new MarkEntries(REVIEW, List.of(1L), Finding.QUESTIONED, " ", VERA).shape())
                .extracting(Rejection::field)
                .containsExactly("note");
        assertThat(new MarkEntries(REVIEW, List.of(1L), Finding.REVIEWED, " ", VERA).shape())
                .isEmpty();
    }

    @Test
    void everything_wrong_with_a_new_review_is_said_at_once() {
        assertThat(new OpenReview(REVIEW, new LogRange(9, 3), " ", "x".repeat(10_001), VERA).shape())
                .extracting(Rejection::field)
                .containsExactly("title", "purpose", "toIndex");
        assertThat(open(3, 9).shape()).isEmpty();
    }

    @Test
    void a_range_has_at_least_one_entry() {
        assertThat(open(4, 4).shape()).isEmpty();
        assertThat(open(4, 3).shape()).containsExactly(new RangeBackwards(new LogRange(4, 3)));
    }

    @ParameterizedTest
    @CsvSource({"0, 1000", "5, 1005", "0, 9223372036854775807", "-9223372036854775808, 9223372036854775807"})
    void a_range_has_at_most_a_thousand_entries(long from, long to) {
        assertThat(open(from, to).shape()).containsExactly(new RangeTooLong(new LogRange(from, to)));
        assertThat(open(5, 1004).shape()).isEmpty();
    }

    @Test
    void a_question_needs_words_and_a_mark_takes_some() {
        assertThat(reviewed(1, null, VERA).shape()).isEmpty();
        assertThat(reviewed(1, "x".repeat(10_001), VERA).shape()).hasSize(1);
        assertThat(questioned(1, "Why?", VERA).shape()).isEmpty();
        assertThat(questioned(1, " ", VERA).shape()).hasSize(1);
    }

    @Test
    void a_review_is_closed_with_a_conclusion() {
        assertThat(new CloseReview(REVIEW, "", VERA).shape()).hasSize(1);
        assertThat(new CloseReview(REVIEW, "In order.", VERA).shape()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\u00A0", "\u200B", "\u2800", "\uFEFF"})
    void words_that_nobody_sees_are_none(String blank) {
        assertThat(new CloseReview(REVIEW, blank, VERA).shape()).hasSize(1);
        assertThat(questioned(1, blank, VERA).shape()).hasSize(1);
        assertThat(new OpenReview(REVIEW, new LogRange(3, 9), blank, null, VERA).shape())
                .hasSize(1);
        assertThat(new OpenReview(REVIEW, new LogRange(3, 9), "Week 12", blank, VERA))
                .isEqualTo(open(3, 9));
        assertThat(reviewed(1, blank, VERA)).isEqualTo(reviewed(1, null, VERA));
    }

    private static OpenReview open(long from, long to) {
        return new OpenReview(REVIEW, new LogRange(from, to), "Week 12", null, VERA);
    }
}
