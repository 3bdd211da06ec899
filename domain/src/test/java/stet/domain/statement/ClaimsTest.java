package stet.domain.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static stet.domain.statement.Examples.*;
import static stet.domain.statement.Scenario.given;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import stet.domain.Person;
import stet.domain.claim.ClaimKind;
import stet.domain.claim.ClaimRejection.NoSuchWords;
import stet.domain.claim.ClaimRejection.OnlyClaim;
import stet.domain.claim.ClaimRejection.SeveralClaims;
import stet.domain.claim.ClaimRejection.UnknownClaim;
import stet.domain.claim.ClaimWords;
import stet.domain.statement.StatementCommand.AddNote;
import stet.domain.statement.StatementCommand.AssignChecker;
import stet.domain.statement.StatementCommand.AttachSource;
import stet.domain.statement.StatementCommand.ChangeStatement;
import stet.domain.statement.StatementCommand.DetachSource;
import stet.domain.statement.StatementCommand.DismissClaim;
import stet.domain.statement.StatementCommand.DismissStatement;
import stet.domain.statement.StatementCommand.FlagClaim;
import stet.domain.statement.StatementCommand.MarkVerified;
import stet.domain.statement.StatementCommand.NoticeWithdrawal;
import stet.domain.statement.StatementCommand.ProposeVerdict;
import stet.domain.statement.StatementCommand.ReopenClaim;
import stet.domain.statement.StatementCommand.RewordClaim;
import stet.domain.statement.StatementCommand.UndoTriage;
import stet.domain.statement.StatementEvent.AttachedSourceWithdrawn;
import stet.domain.statement.StatementEvent.CheckerAssigned;
import stet.domain.statement.StatementEvent.ClaimDismissed;
import stet.domain.statement.StatementEvent.ClaimFlagged;
import stet.domain.statement.StatementEvent.NoteAdded;
import stet.domain.statement.StatementEvent.SourceAttached;
import stet.domain.statement.StatementEvent.StatementChanged;
import stet.domain.statement.StatementEvent.StatementVerified;
import stet.domain.statement.StatementEvent.TriageUndone;
import stet.domain.statement.StatementEvent.VerdictBecameStale;
import stet.domain.statement.StatementEvent.VerdictProposed;
import stet.domain.statement.StatementRejection.AlreadyDismissed;
import stet.domain.statement.StatementRejection.AlreadyFlagged;
import stet.domain.statement.StatementRejection.NotFlagged;
import stet.domain.statement.StatementRejection.UnknownAttachment;
import stet.domain.statement.StatementRejection.VerdictAwaitsReview;
import stet.domain.statement.TriageRejection.NothingToUndo;
import stet.domain.text.Place;
import stet.domain.verdict.ReasonedVerdict;
import stet.domain.verdict.Staleness;
import stet.domain.verdict.Verdict;

/** Several claims in one statement: each goes its own way, and the statement stands where the least settled one does. */
class ClaimsTest {
    private static final String A_HOUSE = "It is a house.";
    private static final ReasonedVerdict UNKNOWN =
            new ReasonedVerdict(Verdict.NOT_ENOUGH_EVIDENCE, null, "No record.", null, "Nobody keeps records.");

    private static FlagClaim flag(String proposition, Integer start, Integer end) {
        return new FlagClaim(STATEMENT, null, proposition, null, start, end, ADA_ACTS);
    }

    private static ClaimFlagged flaggedAs(int claim, String proposition, ClaimWords words) {
        return new ClaimFlagged(STATEMENT, claim, null, proposition, ClaimKind.FACT, words, ADA);
    }

    private static ClaimFlagged second() {
        return flaggedAs(2, A_HOUSE, null);
    }

    private static VerdictProposed proposed(int claim, Person by) {
        return new VerdictProposed(STATEMENT, claim, UNKNOWN, by);
    }

    private static StatementVerified verified(int claim) {
        return new StatementVerified(STATEMENT, claim, Verdict.NOT_ENOUGH_EVIDENCE, null, BEN);
    }

    private static SeveralClaims several() {
        return new SeveralClaims(new TreeMap<>(Map.of(1, "The house was built in 1899", 2, A_HOUSE)));
    }

    @Test
    void a_flag_with_another_proposition_adds_a_claim_on_its_exact_words() {
        given(recorded(), flagged())
                .when(flag("It was 1899.", 23, 27))
                .then(flaggedAs(2, "It was 1899.", new ClaimWords(23, 27, "1899")))
                .leaving(Workflow.FLAGGED, false);
    }

    @Test
    void the_first_claim_may_be_about_some_words_and_be_a_quotation() {
        given(recorded())
                .when(new FlagClaim(STATEMENT, null, "He said so.", ClaimKind.QUOTE_SAID, 0, 9, ADA_ACTS))
                .then(new ClaimFlagged(
                        STATEMENT,
                        1,
                        null,
                        "He said so.",
                        ClaimKind.QUOTE_SAID,
                        new ClaimWords(0, 9, "The house"),
                        ADA));
    }

