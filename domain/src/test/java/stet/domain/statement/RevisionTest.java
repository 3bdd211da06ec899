package stet.domain.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static stet.domain.statement.Examples.*;
import static stet.domain.statement.Scenario.given;

import org.junit.jupiter.api.Test;
import stet.domain.Actor;
import stet.domain.Person;
import stet.domain.statement.StatementCommand.CarryStatement;
import stet.domain.statement.StatementCommand.ChangeStatement;
import stet.domain.statement.StatementCommand.CutStatement;
import stet.domain.statement.StatementCommand.FlagClaim;
import stet.domain.statement.StatementEvent.StatementCarried;
import stet.domain.statement.StatementEvent.StatementChanged;
import stet.domain.statement.StatementEvent.StatementCut;
import stet.domain.statement.StatementEvent.VerdictBecameStale;
import stet.domain.statement.StatementRejection.StatementIsCut;
import stet.domain.text.Carriage;
import stet.domain.text.Context;
import stet.domain.text.Place;
import stet.domain.text.StatementKind;
import stet.domain.text.TextRange;
import stet.domain.verdict.Staleness;
import stet.domain.verdict.Staleness.Because;

/** What a revision of its article's text does to a statement. */
class RevisionTest {
    private static final Actor EDITOR = new Actor(new Person("cleo"), "Cleo Marsh", Actor.Kind.PERSON);
    private static final Place THERE =
            new Place(2, 5, new TextRange(40, 52), "It cost 3 m.", StatementKind.SENTENCE, new Context("", ""));
    private static final StatementCut CUT = new StatementCut(STATEMENT, 2);
    private static final VerdictBecameStale STALE = new VerdictBecameStale(STATEMENT, 1, Staleness.TEXT_CHANGED);

    private static StatementChanged changed(String was) {
        return new StatementChanged(STATEMENT, was, THERE, null, false);
    }

    private static ChangeStatement change() {
        return new ChangeStatement(STATEMENT, THERE, null, false, false, EDITOR);
    }

    private static String words() {
        return Scenario.given(recorded()).state().place().orElseThrow().text();
    }

    @Test
    void a_verdict_stands_on_the_same_words_elsewhere() {
        given(verified())
                .when(new CarryStatement(STATEMENT, THERE, null, true, EDITOR))
                .then(new StatementCarried(STATEMENT, THERE, null, Carriage.MOVED));
        Statement carried = given(and(verified(), new StatementCarried(STATEMENT, THERE, null, Carriage.KEPT)))
                .state();
        assertThat(carried.workflow()).isEqualTo(Workflow.VERIFIED);
        assertThat(carried.isStale()).isFalse();
        assertThat(carried.place()).contains(THERE);
    }

    @Test
    void a_verdict_on_other_words_is_stale_once_whatever_it_was_stale_by() {
        given(verified()).when(change()).then(changed(words()), STALE);
        given(inReview()).when(change()).then(changed(words()), STALE);
        given(and(verified(), stale(Because.SOURCE_ATTACHED, WIRE)))
                .when(change())
                .then(changed(words()), STALE);
        given(and(verified(), changed(words()), STALE)).when(change()).then(changed("It cost 3 m."));
    }

    @Test
    void a_verdict_on_words_that_were_fixed_as_proposed_says_so() {
        ChangeStatement fixed = new ChangeStatement(STATEMENT, THERE, null, false, true, EDITOR);
        VerdictBecameStale asFixed = new VerdictBecameStale(STATEMENT, 1, Staleness.FIXED_AS_PROPOSED);
        given(verified()).when(fixed).then(changed(words()), asFixed);
        given(and(verified(), changed(words()), asFixed)).when(change()).then(changed("It cost 3 m."));
        given(recorded()).when(fixed).then(changed(words()));
        assertThat(Staleness.FIXED_AS_PROPOSED.sentence())
                .isEqualTo("the text was fixed as proposed: check the new words");
    }

    @Test
    void a_dismissal_was_of_other_words() {
        assertThat(given(recorded(), dismissed(), changed(words())).state().workflow())
                .isEqualTo(Workflow.UNTRIAGED);
    }

    @Test
    void a_cut_statement_is_not_checked_and_is_back_as_it_was() {
        given(and(verified(), CUT))
                .when(new FlagClaim(STATEMENT, null, null, EDITOR))
                .thenRejected(new StatementIsCut(2));
        given(and(verified(), CUT))
                .when(new CarryStatement(STATEMENT, THERE, null, false, EDITOR))
                .then(new StatementCarried(STATEMENT, THERE, null, Carriage.RETURNED));
        given(recorded()).when(new CutStatement(STATEMENT, 2, EDITOR)).then(CUT);
    }
}
