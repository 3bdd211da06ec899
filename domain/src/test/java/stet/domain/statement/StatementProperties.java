package stet.domain.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static stet.domain.statement.Examples.*;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import stet.domain.Actor;
import stet.domain.Decision;
import stet.domain.Decision.Accepted;
import stet.domain.Decision.Rejected;
import stet.domain.Person;
import stet.domain.evidence.Attachment;
import stet.domain.statement.StatementCommand.AddNote;
import stet.domain.statement.StatementCommand.AssignChecker;
import stet.domain.statement.StatementCommand.AttachSource;
import stet.domain.statement.StatementCommand.DetachSource;
import stet.domain.statement.StatementCommand.DismissStatement;
import stet.domain.statement.StatementCommand.FlagClaim;
import stet.domain.statement.StatementCommand.GiveUpReview;
import stet.domain.statement.StatementCommand.MarkVerified;
import stet.domain.statement.StatementCommand.NoticeWithdrawal;
import stet.domain.statement.StatementCommand.ProposeVerdict;
import stet.domain.statement.StatementCommand.RecordStatement;
import stet.domain.statement.StatementCommand.ReleaseChecker;
import stet.domain.statement.StatementCommand.ReopenClaim;
import stet.domain.statement.StatementCommand.ReturnForRework;
import stet.domain.statement.StatementCommand.SetDue;
import stet.domain.statement.StatementCommand.SetPriority;
import stet.domain.statement.StatementCommand.TakeReview;
import stet.domain.statement.StatementCommand.UndoTriage;
import stet.domain.statement.StatementEvent.AttachedSourceWithdrawn;
import stet.domain.statement.StatementEvent.SourceAttached;
import stet.domain.statement.StatementEvent.SourceDetached;
import stet.domain.statement.StatementEvent.StatementRecorded;
import stet.domain.statement.StatementEvent.StatementVerified;
import stet.domain.statement.StatementEvent.TriageUndone;
import stet.domain.statement.StatementEvent.VerdictProposed;
import stet.domain.verdict.Rating;
import stet.domain.verdict.ReasonedVerdict;
import stet.domain.verdict.Stance;
import stet.domain.verdict.Verdict;
import stet.domain.work.Priority;

/** What holds for every statement, whatever people do with it. */
class StatementProperties {

    @Property
    void every_command_is_decided_and_every_refusal_says_why(@ForAll("work") List<StatementCommand> work) {
        Run run = Run.of(work);
        for (Decision<StatementEvent> decision : run.decisions) {
            if (decision instanceof Rejected<StatementEvent> rejected) {
                assertThat(rejected.reason().sentence()).endsWith(".").hasSizeGreaterThan(20);
                assertThat(rejected.reason().code()).matches("[a-z]+(-[a-z]+)*");
            }
        }
    }

    @Property
    void the_fold_of_the_events_is_the_live_state(@ForAll("work") List<StatementCommand> work) {
        Run run = Run.of(work);
        Statement folded = Statement.unrecorded();
        for (StatementEvent event : run.events) folded = folded.evolve(event);
        assertThat(folded).isEqualTo(run.state);
    }

    @Property
    void a_verified_statement_has_a_second_hand(@ForAll("work") List<StatementCommand> work) {
        Person proposer = null;
        for (StatementEvent event : Run.of(work).events) {
            if (event instanceof VerdictProposed proposed) proposer = proposed.proposedBy();
            if (event instanceof StatementVerified verified) {
                assertThat(verified.verifiedBy()).isNotEqualTo(proposer);
                assertThat(verified.verifiedBy()).isNotEqualTo(ROBOT_ACTS.person());
            }
        }
    }

    @Property
    void a_stale_verdict_is_never_signed_off(@ForAll("work") List<StatementCommand> work) {
        Statement state = Statement.unrecorded();
        for (StatementEvent event : Run.of(work).events) {
            if (event instanceof StatementVerified) assertThat(state.isStale()).isFalse();
            state = state.evolve(event);
        }
    }

    @Property
    void every_change_of_evidence_leaves_a_verdict_stale(@ForAll("work") List<StatementCommand> work) {
        Statement state = Statement.unrecorded();
        for (StatementCommand command : work) {
            boolean hadVerdict = state.workflow() == Workflow.IN_REVIEW || state.workflow() == Workflow.VERIFIED;
            Decision<StatementEvent> decision = state.decide(command, NEWSROOM);
            state = after(state, decision);
            if (hadVerdict && changesEvidence(decision))
                assertThat(state.isStale()).isTrue();
        }
    }

