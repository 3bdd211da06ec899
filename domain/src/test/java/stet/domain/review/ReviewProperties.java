package stet.domain.review;

import static org.assertj.core.api.Assertions.assertThat;
import static stet.domain.review.ReviewTest.OTTO;
import static stet.domain.review.ReviewTest.REVIEW;
import static stet.domain.review.ReviewTest.ROBOT;
import static stet.domain.review.ReviewTest.VERA;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.jspecify.annotations.Nullable;
import stet.domain.Actor;
import stet.domain.Decision.Accepted;
import stet.domain.Decision.Rejected;
import stet.domain.review.ReviewCommand.CloseReview;
import stet.domain.review.ReviewCommand.MarkReviewed;
import stet.domain.review.ReviewCommand.OpenReview;
import stet.domain.review.ReviewCommand.QuestionEntry;
import stet.domain.review.ReviewEvent.ReviewClosed;
import stet.domain.review.ReviewEvent.ReviewOpened;

/** What holds for every review, whatever auditors do. */
class ReviewProperties {
    private static final LogRange RANGE = new LogRange(3, 7);

    @Property
    void the_tally_counts_every_entry_of_the_range_once(@ForAll("work") List<ReviewCommand> work) {
        for (ReviewEvent event : eventsOf(work)) {
            if (event
                    instanceof ReviewClosed(var review, var conclusion, Tally(int yes, int asked, int left), var by)) {
                assertThat(yes + asked + left).isEqualTo(5);
                assertThat(List.of(yes, asked, left)).allMatch(count -> count >= 0);
            }
        }
    }

    @Property
    void nothing_happens_after_the_conclusion_and_nothing_by_a_machine_but_the_opening(
            @ForAll("work") List<ReviewCommand> work) {
        List<ReviewEvent> events = eventsOf(work);
        assertThat(events.stream().filter(ReviewClosed.class::isInstance).count())
                .isLessThanOrEqualTo(1);
        if (events.stream().anyMatch(ReviewClosed.class::isInstance))
            assertThat(events.getLast()).isInstanceOf(ReviewClosed.class);
        assertThat(events).noneMatch(event -> event.toString().contains("By=robot"));
    }

    @Property
    void what_was_done_does_nothing_when_it_is_done_again_at_once(@ForAll("work") List<ReviewCommand> work) {
        Review state = opened();
        for (ReviewCommand command : work) {
            if (!(state.decide(command, 10) instanceof Accepted<ReviewEvent>(var events))) continue;
            for (ReviewEvent event : events) state = state.evolve(event);
            if (state.decide(command, 10) instanceof Accepted<ReviewEvent>(var again))
                assertThat(again).isEmpty();
        }
    }

    @Property
    void every_refusal_says_why(@ForAll("work") List<ReviewCommand> work) {
        Review state = opened();
        for (ReviewCommand command : work) {
            switch (state.decide(command, 10)) {
                case Accepted<ReviewEvent>(var events) -> {
                    for (ReviewEvent event : events) state = state.evolve(event);
                }
                case Rejected<ReviewEvent>(var reason) ->
                    assertThat(reason.sentence()).endsWith(".");
            }
        }
    }

    private static List<ReviewEvent> eventsOf(List<ReviewCommand> work) {
        Review state = opened();
        List<ReviewEvent> all = new ArrayList<>();
        for (ReviewCommand command : work)
            if (state.decide(command, 10) instanceof Accepted<ReviewEvent>(var events))
                for (ReviewEvent event : events) {
                    state = state.evolve(event);
                    all.add(event);
                }
        return all;
    }

    private static Review opened() {
        return Review.unopened().evolve(new ReviewOpened(REVIEW, RANGE, "All", null, VERA.person(), null));
    }

    @Provide
    Arbitrary<List<ReviewCommand>> work() {
        Arbitrary<Actor> people = Arbitraries.of(VERA, OTTO, ROBOT);
        Arbitrary<Long> indices = Arbitraries.longs().between(2, 8);
        return Arbitraries.frequencyOf(
                        Tuple.of(6, people.flatMap(by -> indices.map(at -> mark(at, null, by)))),
                        Tuple.of(3, people.flatMap(by -> indices.map(at -> mark(at, "Seen.", by)))),
                        Tuple.of(6, people.flatMap(by -> indices.map(at -> question(at, by)))),
                        Tuple.of(1, people.map(ReviewProperties::close)),
                        Tuple.of(1, people.map(ReviewProperties::open)))
                .list()
                .ofMaxSize(30);
    }

    private static ReviewCommand mark(long index, @Nullable String note, Actor by) {
        return new MarkReviewed(REVIEW, index, note, by);
    }

    private static ReviewCommand question(long index, Actor by) {
        return new QuestionEntry(REVIEW, index, "Why?", by);
    }

    private static ReviewCommand close(Actor by) {
        return new CloseReview(REVIEW, "Done.", by);
    }

    private static ReviewCommand open(Actor by) {
        return new OpenReview(REVIEW, RANGE, "All", null, by);
    }
}
