package stet.domain.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static stet.domain.statement.Examples.*;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import stet.domain.Decision;
import stet.domain.Decision.Accepted;
import stet.domain.Decision.Rejected;
import stet.domain.Rejection;
import stet.domain.enquiry.Search;
import stet.domain.enquiry.SearchPlace;
import stet.domain.evidence.PassageRejection.PassagesNotCaptured;
import stet.domain.link.Link;
import stet.domain.link.LinkCommand.TakeOverVerdict;
import stet.domain.link.LinkEvent.ClaimsLinked;
import stet.domain.link.LinkId;
import stet.domain.link.LinkKind;
import stet.domain.link.LinkRejection.NoVerdictToTakeOver;
import stet.domain.link.LinkRejection.NotAskedOnce;
import stet.domain.link.LinkRejection.NothingToLink;
import stet.domain.link.LinkedClaim;
import stet.domain.link.NamedClaim;
import stet.domain.link.TakingOver;
import stet.domain.link.TakingOver.Steps;
import stet.domain.statement.StatementCommand.AttachSource;
import stet.domain.statement.StatementCommand.FlagClaim;
import stet.domain.statement.StatementCommand.ProposeVerdict;
import stet.domain.statement.StatementEvent.AttachedSourceWithdrawn;
import stet.domain.statement.StatementEvent.ClaimFlagged;
import stet.domain.statement.StatementEvent.SearchRecorded;
import stet.domain.statement.StatementEvent.SourceAttached;
import stet.domain.statement.StatementEvent.StatementRecorded;
import stet.domain.statement.StatementEvent.VerdictProposed;
import stet.domain.statement.StatementRejection.AlreadyVerified;
import stet.domain.verdict.ReasonedVerdict;
import stet.domain.verdict.Staleness;
import stet.domain.verdict.Verdict;

/** A verdict is taken over by the steps that anybody could take, each by its own rules. */
class TakingOverTest {
    private static final StatementId MEMBER = new StatementId(new UUID(1, 9));
    private static final TakeOverVerdict TAKE =
            new TakeOverVerdict(MEMBER, null, new NamedClaim(STATEMENT, null), BEN_ACTS);

    private static Statement of(StatementEvent... events) {
        Statement statement = Statement.unrecorded();
        for (StatementEvent event : events) statement = statement.evolve(event);
        return statement;
    }

    /** The same words at another place of the article. */
    private static StatementRecorded repeat() {
        StatementRecorded first = recorded();
        return new StatementRecorded(
                MEMBER,
                first.article(),
                first.revision(),
                first.position() + 1,
                first.range(),
                first.text(),
                first.kind(),
                first.context(),
                STATEMENT,
                first.author());
    }

    private static ClaimFlagged flaggedMember() {
        ClaimFlagged flagged = flagged();
        return new ClaimFlagged(MEMBER, 1, null, null, flagged.kind(), null, ADA);
    }

    private static TakingOver taking(Statement decided) {
        Decision<TakingOver> taking = TakingOver.of(TAKE, decided);
        assertThat(taking).isInstanceOf(Accepted.class);
        return ((Accepted<TakingOver>) taking).events().getFirst();
    }

    private static Rejection refused(Decision<?> decision) {
        assertThat(decision).isInstanceOf(Rejected.class);
        return ((Rejected<?>) decision).reason();
    }

    private static List<StatementCommand> steps(Statement decided, Statement member) {
        Decision<Steps> steps = taking(decided).steps(member, NEWSROOM);
        assertThat(steps).isInstanceOf(Accepted.class);
        return ((Accepted<Steps>) steps).events().getFirst().commands();
    }

    @Test
    void a_statement_that_is_not_flagged_is_flagged_rested_on_the_sources_and_proposed() {
        List<StatementCommand> steps = steps(of(verified()), of(repeat()));

        assertThat(steps)
                .extracting(Object::getClass)
                .<Class<?>>containsExactly(
                        FlagClaim.class, AttachSource.class, AttachSource.class, ProposeVerdict.class);
        assertThat(steps).allSatisfy(step -> {
            assertThat(step.statement()).isEqualTo(MEMBER);
            assertThat(step.by()).isEqualTo(BEN_ACTS);
        });
        assertThat(((ProposeVerdict) steps.getLast()).conclusion()).isEqualTo(refuted());
    }

    @Test
    void where_captures_are_asked_for_a_verdict_of_before_that_rests_on_none_is_not_taken_over() {
        assertThat(refused(taking(of(verified())).steps(of(repeat()), NEWSROOM.askingForCaptures(true))))
                .isEqualTo(new PassagesNotCaptured(2));
    }

