package stet.domain.newsroom;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import stet.domain.Actor;
import stet.domain.Decision;
import stet.domain.FieldRejection.FieldMissing;
import stet.domain.FieldRejection.FieldTooLong;
import stet.domain.Person;
import stet.domain.newsroom.NewsroomCommand.SetDismissalReasons;
import stet.domain.newsroom.NewsroomEvent.DismissalReasonsSet;
import stet.domain.newsroom.NewsroomRejection.ReasonTwice;
import stet.domain.newsroom.NewsroomRejection.TooManyReasons;
import stet.domain.statement.Dismissal;

class NewsroomTest {
    private static final Actor CLEO = new Actor(new Person("cleo"), "Cleo Marchetti", Actor.Kind.PERSON);
    private static final DismissalReason OPINION = new DismissalReason(Dismissal.NOT_CHECKABLE, "Opinion");
    private static final DismissalReason RUMOUR = new DismissalReason(Dismissal.NOT_CHECK_WORTHY, "Rumour");

    @Test
    void a_newsroom_that_settled_nothing_has_the_common_reasons() {
        assertThat(Newsroom.unsettled().reasons())
                .contains(OPINION, DismissalReason.LAYOUT)
                .hasSize(4);
    }

    @Test
    void what_is_set_takes_the_place_of_what_was_there_and_stays_in_order() {
        Newsroom before = Newsroom.unsettled();
        DismissalReasonsSet set = new DismissalReasonsSet(before.reasons(), List.of(RUMOUR, OPINION), CLEO.person());

        assertThat(before.decide(set(RUMOUR, OPINION), false)).isEqualTo(Decision.accepted(set));
        assertThat(before.evolve(set).reasons()).containsExactly(RUMOUR, OPINION);
    }

    @Test
    void what_is_so_already_is_no_event_and_another_order_is_one() {
        Newsroom settled = new Newsroom(List.of(RUMOUR, OPINION), Description.PLAIN, 0);

        assertThat(settled.decide(set(RUMOUR, OPINION), false)).isEqualTo(Decision.unchanged());
        assertThat(settled.decide(set(OPINION, RUMOUR), false)).isNotEqualTo(Decision.unchanged());
        assertThat(set().shape()).isEmpty();
    }

    @Test
    void each_reason_has_words_that_fit_on_a_button() {
        assertThat(set(OPINION, new DismissalReason(Dismissal.NOT_CHECKABLE, "\u200B"))
                        .shape())
                .containsExactly(new FieldMissing("reasons[1]", "reason 2"));
        assertThat(set(new DismissalReason(Dismissal.NOT_CHECKABLE, "x".repeat(101)))
                        .shape())
                .containsExactly(new FieldTooLong("reasons[0]", "reason 1", 100, 101));
        assertThat(set(new DismissalReason(Dismissal.NOT_CHECKABLE, "x".repeat(100)))
                        .shape())
                .isEmpty();
    }

    @Test
    void no_two_read_the_same_however_they_are_spelled() {
        assertThat(set(OPINION, RUMOUR, new DismissalReason(Dismissal.NOT_CHECK_WORTHY, " OPINION\u00A0"))
                        .shape())
                .containsExactly(new ReasonTwice("reasons[2]", " OPINION\u00A0"));
        assertThat(new ReasonTwice("reasons[2]", "Opinion").sentence()).contains("is there twice");
    }

    @Test
    void there_are_no_more_than_one_finds_at_a_glance() {
        List<DismissalReason> many = Collections.nCopies(13, OPINION);
        assertThat(new SetDismissalReasons(many, CLEO).shape()).startsWith(new TooManyReasons(13));
        assertThat(new SetDismissalReasons(many.subList(0, 12), CLEO).shape())
                .doesNotHaveAnyElementsOfTypes(TooManyReasons.class);
        assertThat(new TooManyReasons(13).sentence())
                .isEqualTo(
                        "Keep at most 12 reasons; there are 13. Statements can be dismissed for any reason that is typed.");
        assertThat(new TooManyReasons(13).field()).isEqualTo("reasons");
    }

    private static SetDismissalReasons set(DismissalReason... reasons) {
        return new SetDismissalReasons(List.of(reasons), CLEO);
    }
}
