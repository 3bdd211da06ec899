package stet.domain.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static stet.domain.statement.Examples.*;
import static stet.domain.statement.Scenario.given;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import stet.domain.statement.StatementCommand.SetDue;
import stet.domain.statement.StatementCommand.SetPriority;
import stet.domain.statement.StatementEvent.DueSet;
import stet.domain.statement.StatementEvent.PrioritySet;
import stet.domain.statement.StatementRejection.AlreadyVerified;
import stet.domain.statement.StatementRejection.NotFlagged;
import stet.domain.verdict.Staleness.Because;
import stet.domain.work.Plan;
import stet.domain.work.Priority;
import stet.domain.work.WorkRejection.BeyondCalendar;

/** Until when a claim is to be settled, and how urgent that is. */
class PlanTest {
    private static final LocalDate FIFTH = LocalDate.of(2026, 3, 5);
    private static final LocalDate SIXTH = LocalDate.of(2026, 3, 6);
    private static final SetPriority URGENT = new SetPriority(STATEMENT, Priority.HIGH, BEN_ACTS);

    @Test
    void a_claim_is_given_a_day_and_another_and_none() {
        given(recorded(), flagged()).when(due(FIFTH)).then(new DueSet(STATEMENT, null, FIFTH, BEN));
        given(recorded(), flagged(), new DueSet(STATEMENT, null, FIFTH, BEN))
                .when(due(SIXTH))
                .then(new DueSet(STATEMENT, FIFTH, SIXTH, BEN));
        given(recorded(), flagged(), new DueSet(STATEMENT, null, FIFTH, BEN))
                .when(due(null))
                .then(new DueSet(STATEMENT, FIFTH, null, BEN));
    }

    @Test
    void the_same_again_is_nothing_new() {
        given(recorded(), flagged(), new DueSet(STATEMENT, null, FIFTH, BEN))
                .when(due(FIFTH))
                .thenNothing();
        given(recorded(), flagged(), new PrioritySet(STATEMENT, null, Priority.HIGH, BEN))
                .when(URGENT)
                .thenNothing();
        given(recorded(), flagged()).when(due(null)).thenNothing();
    }

    @Test
    void a_claim_is_made_urgent_in_review_as_well() {
        given(inReview()).when(URGENT).then(new PrioritySet(STATEMENT, null, Priority.HIGH, BEN));
    }

    @Test
    void only_what_is_to_be_settled_is_planned() {
        given(recorded()).when(due(FIFTH)).thenRejected(new NotFlagged());
        given(recorded(), dismissed()).when(URGENT).thenRejected(new NotFlagged());
        given(verified()).when(due(FIFTH)).thenRejected(new AlreadyVerified(BEN));
        given(and(verified(), stale(Because.SOURCE_ATTACHED, REGISTER)))
                .when(due(FIFTH))
                .then(new DueSet(STATEMENT, null, FIFTH, BEN));
    }

    @Test
    void no_day_is_beyond_the_calendar() {
        assertThat(due(LocalDate.of(10_000, 1, 1)).shape()).isEqualTo(List.of(new BeyondCalendar()));
        assertThat(due(LocalDate.of(0, 12, 31)).shape()).isEqualTo(List.of(new BeyondCalendar()));
        assertThat(due(LocalDate.of(9_999, 12, 31)).shape()).isEmpty();
        assertThat(due(null).shape()).isEmpty();
        assertThat(new BeyondCalendar().sentence()).contains("1 to 9999");
        assertThat(new BeyondCalendar().field()).isEqualTo("due");
    }

    @Test
    void what_a_claim_leaves_open_its_article_says() {
        Plan article = new Plan(FIFTH, Priority.LOW);
        assertThat(Plan.NONE.orElse(article)).isEqualTo(article);
        assertThat(new Plan(SIXTH, null).orElse(article)).isEqualTo(new Plan(SIXTH, Priority.LOW));
        assertThat(new Plan(null, Priority.NORMAL).orElse(article)).isEqualTo(new Plan(FIFTH, Priority.NORMAL));
        assertThat(Plan.NONE.counting()).isEqualTo(Priority.NORMAL);
    }

    private static SetDue due(@Nullable LocalDate day) {
        return new SetDue(STATEMENT, day, BEN_ACTS);
    }
}
