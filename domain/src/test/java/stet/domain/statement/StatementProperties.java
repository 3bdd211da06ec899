package stet.domain.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static stet.domain.statement.Examples.*;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import stet.domain.Actor;
import stet.domain.Decision;
import stet.domain.Decision.Accepted;
import stet.domain.Decision.Rejected;
import stet.domain.Person;
import stet.domain.claim.ClaimRejection.SeveralClaims;
import stet.domain.evidence.Attachment;
import stet.domain.statement.StatementCommand.AddNote;
import stet.domain.statement.StatementCommand.AssignChecker;
import stet.domain.statement.StatementCommand.AttachSource;
import stet.domain.statement.StatementCommand.ClaimCommand;
import stet.domain.statement.StatementCommand.DetachSource;
import stet.domain.statement.StatementCommand.DismissClaim;
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
import stet.domain.statement.StatementEvent.ClaimEvent;
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
    void a_verified_claim_has_a_second_hand(@ForAll("work") List<StatementCommand> work) {
        Map<Integer, Person> proposers = new HashMap<>();
        for (StatementEvent event : Run.of(work).events) {
            if (event instanceof VerdictProposed proposed) proposers.put(proposed.claim(), proposed.proposedBy());
            if (event instanceof StatementVerified verified) {
                assertThat(verified.verifiedBy()).isNotEqualTo(proposers.get(verified.claim()));
                assertThat(verified.verifiedBy()).isNotEqualTo(ROBOT_ACTS.person());
            }
        }
    }

    @Property
    void a_stale_verdict_is_never_signed_off(@ForAll("work") List<StatementCommand> work) {
        Statement state = Statement.unrecorded();
        for (StatementEvent event : Run.of(work).events) {
            if (event instanceof StatementVerified verified)
                assertThat(claim(state, verified.claim()).stale()).isFalse();
            state = state.evolve(event);
        }
    }

    @Property
    void every_change_of_evidence_leaves_the_verdict_of_its_claim_stale_and_no_other(
            @ForAll("work") List<StatementCommand> work) {
        Statement state = Statement.unrecorded();
        for (StatementCommand command : work) {
            Statement before = state;
            Decision<StatementEvent> decision = state.decide(command, NEWSROOM);
            state = after(state, decision);
            Set<Integer> changed = changedEvidence(decision);
            Standing now = state.standing();
            each(before.standing()).forEach((number, was) -> {
                Standing is = each(now).get(number);
                if (is == null || was.verdict() == null) return;
                if (changed.contains(number)) assertThat(is.stale()).isTrue();
                else if (!was.stale()) assertThat(is.stale()).isFalse();
            });
        }
    }

    @Property
    void a_statement_stands_where_its_least_settled_claim_does_with_a_verdict_only_when_all_agree(
            @ForAll("work") List<StatementCommand> work) {
        Standing standing = Run.of(work).state.standing();
        Collection<Standing> claims = each(standing).values();
        assertThat(standing.workflow())
                .isEqualTo(claims.stream()
                        .map(Standing::workflow)
                        .min(Comparator.naturalOrder())
                        .orElseThrow());
        Set<Verdict> verdicts = claims.stream().map(Standing::verdict).collect(Collectors.toSet());
        assertThat(standing.verdict())
                .isEqualTo(verdicts.size() == 1 ? verdicts.iterator().next() : null);
        assertThat(standing.stale()).isEqualTo(claims.stream().anyMatch(Standing::stale));
    }

    @Property
    void what_names_no_claim_is_done_to_the_only_one_or_refused(
            @ForAll("work") List<StatementCommand> work, @ForAll("command") StatementCommand command) {
        Statement state = Run.of(work).state;
        int claims = state.standing().claims().size();
        if (command instanceof ClaimCommand named && named.claim() == null && claims > 1)
            assertThat(state.decide(command, NEWSROOM))
                    .isInstanceOfSatisfying(
                            Rejected.class,
                            refused -> assertThat(refused.reason())
                                    .isInstanceOfSatisfying(
                                            SeveralClaims.class,
                                            several ->
                                                    assertThat(several.claims()).hasSize(claims)));
    }

    @Property
    void what_happens_to_one_claim_leaves_the_others_as_they_were(@ForAll("work") List<StatementCommand> work) {
        Statement state = Statement.unrecorded();
        for (StatementEvent event : Run.of(work).events) {
            Map<Integer, Standing> before = state.standing().claims();
            state = state.evolve(event);
            if (event instanceof ClaimEvent one) {
                Map<Integer, Standing> now = state.standing().claims();
                before.forEach((number, standing) -> {
                    if (number != one.claim() && now.containsKey(number))
                        assertThat(now.get(number)).isEqualTo(standing);
                });
            }
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
        Arbitrary<Integer> claim = Arbitraries.of(1, 2, 3).injectNull(.4);
        Arbitrary<Attachment> attachment = Arbitraries.of(
                FROM_REGISTER, FROM_WIRE, attachment(3, WITHDRAWN, Stance.SUPPORTS, "Forger", "words", "p. 1"));
        Arbitrary<ReasonedVerdict> conclusion = Combinators.combine(
                        Arbitraries.of(Verdict.class),
                        Arbitraries.of(Rating.class).injectNull(.3))
                .as((verdict, rating) -> new ReasonedVerdict(verdict, rating, "Because.", "The only record."));
        return Combinators.combine(Arbitraries.of(WAYS), actor, claim, attachment, conclusion)
                .as(Way::of);
    }

    /** One of the things that people do with a statement. */
    private interface Way {
        StatementCommand of(Actor by, @Nullable Integer claim, Attachment attachment, ReasonedVerdict conclusion);
    }

    private static final List<Way> WAYS = List.of(
            (by, claim, attachment, conclusion) -> birth(),
            (by, claim, attachment, conclusion) -> new FlagClaim(STATEMENT, null, null, by),
            (by, claim, attachment, conclusion) ->
                    new FlagClaim(STATEMENT, null, "It was built in 1899.", null, 10, 27, by),
            (by, claim, attachment, conclusion) -> new FlagClaim(STATEMENT, null, "It is a house.", by),
            (by, claim, attachment, conclusion) -> new DismissClaim(STATEMENT, claim, "a matter of taste", by),
            (by, claim, attachment, conclusion) ->
                    new DismissStatement(STATEMENT, Dismissal.NOT_CHECKABLE, "opinion", by),
            (by, claim, attachment, conclusion) -> new UndoTriage(STATEMENT, by),
            (by, claim, attachment, conclusion) -> new ReleaseChecker(STATEMENT, claim, by),
            (by, claim, attachment, conclusion) -> new MarkVerified(STATEMENT, claim, null, by),
            (by, claim, attachment, conclusion) -> new TakeReview(STATEMENT, claim, by),
            (by, claim, attachment, conclusion) -> new GiveUpReview(STATEMENT, claim, by),
            (by, claim, attachment, conclusion) -> new SetDue(STATEMENT, LocalDate.of(2026, 3, 5), by),
            (by, claim, attachment, conclusion) -> new SetPriority(STATEMENT, Priority.HIGH, by),
            (by, claim, attachment, conclusion) -> new ReturnForRework(STATEMENT, claim, "more work", by),
            (by, claim, attachment, conclusion) -> new ReopenClaim(STATEMENT, claim, "news", by),
            (by, claim, attachment, conclusion) -> new NoticeWithdrawal(STATEMENT, WIRE, "forged", by),
            (by, claim, attachment, conclusion) -> new AddNote(STATEMENT, claim, NOTE, "note", by),
            (by, claim, attachment, conclusion) -> new AssignChecker(STATEMENT, claim, ADA, by),
            (by, claim, attachment, conclusion) -> new AssignChecker(STATEMENT, claim, BEN, by),
            (by, claim, attachment, conclusion) -> new AttachSource(STATEMENT, claim, attachment, by),
            (by, claim, attachment, conclusion) -> new AttachSource(STATEMENT, claim, attachment, by),
            (by, claim, attachment, conclusion) -> new DetachSource(STATEMENT, claim, attachment.id(), "wrong", by),
            (by, claim, attachment, conclusion) -> new ProposeVerdict(STATEMENT, claim, conclusion, by),
            (by, claim, attachment, conclusion) -> new ProposeVerdict(STATEMENT, claim, conclusion, by));

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

    /** How each of its claims stands; a statement with one or none is like its only one. */
    private static Map<Integer, Standing> each(Standing standing) {
        return standing.claims().isEmpty() ? Map.of(1, standing) : standing.claims();
    }

    private static Standing claim(Statement state, int number) {
        return state.standing().claims().getOrDefault(number, state.standing());
    }

    private static Set<Integer> changedEvidence(Decision<StatementEvent> decision) {
        return decision instanceof Accepted<StatementEvent> accepted
                ? accepted.events().stream()
                        .filter(event -> event instanceof SourceAttached
                                || event instanceof SourceDetached
                                || event instanceof AttachedSourceWithdrawn)
                        .map(event -> ((ClaimEvent) event).claim())
                        .collect(Collectors.toSet())
                : Set.of();
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
