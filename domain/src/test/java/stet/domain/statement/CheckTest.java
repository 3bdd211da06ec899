package stet.domain.statement;

import static stet.domain.statement.Examples.*;
import static stet.domain.statement.Scenario.given;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import stet.domain.Person;
import stet.domain.evidence.Attachment;
import stet.domain.source.SourceId;
import stet.domain.source.SourceRejection.SourceIsWithdrawn;
import stet.domain.source.SourceRejection.UnknownSource;
import stet.domain.statement.StatementCommand.AssignChecker;
import stet.domain.statement.StatementCommand.AttachSource;
import stet.domain.statement.StatementCommand.DetachSource;
import stet.domain.statement.StatementCommand.ProposeVerdict;
import stet.domain.statement.StatementCommand.ReleaseChecker;
import stet.domain.statement.StatementEvent.CheckerReleased;
import stet.domain.statement.StatementEvent.SourceDetached;
import stet.domain.statement.StatementRejection.AlreadyAssigned;
import stet.domain.statement.StatementRejection.AlreadyAttached;
import stet.domain.statement.StatementRejection.NobodyAssigned;
import stet.domain.statement.StatementRejection.NotFlagged;
import stet.domain.statement.StatementRejection.UnknownAttachment;
import stet.domain.statement.StatementRejection.UnknownChecker;
import stet.domain.verdict.Stance;

/** Rule 1 and the work on a claim: who checks it and what it rests on. */
class CheckTest {
    private static final AssignChecker TO_BEN = new AssignChecker(STATEMENT, null, BEN, ADA_ACTS);
    private static final ReleaseChecker RELEASE = new ReleaseChecker(STATEMENT, null, ADA_ACTS);
    private static final AttachSource ATTACH = new AttachSource(STATEMENT, null, FROM_WIRE, ADA_ACTS);
    private static final DetachSource DETACH =
            new DetachSource(STATEMENT, null, FROM_WIRE.id(), "wrong house", BEN_ACTS);

    @Test
    void only_a_flagged_claim_takes_checkers_sources_and_verdicts() {
        for (StatementEvent[] history : new StatementEvent[][] {{recorded()}, {recorded(), dismissed()}}) {
            Scenario statement = given(history).knowing(NEWSROOM);
            statement.when(TO_BEN).thenRejected(new NotFlagged());
            statement.when(RELEASE).thenRejected(new NotFlagged());
            statement.when(ATTACH).thenRejected(new NotFlagged());
            statement.when(DETACH).thenRejected(new NotFlagged());
            statement
                    .when(new ProposeVerdict(STATEMENT, null, refuted(), ADA_ACTS))
                    .thenRejected(new NotFlagged());
        }
    }

    @Test
    void an_assigned_claim_is_in_check() {
        given(recorded(), flagged())
                .knowing(NEWSROOM)
                .when(TO_BEN)
                .then(assignedTo(BEN))
                .leaving(Workflow.IN_CHECK, false);
    }

    @Test
    void a_claim_can_be_given_to_another_checker() {
        given(recorded(), flagged(), assignedTo(ADA))
                .knowing(NEWSROOM)
                .when(TO_BEN)
                .then(assignedTo(BEN));
    }

    @Test
    void a_claim_is_not_given_to_the_same_checker_twice() {
        given(recorded(), flagged(), assignedTo(BEN))
                .knowing(NEWSROOM)
                .when(TO_BEN)
                .thenRejected(new AlreadyAssigned(BEN));
    }

    @Test
    void nobody_gets_a_claim_who_does_not_check_facts_here() {
        Person stranger = new Person("zoe");
        given(recorded(), flagged())
                .knowing(NEWSROOM)
                .when(new AssignChecker(STATEMENT, null, stranger, ADA_ACTS))
                .thenRejected(new UnknownChecker(stranger));
    }

