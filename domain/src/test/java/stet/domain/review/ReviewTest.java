package stet.domain.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import stet.domain.Actor;
import stet.domain.Decision;
import stet.domain.Decision.Accepted;
import stet.domain.Person;
import stet.domain.Rejection;
import stet.domain.review.ReviewCommand.CloseReview;
import stet.domain.review.ReviewCommand.MarkEntries;
import stet.domain.review.ReviewCommand.MarkReviewed;
import stet.domain.review.ReviewCommand.OpenReview;
import stet.domain.review.ReviewCommand.QuestionEntry;
import stet.domain.review.ReviewEvent.EntryQuestioned;
import stet.domain.review.ReviewEvent.EntryReviewed;
import stet.domain.review.ReviewEvent.ReviewClosed;
import stet.domain.review.ReviewEvent.ReviewOpened;
import stet.domain.review.ReviewRejection.AlreadyOpened;
import stet.domain.review.ReviewRejection.AutomationReviews;
import stet.domain.review.ReviewRejection.EntryOutsideRange;
import stet.domain.review.ReviewRejection.RangeOutsideLog;
import stet.domain.review.ReviewRejection.ReviewIsClosed;
import stet.domain.review.ReviewRejection.UnknownReview;

/** How auditors review a part of the log. */
class ReviewTest {
    static final ReviewId REVIEW = new ReviewId(new UUID(7, 1));
    static final Actor VERA = new Actor(new Person("vera"), "Vera Lund", Actor.Kind.PERSON);
    static final Actor OTTO = new Actor(new Person("otto"), "Otto Brandt", Actor.Kind.PERSON);
    static final Actor ROBOT = new Actor(new Person("robot"), "Robot", Actor.Kind.AUTOMATION);
    private static final long LOG_SIZE = 100;
    private static final LogRange RANGE = new LogRange(10, 19);
    private static final ReviewOpened OPENED =
            new ReviewOpened(REVIEW, RANGE, "Week 12", "Who signed?", VERA.person(), null);
    private static final ReviewClosed CLOSED =
            new ReviewClosed(REVIEW, "In order.", new Tally(0, 0, 10), VERA.person());

    @Test
    void a_review_is_opened_over_a_part_of_the_log() {
        given().when(open(10, 19)).then(OPENED);
        given().when(open(0, 99))
                .then(new ReviewOpened(REVIEW, new LogRange(0, 99), "Week 12", "Who signed?", VERA.person(), null));
        given().when(open(99, 99))
                .then(new ReviewOpened(REVIEW, new LogRange(99, 99), "Week 12", "Who signed?", VERA.person(), null));
    }

    @ParameterizedTest
    @CsvSource({"100, 100", "90, 100", "-1, 5", "5000, 5001"})
    void the_range_lies_within_the_log(long from, long to) {
        given().when(open(from, to)).thenRejected(new RangeOutsideLog(new LogRange(from, to), LOG_SIZE));
    }

    @Test
    void an_empty_log_has_nothing_to_review() {
        RangeOutsideLog empty = new RangeOutsideLog(new LogRange(0, 0), 0);
        assertThat(Review.unopened().decide(open(0, 0), 0)).isEqualTo(Decision.rejected(empty));
        assertThat(empty.sentence()).startsWith("The log has no entry yet");
        assertThat(new RangeOutsideLog(RANGE, 1).sentence()).startsWith("The log has the entries 0 to 0");
        assertThat(new RangeOutsideLog(new LogRange(-1, 5), 1).field()).isEqualTo("fromIndex");
    }

    @Test
    void an_automation_may_open_a_review_for_people_to_do() {
        given().when(new OpenReview(REVIEW, RANGE, "Nightly", null, ROBOT))
                .then(new ReviewOpened(REVIEW, RANGE, "Nightly", null, ROBOT.person(), null));
    }

    @Test
    void a_review_is_opened_once() {
        given(OPENED).when(open(10, 19)).thenRejected(new AlreadyOpened(REVIEW));
        given(OPENED, CLOSED).when(open(10, 19)).thenRejected(new AlreadyOpened(REVIEW));
    }