    @Test
    void words_that_do_not_stand_in_the_statement_are_refused() {
        given(recorded()).when(flag("x", 20, 29)).thenRejected(new NoSuchWords(20, 29, 28));
        given(recorded(), flagged()).when(flag("x", -1, 3)).thenRejected(new NoSuchWords(-1, 3, 28));
        given(recorded()).when(flag("x", 3, 3)).thenRejected(new NoSuchWords(3, 3, 28));
        given(recorded()).when(flag("x", 3, 4)).thenRejected(new NoSuchWords(3, 4, 28));
        assertThat(ClaimWords.in("a 🏠 b", 2, 3)).isEmpty();
        assertThat(ClaimWords.in("a 🏠 b", 2, 4)).contains(new ClaimWords(2, 4, "🏠"));
        assertThat(ClaimWords.in("e\u0301t", 1, 3)).isEmpty();
    }

    @Test
    void words_stand_as_long_as_the_text_has_them_at_their_place() {
        ClaimWords words = new ClaimWords(4, 9, "house");
        assertThat(words.standIn("The house was built in 1901.")).isTrue();
        assertThat(words.standIn("The old house was built in 1899.")).isFalse();
    }

    @Test
    void what_is_claimed_already_in_whatever_spelling_is_not_flagged_again() {
        given(recorded(), flagged(), second())
                .when(flag("  it is a HOUSE. ", null, null))
                .thenRejected(new AlreadyFlagged());
        given(recorded(), flagged(), second()).when(flag(null, null, null)).thenRejected(new AlreadyFlagged());
    }

    @Test
    void a_first_claim_without_words_of_its_own_has_others_beside_it() {
        ClaimFlagged bare = flaggedAs(1, null, null);
        given(recorded(), bare).when(flag(A_HOUSE, null, null)).then(second());
        given(recorded(), bare, second())
                .when(new ReopenClaim(STATEMENT, null, "news", ADA_ACTS))
                .thenRejected(
                        new SeveralClaims(new TreeMap<>(Map.of(1, recorded().text(), 2, A_HOUSE))));
    }

    @Test
    void a_command_means_the_claim_that_it_names_and_must_name_one_of_several() {
        Facts checkers = NEWSROOM;
        given(recorded(), flagged(), second())
                .knowing(checkers)
                .when(new AssignChecker(STATEMENT, 2, BEN, ADA_ACTS))
                .then(new CheckerAssigned(STATEMENT, 2, BEN, ADA))
                .leaving(Workflow.FLAGGED, false);
        given(recorded(), flagged(), second())
                .knowing(checkers)
                .when(new AssignChecker(STATEMENT, null, BEN, ADA_ACTS))
                .thenRejected(several());
        given(recorded(), flagged(), second())
                .knowing(checkers)
                .when(new AssignChecker(STATEMENT, 3, BEN, ADA_ACTS))
                .thenRejected(new UnknownClaim(3));
        given(recorded(), flagged())
                .knowing(checkers)
                .when(new AssignChecker(STATEMENT, 2, BEN, ADA_ACTS))
                .thenRejected(new UnknownClaim(2));
        given(recorded())
                .when(new ReopenClaim(STATEMENT, 1, "news", ADA_ACTS))
                .thenRejected(new StatementRejection.NotVerified());
    }

    @Test
    void the_refusal_lists_the_claims_with_their_numbers() {
        assertThat(several().sentence())
                .isEqualTo("This statement has 2 claims: 1 (The house was built in 1899), 2 (It is a house.)."
                        + " Name the claim that you mean by its number.");
    }

    @Test
    void each_claim_has_its_own_sources_and_the_same_passage_serves_two() {
        given(recorded(), flagged(), second(), attached(FROM_WIRE))
                .knowing(NEWSROOM)
                .when(new AttachSource(STATEMENT, 2, FROM_WIRE, ADA_ACTS))
                .then(new SourceAttached(STATEMENT, 2, FROM_WIRE, ADA));
        given(recorded(), flagged(), second(), attached(FROM_WIRE))
                .when(new DetachSource(STATEMENT, 2, FROM_WIRE.id(), "wrong", ADA_ACTS))
                .thenRejected(new UnknownAttachment(FROM_WIRE.id()));
    }