    @Property
    void what_is_refused_changes_nothing_and_is_refused_again(
            @ForAll("work") List<StatementCommand> work, @ForAll("command") StatementCommand command) {
        Statement state = Run.of(work).state;
        assertThat(state.decide(command, NEWSROOM)).isEqualTo(state.decide(command, NEWSROOM));
    }

    @Property
    void what_is_undone_stands_as_it_stood_before_and_cannot_be_undone_again(
            @ForAll("work") List<StatementCommand> work) {
        Statement state = Statement.unrecorded();
        Statement before = state;
        for (StatementEvent event : Run.of(work).events) {
            Statement next = state.evolve(event);
            if (event instanceof TriageUndone) {
                assertThat(next.standing()).isEqualTo(before.standing());
                assertThat(next.decide(new UndoTriage(STATEMENT, ADA_ACTS), NEWSROOM))
                        .isInstanceOf(Rejected.class);
            }
            before = state;
            state = next;
        }
    }

    @Provide
    Arbitrary<List<StatementCommand>> work() {
        return command().list().ofMaxSize(40).map(commands -> {
            List<StatementCommand> all = new ArrayList<>(commands);
            all.addFirst(birth());
            return all;
        });
    }

    @Provide
    Arbitrary<StatementCommand> command() {
        Arbitrary<Actor> actor = Arbitraries.of(ADA_ACTS, BEN_ACTS, ROBOT_ACTS);
        Arbitrary<Attachment> attachment = Arbitraries.of(
                FROM_REGISTER, FROM_WIRE, attachment(3, WITHDRAWN, Stance.SUPPORTS, "Forger", "words", "p. 1"));
        Arbitrary<ReasonedVerdict> conclusion = Combinators.combine(
                        Arbitraries.of(Verdict.class),
                        Arbitraries.of(Rating.class).injectNull(.3))
                .as((verdict, rating) -> new ReasonedVerdict(verdict, rating, "Because.", "The only record."));
        return actor.flatMap(by -> Arbitraries.oneOf(
                Arbitraries.of(
                        birth(),
                        new FlagClaim(STATEMENT, null, null, by),
                        new DismissStatement(STATEMENT, Dismissal.NOT_CHECKABLE, "opinion", by),
                        new UndoTriage(STATEMENT, by),
                        new ReleaseChecker(STATEMENT, by),
                        new MarkVerified(STATEMENT, null, by),
                        new TakeReview(STATEMENT, by),
                        new GiveUpReview(STATEMENT, by),
                        new SetDue(STATEMENT, LocalDate.of(2026, 3, 5), by),
                        new SetPriority(STATEMENT, Priority.HIGH, by),
                        new ReturnForRework(STATEMENT, "more work", by),
                        new ReopenClaim(STATEMENT, "news", by),
                        new NoticeWithdrawal(STATEMENT, WIRE, "forged", by),
                        new AddNote(STATEMENT, NOTE, "note", by)),
                Arbitraries.of(ADA, BEN).map(checker -> new AssignChecker(STATEMENT, checker, by)),
                attachment.map(each -> new AttachSource(STATEMENT, each, by)),
                attachment.map(each -> new DetachSource(STATEMENT, each.id(), "wrong", by)),
                conclusion.map(each -> new ProposeVerdict(STATEMENT, each, by))));
    }

    private static RecordStatement birth() {
        StatementRecorded birth = recorded();
        return new RecordStatement(
                STATEMENT,
                ARTICLE,
                1,
                4,
                birth.range(),
                birth.text(),
                birth.kind(),
                birth.context(),
                null,
                null,
                ADA_ACTS);
    }

    private static boolean changesEvidence(Decision<StatementEvent> decision) {
        return decision instanceof Accepted<StatementEvent> accepted
                && accepted.events().stream()
                        .anyMatch(event -> event instanceof SourceAttached
                                || event instanceof SourceDetached
                                || event instanceof AttachedSourceWithdrawn);
    }

    private static Statement after(Statement state, Decision<StatementEvent> decision) {
        Statement next = state;
        if (decision instanceof Accepted<StatementEvent> accepted) {
            for (StatementEvent event : accepted.events()) next = next.evolve(event);
        }
        return next;
    }

    private static final class Run {
        private Statement state = Statement.unrecorded();
        private final List<Decision<StatementEvent>> decisions = new ArrayList<>();
        private final List<StatementEvent> events = new ArrayList<>();

        static Run of(List<StatementCommand> work) {
            Run run = new Run();
            for (StatementCommand command : work) run.take(command);
            return run;
        }

        private void take(StatementCommand command) {
            Decision<StatementEvent> decision = state.decide(command, NEWSROOM);
            decisions.add(decision);
            if (decision instanceof Accepted<StatementEvent> accepted) events.addAll(accepted.events());
            state = after(state, decision);
        }
    }
}