    @Test
    void every_entry_of_the_range_is_marked_and_no_other() {
        given(OPENED).when(reviewed(10, null, VERA)).then(new EntryReviewed(REVIEW, 10, null, VERA.person()));
        given(OPENED).when(questioned(19, "Why?", VERA)).then(new EntryQuestioned(REVIEW, 19, "Why?", VERA.person()));
        given(OPENED).when(reviewed(9, null, VERA)).thenRejected(new EntryOutsideRange(9, RANGE));
        given(OPENED).when(questioned(20, "Why?", VERA)).thenRejected(new EntryOutsideRange(20, RANGE));
    }

    @Test
    void a_review_of_chosen_entries_covers_those_alone() {
        List<Long> chosen = List.of(12L, 15L, 40L);
        ReviewOpened opened = new ReviewOpened(REVIEW, new LogRange(12, 40), "Sign-offs", null, VERA.person(), chosen);
        given().when(new OpenReview(REVIEW, Coverage.of(List.of(40L, 12L, 15L, 12L)), "Sign-offs", null, VERA))
                .then(opened);
        given(opened).when(reviewed(15, null, VERA)).then(new EntryReviewed(REVIEW, 15, null, VERA.person()));
        given(opened).when(reviewed(13, null, VERA)).thenRejected(new EntryOutsideRange(13, new LogRange(12, 40)));
        given(opened, new EntryReviewed(REVIEW, 15, null, VERA.person()))
                .when(new CloseReview(REVIEW, "Done.", VERA))
                .then(new ReviewClosed(REVIEW, "Done.", new Tally(1, 0, 2), VERA.person()));
    }

    @Test
    void several_entries_are_marked_at_once_as_if_each_were_by_itself() {
        given(OPENED, new EntryReviewed(REVIEW, 11, null, VERA.person()))
                .when(new MarkEntries(REVIEW, List.of(10L, 11L, 12L, 10L), Finding.REVIEWED, null, VERA))
                .then(
                        new EntryReviewed(REVIEW, 10, null, VERA.person()),
                        new EntryReviewed(REVIEW, 12, null, VERA.person()));
        given(OPENED)
                .when(new MarkEntries(REVIEW, List.of(10L, 19L), Finding.QUESTIONED, "Why?", VERA))
                .then(
                        new EntryQuestioned(REVIEW, 10, "Why?", VERA.person()),
                        new EntryQuestioned(REVIEW, 19, "Why?", VERA.person()));
    }

    @Test
    void of_several_entries_none_is_marked_when_one_can_t_be() {
        given(OPENED)
                .when(new MarkEntries(REVIEW, List.of(10L, 20L), Finding.REVIEWED, null, VERA))
                .thenRejected(new EntryOutsideRange(20, RANGE));
        given(OPENED)
                .when(new MarkEntries(REVIEW, List.of(10L), Finding.REVIEWED, null, ROBOT))
                .thenRejected(new AutomationReviews(ROBOT.person()));
    }

    @Test
    void a_questioned_entry_may_be_reviewed_later_and_the_other_way_round() {
        EntryQuestioned asked = new EntryQuestioned(REVIEW, 12, "Why?", VERA.person());
        EntryReviewed cleared = new EntryReviewed(REVIEW, 12, "Ben explained.", VERA.person());
        given(OPENED, asked).when(reviewed(12, "Ben explained.", VERA)).then(cleared);
        given(OPENED, asked, cleared).when(questioned(12, "Why?", VERA)).then(asked);
    }

    @Test
    void the_same_mark_again_changes_nothing() {
        EntryReviewed first = new EntryReviewed(REVIEW, 12, "Seen.", VERA.person());
        given(OPENED, first).when(reviewed(12, "Seen.", VERA)).thenNothing();
        given(OPENED, first).when(reviewed(12, null, VERA)).then(new EntryReviewed(REVIEW, 12, null, VERA.person()));
        given(OPENED, first)
                .when(reviewed(13, "Seen.", VERA))
                .then(new EntryReviewed(REVIEW, 13, "Seen.", VERA.person()));
        EntryQuestioned asked = new EntryQuestioned(REVIEW, 12, "Why?", VERA.person());
        given(OPENED, asked).when(questioned(12, "Why?", VERA)).thenNothing();
    }