    @Test
    void the_statement_is_verified_with_its_last_claim_and_has_the_verdict_that_all_have() {
        StatementEvent[] one = and(inReview(), second(), verifiedBy(BEN));
        given(one)
                .when(new ProposeVerdict(STATEMENT, 2, UNKNOWN, ADA_ACTS))
                .then(proposed(2, ADA))
                .leaving(Workflow.IN_REVIEW, false);
        Standing both = given(and(one, proposed(2, ADA), verified(2))).state().standing();
        assertThat(both.workflow()).isEqualTo(Workflow.VERIFIED);
        assertThat(both.verdict()).isNull();
        assertThat(both.claims().get(1).verdict()).isEqualTo(Verdict.REFUTED);
        assertThat(both.claims().get(2).verdict()).isEqualTo(Verdict.NOT_ENOUGH_EVIDENCE);
        Standing agreed = given(
                        recorded(), flagged(), second(), proposed(1, ADA), proposed(2, ADA), verified(1), verified(2))
                .state()
                .standing();
        assertThat(agreed.verdict()).isEqualTo(Verdict.NOT_ENOUGH_EVIDENCE);
    }

    @Test
    void a_second_person_is_one_for_each_claim() {
        StatementEvent[] crossed = {recorded(), flagged(), second(), proposed(1, ADA), proposed(2, BEN)};
        given(crossed).when(new MarkVerified(STATEMENT, 1, null, BEN_ACTS)).then(verified(1));
        given(crossed)
                .when(new MarkVerified(STATEMENT, 2, null, BEN_ACTS))
                .thenRejected(new StatementRejection.SameHand(BEN));
    }

    @Test
    void a_change_of_evidence_makes_only_its_own_claim_stale() {
        given(recorded(), flagged(), second(), proposed(1, ADA), proposed(2, ADA))
                .knowing(NEWSROOM)
                .when(new AttachSource(STATEMENT, 2, FROM_WIRE, ADA_ACTS))
                .then(
                        new SourceAttached(STATEMENT, 2, FROM_WIRE, ADA),
                        new VerdictBecameStale(STATEMENT, 2, new Staleness(Staleness.Because.SOURCE_ATTACHED, WIRE)));
    }

    @Test
    void a_withdrawn_source_is_noticed_by_each_claim_that_rests_on_it() {
        given(
                        recorded(),
                        flagged(),
                        second(),
                        attached(FROM_WIRE),
                        proposed(1, ADA),
                        new SourceAttached(STATEMENT, 2, FROM_WIRE, ADA))
                .when(new NoticeWithdrawal(STATEMENT, WIRE, "forged", ADA_ACTS))
                .then(
                        new AttachedSourceWithdrawn(STATEMENT, 1, WIRE, "forged"),
                        new VerdictBecameStale(STATEMENT, 1, new Staleness(Staleness.Because.SOURCE_WITHDRAWN, WIRE)),
                        new AttachedSourceWithdrawn(STATEMENT, 2, WIRE, "forged"));
    }

    @Test
    void other_words_make_every_verdict_stale() {
        Place place = new Place(
                2,
                4,
                recorded().range(),
                "The house was built in 1901.",
                recorded().kind(),
                recorded().context());
        given(recorded(), flagged(), second(), proposed(1, ADA), proposed(2, ADA), verified(2))
                .when(new ChangeStatement(STATEMENT, place, null, false, false, ADA_ACTS))
                .then(
                        new StatementChanged(STATEMENT, recorded().text(), place, null, false),
                        new VerdictBecameStale(STATEMENT, 1, Staleness.TEXT_CHANGED),
                        new VerdictBecameStale(STATEMENT, 2, Staleness.TEXT_CHANGED));
    }

    @Test
    void one_of_several_claims_is_dismissed_and_taken_up_again_with_what_was_gathered() {
        ClaimDismissed gone = new ClaimDismissed(STATEMENT, 2, "a matter of taste", ADA);
        SourceAttached gathered = new SourceAttached(STATEMENT, 2, FROM_WIRE, ADA);
        given(recorded(), flagged(), second(), gathered)
                .when(new DismissClaim(STATEMENT, 2, "a matter of taste", ADA_ACTS))
                .then(gone)
                .leaving(Workflow.FLAGGED, false);
        given(recorded(), flagged(), second(), gathered, gone)
                .when(new ReopenClaim(STATEMENT, 2, "news", ADA_ACTS))
                .thenRejected(new UnknownClaim(2));
        given(recorded(), flagged(), second(), gathered, gone)
                .when(flag(A_HOUSE, null, null))
                .then(second());
        assertThat(given(recorded(), flagged(), second(), gathered, gone, second())
                        .state()
                        .standing()
                        .claims()
                        .get(2)
                        .sources())
                .isEqualTo(1);
        given(recorded(), flagged(), second(), gone)
                .when(flag("It is old.", null, null))
                .then(flaggedAs(3, "It is old.", null));
    }