    @Test
    void passages_that_it_has_are_not_attached_again() {
        Statement member = of(repeat(), flaggedMember(), new SourceAttached(MEMBER, 1, FROM_WIRE, ADA));

        assertThat(steps(of(verified()), member))
                .extracting(Object::getClass)
                .<Class<?>>containsExactly(AttachSource.class, ProposeVerdict.class);
    }

    @Test
    void what_was_looked_for_in_vain_need_not_be_looked_for_again() {
        ReasonedVerdict notEnough = new ReasonedVerdict(Verdict.NOT_ENOUGH_EVIDENCE, null, "Nothing is filed.", null);
        Search search = new Search(SearchPlace.ARCHIVE, "house 1899", null, null);
        Statement decided = of(
                recorded(),
                flagged(),
                new SearchRecorded(STATEMENT, 1, search, ADA),
                new VerdictProposed(STATEMENT, 1, notEnough, ADA));

        ReasonedVerdict taken = ((ProposeVerdict) steps(decided, of(repeat())).getLast()).conclusion();

        assertThat(taken.saying("")).isEqualTo(notEnough.takenOver().saying(""));
        assertThat(taken.noSearchReason()).contains("taken over");
    }

    @Test
    void a_source_that_was_withdrawn_is_not_taken_along() {
        Statement decided = of(and(
                inReview(),
                new AttachedSourceWithdrawn(STATEMENT, 1, REGISTER, "forged"),
                stale(Staleness.Because.SOURCE_WITHDRAWN, REGISTER)));

        assertThat(refused(TakingOver.of(TAKE, decided))).isEqualTo(new NoVerdictToTakeOver(true));
    }

    @Test
    void there_must_be_a_verdict_that_stands() {
        assertThat(refused(TakingOver.of(TAKE, of(recorded())))).isEqualTo(new NothingToLink(STATEMENT, "from"));
        assertThat(refused(TakingOver.of(TAKE, of(recorded(), flagged())))).isEqualTo(new NoVerdictToTakeOver(false));
    }

    @Test
    void a_verdict_of_its_own_that_stands_is_left_alone() {
        assertThat(refused(taking(of(verified())).steps(of(verified()), NEWSROOM)))
                .isEqualTo(new AlreadyVerified(BEN));
    }

    @Test
    void a_stale_verdict_is_replaced() {
        Statement stale = of(and(verified(), stale(Staleness.Because.SOURCE_ATTACHED, WIRE)));

        assertThat(steps(of(verified()), stale)).hasExactlyElementsOfTypes(ProposeVerdict.class);
    }

    @Test
    void only_the_same_claim_is_asked_once() {
        TakingOver taking = taking(of(verified()));
        Statement decided = of(verified());

        assertThat(taking.whyNotOnce(decided, of(repeat()), Link.NONE, words -> words))
                .isEmpty();
        assertThat(taking.whyNotOnce(
                        decided, of(repeat(), saying("The house was built in 1899")), Link.NONE, words -> words))
                .isEmpty();
        assertThat(taking.whyNotOnce(decided, of(repeat(), saying("It sank.")), Link.NONE, words -> words))
                .contains(new NotAskedOnce());
        assertThat(taking.whyNotOnce(decided, of(elsewhere()), Link.NONE, words -> words))
                .contains(new NotAskedOnce());
        assertThat(taking.whyNotOnce(decided, of(elsewhere()), linked(LinkKind.SAME), words -> words))
                .isEmpty();
        assertThat(taking.whyNotOnce(decided, of(repeat()), linked(LinkKind.CONTRADICTS), words -> words))
                .contains(new NotAskedOnce());
    }

    private static ClaimFlagged saying(@Nullable String proposition) {
        return new ClaimFlagged(MEMBER, 1, null, proposition, flagged().kind(), null, ADA);
    }

    /** The same words in another article. */
    private static StatementRecorded elsewhere() {
        StatementRecorded repeat = repeat();
        return new StatementRecorded(
                MEMBER,
                new stet.domain.article.ArticleId(new UUID(1, 8)),
                repeat.revision(),
                repeat.position(),
                repeat.range(),
                repeat.text(),
                repeat.kind(),
                repeat.context(),
                null,
                repeat.author());
    }

    private static Link linked(LinkKind kind) {
        LinkedClaim claim = new LinkedClaim(STATEMENT, 1, ARTICLE, "It opened.");
        return Link.NONE.evolve(new ClaimsLinked(new LinkId(new UUID(8, 1)), claim, claim, kind, "Both.", ADA));
    }
}