    @Test
    void a_second_auditor_with_the_same_finding_is_a_finding_of_its_own() {
        given(OPENED, new EntryReviewed(REVIEW, 12, null, VERA.person()))
                .when(reviewed(12, null, OTTO))
                .then(new EntryReviewed(REVIEW, 12, null, OTTO.person()));
    }

    @Test
    void closing_records_how_many_were_reviewed_questioned_and_left() {
        given(
                        OPENED,
                        new EntryReviewed(REVIEW, 10, null, VERA.person()),
                        new EntryReviewed(REVIEW, 11, null, VERA.person()),
                        new EntryQuestioned(REVIEW, 12, "Why?", VERA.person()),
                        new EntryQuestioned(REVIEW, 11, "On second thoughts.", OTTO.person()),
                        new EntryReviewed(REVIEW, 13, null, OTTO.person()))
                .when(new CloseReview(REVIEW, "Two questions remain.", OTTO))
                .then(new ReviewClosed(REVIEW, "Two questions remain.", new Tally(2, 2, 6), OTTO.person()));
    }

    @Test
    void a_closed_review_takes_nothing_more() {
        given(OPENED, CLOSED).when(reviewed(10, null, VERA)).thenRejected(new ReviewIsClosed());
        given(OPENED, CLOSED).when(questioned(10, "Why?", VERA)).thenRejected(new ReviewIsClosed());
        given(OPENED, CLOSED).when(new CloseReview(REVIEW, "Again.", VERA)).thenRejected(new ReviewIsClosed());
    }

    @Test
    void an_automation_neither_marks_nor_closes() {
        AutomationReviews refused = new AutomationReviews(ROBOT.person());
        given(OPENED).when(reviewed(10, null, ROBOT)).thenRejected(refused);
        given(OPENED).when(questioned(10, "Why?", ROBOT)).thenRejected(refused);
        given(OPENED).when(new CloseReview(REVIEW, "Done.", ROBOT)).thenRejected(refused);
    }

    @Test
    void nothing_is_done_to_a_review_that_nobody_opened() {
        given().when(reviewed(10, null, VERA)).thenRejected(new UnknownReview(REVIEW));
        given().when(questioned(10, "Why?", VERA)).thenRejected(new UnknownReview(REVIEW));
        given().when(new CloseReview(REVIEW, "Done.", VERA)).thenRejected(new UnknownReview(REVIEW));
    }

    static List<List<ReviewEvent>> brokenHistories() {
        return List.of(List.of(CLOSED), List.of(OPENED, OPENED), List.of(OPENED, CLOSED, CLOSED));
    }

    @ParameterizedTest
    @MethodSource("brokenHistories")
    void a_history_that_no_decision_can_have_produced_stops_whoever_reads_it(List<ReviewEvent> history) {
        assertThatIllegalStateException()
                .isThrownBy(() -> given(history.toArray(ReviewEvent[]::new)))
                .withMessageContaining(REVIEW.toString());
    }

    private static OpenReview open(long from, long to) {
        return new OpenReview(REVIEW, new LogRange(from, to), "Week 12", "Who signed?", VERA);
    }

    static MarkReviewed reviewed(long index, @Nullable String note, Actor by) {
        return new MarkReviewed(REVIEW, index, note, by);
    }

    static QuestionEntry questioned(long index, String note, Actor by) {
        return new QuestionEntry(REVIEW, index, note, by);
    }

    private static Given given(ReviewEvent... history) {
        Review state = Review.unopened();
        for (ReviewEvent event : history) state = state.evolve(event);
        return new Given(state);
    }

    private record Given(Review state) {
        Then when(ReviewCommand command) {
            return new Then(state.decide(command, LOG_SIZE));
        }
    }

    private record Then(Decision<ReviewEvent> decision) {
        void then(ReviewEvent... expected) {
            assertThat(decision).isEqualTo(new Accepted<>(List.of(expected)));
        }

        void thenNothing() {
            then();
        }

        void thenRejected(Rejection reason) {
            assertThat(decision).isEqualTo(Decision.rejected(reason));
        }
    }
}
