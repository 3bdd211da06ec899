package stet.domain.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static stet.domain.statement.Examples.*;
import static stet.domain.statement.Scenario.given;

import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import stet.domain.Actor;
import stet.domain.Decision.Accepted;
import stet.domain.Rejection;
import stet.domain.link.Ends;
import stet.domain.link.Link;
import stet.domain.link.LinkCommand.LinkClaims;
import stet.domain.link.LinkCommand.TakeOverVerdict;
import stet.domain.link.LinkKind;
import stet.domain.link.LinkRejection.SeparateStatement;
import stet.domain.link.NamedClaim;
import stet.domain.link.TakingOver;
import stet.domain.statement.SeparateRejection.AlreadySeparate;
import stet.domain.statement.StatementCommand.NoticeLinkedVerdict;
import stet.domain.statement.StatementCommand.TreatSeparately;
import stet.domain.statement.StatementEvent.StatementCut;
import stet.domain.statement.StatementEvent.TreatedSeparately;
import stet.domain.statement.StatementRejection.StatementIsCut;
import stet.domain.statement.StatementRejection.UnknownStatement;
import stet.domain.verdict.Verdict;

/** A statement that looks the same as others, and is not, is asked once with none of them. */
class TreatSeparatelyTest {
    private static final TreatSeparately TREAT = new TreatSeparately(STATEMENT, "Another bridge.", BEN_ACTS);
    private static final TreatedSeparately TREATED = new TreatedSeparately(STATEMENT, "Another bridge.", BEN);
    private static final StatementId OTHER = new StatementId(new UUID(1, 9));

    private static Statement of(StatementEvent... events) {
        Statement statement = Statement.unrecorded();
        for (StatementEvent event : events) statement = statement.evolve(event);
        return statement;
    }

    @Test
    void a_statement_is_treated_separately_however_far_it_has_come() {
        given(recorded()).when(TREAT).then(TREATED).leaving(Workflow.UNTRIAGED, false);
        given(verified()).when(TREAT).then(TREATED).leaving(Workflow.VERIFIED, false);
        assertThat(of(and(verified(), TREATED)).separatedBy()).isEqualTo(BEN);
    }

    @Test
    void it_is_treated_so_once_and_for_good() {
        given(recorded(), TREATED).when(TREAT).thenRejected(new AlreadySeparate(BEN));
        given(recorded(), TREATED, flagged()).when(TREAT).thenRejected(new AlreadySeparate(BEN));
    }

    @Test
    void what_is_cut_or_unknown_is_not() {
        given(recorded(), new StatementCut(STATEMENT, 2)).when(TREAT).thenRejected(new StatementIsCut(2));
        given().when(TREAT).thenRejected(new UnknownStatement(STATEMENT));
    }

    @Test
    void another_verdict_elsewhere_leaves_its_own_as_it_is() {
        given(and(verified(), TREATED))
                .when(new NoticeLinkedVerdict(STATEMENT, 1, Verdict.SUPPORTED, Actor.STET))
                .then();
    }

    @Test
    void nothing_is_taken_over_from_it_or_to_it() {
        TakeOverVerdict take = new TakeOverVerdict(OTHER, null, new NamedClaim(STATEMENT, null), BEN_ACTS);
        Statement separate = of(and(verified(), TREATED));
        Statement decided = of(verified());
        TakingOver taking =
                ((Accepted<TakingOver>) TakingOver.of(take, decided)).events().getFirst();

        Optional<Rejection> refused = Optional.of(new SeparateStatement(BEN, "from"));
        assertThat(taking.whyNotOnce(separate, of(recorded()), Link.NONE, text -> text))
                .isEqualTo(refused);
        assertThat(taking.whyNotOnce(decided, of(recorded(), TREATED), Link.NONE, text -> text))
                .isEqualTo(refused);
    }

    @Test
    void it_is_linked_as_the_same_no_more_and_otherwise_as_any() {
        Statement separate = of(and(verified(), TREATED));

        assertThat(link(LinkKind.SAME, separate, of(verified()))).contains(new SeparateStatement(BEN, "from"));
        assertThat(link(LinkKind.SAME, of(verified()), separate)).contains(new SeparateStatement(BEN, "to"));
        assertThat(link(LinkKind.RELATED, separate, of(verified()))).isEmpty();
    }

    private static Optional<Rejection> link(LinkKind kind, Statement from, Statement to) {
        LinkClaims command = new LinkClaims(
                new NamedClaim(STATEMENT, null), new NamedClaim(OTHER, null), kind, "Both have it.", BEN_ACTS);
        return Ends.of(command, from, to, _ -> Optional.empty(), Optional::of);
    }
}
