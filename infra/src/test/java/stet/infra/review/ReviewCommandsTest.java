package stet.infra.review;

import static org.assertj.core.api.Assertions.assertThat;
import static stet.infra.desk.AtTheDesk.ADA;
import static stet.infra.desk.AtTheDesk.done;
import static stet.infra.desk.AtTheDesk.refused;
import static stet.infra.desk.AtTheDesk.request;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import stet.domain.Actor;
import stet.domain.Person;
import stet.domain.review.LogRange;
import stet.domain.review.ReviewCommand;
import stet.domain.review.ReviewCommand.CloseReview;
import stet.domain.review.ReviewCommand.MarkReviewed;
import stet.domain.review.ReviewCommand.OpenReview;
import stet.domain.review.ReviewCommand.QuestionEntry;
import stet.domain.review.ReviewId;
import stet.domain.review.ReviewRejection.AlreadyOpened;
import stet.domain.review.ReviewRejection.AutomationReviews;
import stet.domain.review.ReviewRejection.RangeBackwards;
import stet.domain.review.ReviewRejection.RangeOutsideLog;
import stet.domain.review.ReviewRejection.ReviewIsClosed;
import stet.domain.review.ReviewRejection.UnknownReview;
import stet.domain.review.Tally;
import stet.infra.RunningStet;
import stet.infra.audit.AuditLog;
import stet.infra.desk.AtTheDesk;
import stet.infra.desk.Channel;
import stet.infra.desk.CommandDesk;
import stet.infra.desk.Outcome.Done;
import stet.infra.desk.Request;
import stet.infra.desk.RequestRejection.ChangedMeanwhile;
import stet.infra.engine.store.TimeOrderedIds;

@RunningStet
class ReviewCommandsTest {
    @Autowired
    AtTheDesk at;

    @Autowired
    CommandDesk desk;

    @Autowired
    TimeOrderedIds ids;

    @Autowired
    AuditLog log;

    @Autowired
    Reviews reviews;

    @Test
    void a_review_goes_from_its_opening_to_its_conclusion_and_every_step_is_visible_at_once() {
        LogRange range = newest(2);
        ReviewId review = open(range);

        assertThat(give(new MarkReviewed(review, range.from(), null, ADA)).visible())
                .isTrue();
        give(new QuestionEntry(review, range.to(), "Why?", ADA));
        Done closed = give(new CloseReview(review, "One question.", ADA));

        assertThat(closed.version()).isEqualTo(3);
        assertThat(reviews.find(review).orElseThrow().tally()).isEqualTo(new Tally(1, 1, 0));
        assertThat(refused(desk.handle(new QuestionEntry(review, range.to(), "More.", ADA), request())))
                .containsExactly(new ReviewIsClosed());
    }

    @Test
    void a_review_covers_the_log_as_far_as_it_goes() {
        LogRange range = newest(1);
        LogRange beyond = new LogRange(range.from(), range.to() + 1);

        assertThat(refused(desk.handle(opening(beyond), request())))
                .containsExactly(new RangeOutsideLog(beyond, range.to() + 1));
    }

    @Test
    void a_review_is_opened_once_whoever_tries() {
        OpenReview opening = opening(newest(1));
        give(opening);

        assertThat(refused(desk.handle(opening, request()))).containsExactly(new AlreadyOpened(opening.review()));
    }

    @Test
    void the_same_mark_again_records_nothing() {
        LogRange range = newest(1);
        ReviewId review = open(range);
        Done first = give(new MarkReviewed(review, range.from(), "Seen.", ADA));

        Done again = give(new MarkReviewed(review, range.from(), "Seen.", ADA));

        assertThat(again.version()).isEqualTo(first.version());
    }

    @Test
    void a_mark_on_a_review_that_changed_since_it_was_read_is_refused() {
        LogRange range = newest(1);
        ReviewId review = open(range);
        give(new MarkReviewed(review, range.from(), null, ADA));
        Request seenBefore = new Request(Channel.API, "r", null, null, 0L);

        assertThat(refused(desk.handle(new QuestionEntry(review, range.from(), "Why?", ADA), seenBefore)))
                .containsExactly(new ChangedMeanwhile(0, 1));
    }

    @Test
    void what_is_malformed_unknown_or_by_a_machine_is_refused() {
        Actor robot = new Actor(new Person("robot"), "Robot", Actor.Kind.AUTOMATION);
        LogRange range = newest(1);
        ReviewId review = open(range);
        ReviewId nowhere = new ReviewId(ids.next());

        assertThat(refused(desk.handle(opening(new LogRange(3, 2)), request())))
                .isEqualTo(List.of(new RangeBackwards(new LogRange(3, 2))));
        assertThat(refused(desk.handle(new CloseReview(nowhere, "Done.", ADA), request())))
                .containsExactly(new UnknownReview(nowhere));
        assertThat(refused(desk.handle(new MarkReviewed(review, range.from(), null, robot), request())))
                .containsExactly(new AutomationReviews(robot.person()));
    }

    private LogRange newest(int entries) {
        at.article();
        Long last = log.summary().newestIndex();
        assertThat(last).isNotNull();
        return new LogRange(last - entries + 1, last);
    }

    private ReviewId open(LogRange range) {
        return new ReviewId(give(opening(range)).stream());
    }

    private OpenReview opening(LogRange range) {
        return new OpenReview(new ReviewId(ids.next()), range, "The morning", null, ADA);
    }

    private Done give(ReviewCommand command) {
        return done(desk.handle(command, request()));
    }
}
