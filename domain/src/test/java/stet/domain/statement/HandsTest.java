package stet.domain.statement;

import static stet.domain.statement.Examples.*;
import static stet.domain.statement.Scenario.given;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import stet.domain.Person;
import stet.domain.account.Custody;
import stet.domain.statement.StatementCommand.MarkVerified;
import stet.domain.statement.StatementEvent.StatementVerified;
import stet.domain.statement.StatementRejection.OwnAutomation;
import stet.domain.statement.StatementRejection.PasswordLinkBySameHand;
import stet.domain.verdict.Verdict;

/** Rule 3 for accounts: four eyes that could be two are none. */
class HandsTest {
    private static final Person ROOT = new Person("root");
    private static final Person ROBOT = ROBOT_ACTS.person();
    private static final MarkVerified BY_BEN = new MarkVerified(STATEMENT, null, null, BEN_ACTS);
    private static final StatementVerified VERIFIED = new StatementVerified(STATEMENT, 1, Verdict.REFUTED, null, BEN);

    @Test
    void whose_newest_password_link_the_proposer_made_does_not_sign_off() {
        given(inReview())
                .knowing(behind(Map.of(BEN, linkBy(ADA))))
                .when(BY_BEN)
                .thenRejected(new PasswordLinkBySameHand(BEN, ADA));
    }

    @Test
    void who_made_the_proposer_s_newest_password_link_does_not_sign_off() {
        given(inReview())
                .knowing(behind(Map.of(ADA, linkBy(BEN))))
                .when(BY_BEN)
                .thenRejected(new PasswordLinkBySameHand(ADA, BEN));
    }

    @Test
    void a_link_by_an_administrator_who_is_neither_opens_the_way_again() {
        given(inReview())
                .knowing(behind(Map.of(BEN, linkBy(ROOT), ADA, linkBy(ROOT))))
                .when(BY_BEN)
                .then(VERIFIED);
    }

    @Test
    void a_link_that_somebody_made_for_themselves_is_nobody_else_s_hand() {
        given(inReview())
                .knowing(behind(Map.of(BEN, linkBy(BEN), ADA, linkBy(ADA))))
                .when(BY_BEN)
                .then(VERIFIED);
    }

    @Test
    void nobody_signs_off_what_their_own_automation_proposed() {
        given(inReviewBy(ROBOT))
                .knowing(behind(Map.of(ROBOT, of(BEN))))
                .when(BY_BEN)
                .thenRejected(new OwnAutomation(ROBOT, BEN));
        given(inReviewBy(ROBOT))
                .knowing(behind(Map.of(ROBOT, of(ADA))))
                .when(BY_BEN)
                .then(VERIFIED);
    }

    @Test
    void who_answers_for_the_automation_made_no_link_for_whoever_signs_off_its_work_and_got_none_from_them() {
        given(inReviewBy(ROBOT))
                .knowing(behind(Map.of(ROBOT, of(ADA), BEN, linkBy(ADA))))
                .when(BY_BEN)
                .thenRejected(new PasswordLinkBySameHand(BEN, ADA));
        given(inReviewBy(ROBOT))
                .knowing(behind(Map.of(ROBOT, of(ADA), ADA, linkBy(BEN))))
                .when(BY_BEN)
                .thenRejected(new PasswordLinkBySameHand(ADA, BEN));
    }

    private static StatementEvent[] inReviewBy(Person proposing) {
        StatementEvent[] history = inReview();
        history[history.length - 1] = proposedBy(proposing);
        return history;
    }

    private static Facts behind(Map<Person, Custody> custody) {
        return Facts.ofCustody(custody);
    }

    private static Custody linkBy(Person maker) {
        return new Custody(maker, Set.of());
    }

    private static Custody of(Person responsible) {
        return new Custody(null, Set.of(responsible));
    }
}