    @Test
    void a_released_claim_on_which_nothing_was_done_waits_again() {
        given(recorded(), flagged(), assignedTo(BEN))
                .when(RELEASE)
                .then(new CheckerReleased(STATEMENT, 1, BEN, ADA))
                .leaving(Workflow.FLAGGED, false);
    }

    @Test
    void a_released_claim_with_sources_stays_in_check() {
        given(recorded(), flagged(), assignedTo(BEN), attached(FROM_WIRE))
                .when(RELEASE)
                .then(new CheckerReleased(STATEMENT, 1, BEN, ADA))
                .leaving(Workflow.IN_CHECK, false);
    }

    @Test
    void nobody_is_released_from_a_claim_that_nobody_has() {
        given(recorded(), flagged()).when(RELEASE).thenRejected(new NobodyAssigned());
    }

    @Test
    void a_claim_with_a_source_is_in_check() {
        given(recorded(), flagged())
                .knowing(NEWSROOM)
                .when(ATTACH)
                .then(attached(FROM_WIRE))
                .leaving(Workflow.IN_CHECK, false);
    }

    @Test
    void a_claim_rests_on_no_source_that_nobody_registered() {
        SourceId unknown = new SourceId(new UUID(9, 9));
        given(recorded(), flagged())
                .knowing(NEWSROOM)
                .when(new AttachSource(
                        STATEMENT, null, attachment(9, unknown, Stance.SUPPORTS, "Nobody", null, null), ADA_ACTS))
                .thenRejected(new UnknownSource(unknown));
    }

    @Test
    void a_claim_rests_on_no_source_that_was_withdrawn() {
        given(recorded(), flagged())
                .knowing(NEWSROOM)
                .when(new AttachSource(
                        STATEMENT, null, attachment(9, WITHDRAWN, Stance.SUPPORTS, "Forger", null, null), ADA_ACTS))
                .thenRejected(new SourceIsWithdrawn(WITHDRAWN));
    }

    @Test
    void the_same_passage_is_not_attached_twice() {
        Attachment again =
                attachment(7, WIRE, FROM_WIRE.stance(), FROM_WIRE.origin(), FROM_WIRE.excerpt(), FROM_WIRE.locator());
        given(recorded(), flagged(), attached(FROM_WIRE))
                .knowing(NEWSROOM)
                .when(new AttachSource(STATEMENT, null, again, BEN_ACTS))
                .thenRejected(new AlreadyAttached());
    }

    @Test
    void the_same_passage_is_not_attached_twice_in_another_spelling() {
        Attachment again = attachment(
                7, WIRE, FROM_WIRE.stance(), "wire  agency", "The house, finished in 1901", "Paragraph\u00A03");
        given(recorded(), flagged(), attached(FROM_WIRE))
                .knowing(NEWSROOM)
                .when(new AttachSource(STATEMENT, null, again, BEN_ACTS))
                .thenRejected(new AlreadyAttached());
    }

    @Test
    void another_passage_of_the_same_source_can_be_attached() {
        Attachment other = attachment(7, WIRE, Stance.REFUTES, "Wire agency", "another passage", "paragraph 9");
        given(recorded(), flagged(), attached(FROM_WIRE))
                .knowing(NEWSROOM)
                .when(new AttachSource(STATEMENT, null, other, ADA_ACTS))
                .then(attached(other));
    }

    @Test
    void a_detached_source_leaves_the_claim_waiting_when_it_was_all_there_was() {
        given(recorded(), flagged(), attached(FROM_WIRE))
                .when(DETACH)
                .then(new SourceDetached(STATEMENT, 1, FROM_WIRE.id(), WIRE, "wrong house", BEN))
                .leaving(Workflow.FLAGGED, false);
    }

    @Test
    void only_what_is_attached_can_be_detached() {
        given(recorded(), flagged()).when(DETACH).thenRejected(new UnknownAttachment(FROM_WIRE.id()));
    }
}