    @Test
    void once_the_others_are_dismissed_the_claim_that_is_left_is_the_only_one() {
        ClaimDismissed gone = new ClaimDismissed(STATEMENT, 1, "a matter of taste", ADA);
        given(recorded(), flagged(), second(), gone)
                .when(new ProposeVerdict(STATEMENT, null, UNKNOWN, ADA_ACTS))
                .then(proposed(2, ADA));
        given(recorded(), flagged(), second(), gone)
                .when(new DismissClaim(STATEMENT, 2, "no", ADA_ACTS))
                .thenRejected(new OnlyClaim());
        given(recorded(), flagged())
                .when(new DismissClaim(STATEMENT, null, "no", ADA_ACTS))
                .thenRejected(new OnlyClaim());
        given(recorded())
                .when(new DismissClaim(STATEMENT, null, "no", ADA_ACTS))
                .thenRejected(new NotFlagged());
    }

    @Test
    void a_claim_with_a_verdict_is_not_dismissed_and_neither_is_its_statement() {
        given(recorded(), flagged(), second(), proposed(2, ADA))
                .when(new DismissClaim(STATEMENT, 2, "no", ADA_ACTS))
                .thenRejected(new VerdictAwaitsReview(ADA));
        given(recorded(), flagged(), second(), proposed(2, ADA))
                .when(new DismissStatement(STATEMENT, Dismissal.NOT_CHECK_WORTHY, "nobody minds", ADA_ACTS))
                .thenRejected(new VerdictAwaitsReview(ADA));
    }

    @Test
    void a_statement_is_dismissed_with_all_its_claims_and_back_with_all_of_them() {
        StatementEvent[] two = {recorded(), flagged(), second()};
        given(two)
                .when(new DismissStatement(STATEMENT, Dismissal.NOT_CHECK_WORTHY, "nobody minds", ADA_ACTS))
                .then(dismissed())
                .leaving(Workflow.DISMISSED, false);
        given(and(two, dismissed()))
                .when(new DismissStatement(STATEMENT, Dismissal.NOT_CHECK_WORTHY, "nobody minds", ADA_ACTS))
                .thenRejected(new AlreadyDismissed());
        TriageUndone back = new TriageUndone(STATEMENT, null, Workflow.DISMISSED, Workflow.FLAGGED, ADA);
        given(and(two, dismissed())).when(new UndoTriage(STATEMENT, ADA_ACTS)).then(back);
        assertThat(given(and(two, dismissed(), back)).state().standing().claims())
                .hasSize(2);
        given(and(two, dismissed()))
                .when(flag(A_HOUSE, null, null))
                .then(second())
                .leaving(Workflow.FLAGGED, false);
        given(and(two, dismissed())).when(flag(null, null, null)).then(flaggedAs(1, null, null));
    }

    @Test
    void whoever_flagged_a_further_claim_takes_that_back() {
        TriageUndone undone = new TriageUndone(STATEMENT, 2, Workflow.FLAGGED, Workflow.FLAGGED, ADA);
        given(recorded(), flagged(), second())
                .when(new UndoTriage(STATEMENT, ADA_ACTS))
                .then(undone);
        assertThat(given(recorded(), flagged(), second(), undone).state().standing())
                .isEqualTo(given(recorded(), flagged()).state().standing());
        given(recorded(), flagged(), second(), undone)
                .when(new UndoTriage(STATEMENT, ADA_ACTS))
                .thenRejected(new NothingToUndo());
        ClaimDismissed gone = new ClaimDismissed(STATEMENT, 2, "a matter of taste", ADA);
        given(recorded(), flagged(), second(), gone)
                .when(new UndoTriage(STATEMENT, ADA_ACTS))
                .thenRejected(new NothingToUndo());
    }

    @Test
    void no_two_claims_come_to_say_the_same() {
        given(recorded(), flagged(), second())
                .when(new RewordClaim(STATEMENT, 1, "it is a house", ADA_ACTS))
                .then(new StatementEvent.ClaimReworded(
                        STATEMENT, 1, "The house was built in 1899", "it is a house", ADA));
        given(recorded(), flagged(), second())
                .when(new RewordClaim(STATEMENT, 1, "It is a House.", ADA_ACTS))
                .thenRejected(new AlreadyFlagged());
    }

    @Test
    void a_note_is_about_the_statement_or_one_of_its_claims() {
        given(recorded(), flagged(), second())
                .when(new AddNote(STATEMENT, 2, NOTE, "Called.", BEN_ACTS))
                .then(new NoteAdded(STATEMENT, 2, NOTE, "Called.", BEN));
        given(recorded(), flagged(), second())
                .when(new AddNote(STATEMENT, null, NOTE, "Called.", BEN_ACTS))
                .then(new NoteAdded(STATEMENT, null, NOTE, "Called.", BEN));
        given(recorded(), flagged())
                .when(new AddNote(STATEMENT, 2, NOTE, "Called.", BEN_ACTS))
                .thenRejected(new UnknownClaim(2));
    }
}
