package stet.domain.clearance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import stet.domain.Actor;
import stet.domain.Decision;
import stet.domain.Decision.Accepted;
import stet.domain.Person;
import stet.domain.Rejection;
import stet.domain.article.ArticleEvent.ArticlePrioritySet;
import stet.domain.article.ArticleEvent.ArticleRevised;
import stet.domain.article.ArticleEvent.StatementSplit;
import stet.domain.article.ArticleId;
import stet.domain.article.RevisionChanges;
import stet.domain.claim.ClaimKind;
import stet.domain.clearance.ClearanceCommand.ClearArticle;
import stet.domain.clearance.ClearanceEvent.ArticleCleared;
import stet.domain.clearance.ClearanceEvent.ClearanceCertified;
import stet.domain.clearance.ClearanceEvent.ClearanceLapsed;
import stet.domain.clearance.ClearanceRejection.AlreadyClear;
import stet.domain.clearance.ClearanceRejection.AuthorClears;
import stet.domain.clearance.ClearanceRejection.AutomationClears;
import stet.domain.clearance.ClearanceRejection.NotYetClear;
import stet.domain.clearance.ClearanceRejection.OnlyEditorsClear;
import stet.domain.clearance.Obstacle.Kind;
import stet.domain.clearance.Since.Fixed;
import stet.domain.enquiry.Addressee;
import stet.domain.enquiry.Query;
import stet.domain.enquiry.QueryId;
import stet.domain.fix.FixEvent;
import stet.domain.fix.FixEvent.FixAccepted;
import stet.domain.fix.FixEvent.FixDeclined;
import stet.domain.fix.FixEvent.FixProposed;
import stet.domain.fix.FixEvent.FixWithdrawn;
import stet.domain.fix.FixId;
import stet.domain.fix.FixKind;
import stet.domain.fix.Fixes;
import stet.domain.fix.Wording;
import stet.domain.statement.Dismissal;
import stet.domain.statement.NoteId;
import stet.domain.statement.Statement;
import stet.domain.statement.StatementEvent;
import stet.domain.statement.StatementEvent.ClaimFlagged;
import stet.domain.statement.StatementEvent.ClaimReopened;
import stet.domain.statement.StatementEvent.NoteAdded;
import stet.domain.statement.StatementEvent.QueryOpened;
import stet.domain.statement.StatementEvent.StatementCut;
import stet.domain.statement.StatementEvent.StatementDismissed;
import stet.domain.statement.StatementEvent.StatementRecorded;
import stet.domain.statement.StatementEvent.StatementVerified;
import stet.domain.statement.StatementEvent.VerdictBecameStale;
import stet.domain.statement.StatementEvent.VerdictProposed;
import stet.domain.statement.StatementId;
import stet.domain.statement.Workflow;
import stet.domain.text.Context;
import stet.domain.text.StatementKind;
import stet.domain.text.TextRange;
import stet.domain.verdict.ReasonedVerdict;
import stet.domain.verdict.Staleness;
import stet.domain.verdict.Verdict;

/** Rule 6: an article is clear only when nothing is missing, and as soon as anything happens it is so no more. */
class ClearanceTest {
    private static final ArticleId ARTICLE = new ArticleId(new UUID(1, 1));
    private static final StatementId ONE = new StatementId(new UUID(2, 1));
    private static final StatementId TWO = new StatementId(new UUID(2, 2));
    private static final FixId FIX = new FixId(new UUID(3, 1));
    private static final Person ADA = new Person("ada");
    private static final Person BEN = new Person("ben");
    private static final Actor CLEO = new Actor(new Person("cleo"), "Cleo Marsh", Actor.Kind.PERSON);
    private static final ClearArticle CLEAR = new ClearArticle(ARTICLE, CLEO);
    private static final String WORDS = "It opened in 1932.";

    private static StatementRecorded recorded(StatementId id, int position) {
        return new StatementRecorded(
                id,
                ARTICLE,
                1,
                position,
                new TextRange(0, WORDS.length()),
                WORDS,
                StatementKind.SENTENCE,
                new Context("", ""),
                null,
                null);
    }

    private static List<StatementEvent> verified(StatementId id, int position) {
        return List.of(
                recorded(id, position),
                new ClaimFlagged(id, 1, null, WORDS, ClaimKind.FACT, null, ADA),
                proposed(id, Verdict.SUPPORTED),
                new StatementVerified(id, 1, Verdict.SUPPORTED, null, BEN));
    }

    private static VerdictProposed proposed(StatementId id, Verdict verdict) {
        return new VerdictProposed(id, 1, new ReasonedVerdict(verdict, null, "So it is.", "One will do."), ADA);
    }

    private static List<StatementEvent> dismissed(StatementId id, int position) {
        return List.of(recorded(id, position), new StatementDismissed(id, Dismissal.NOT_CHECKABLE, "Opinion.", ADA));
    }

    private static FixEvent fixed() {
        return new FixProposed(
                ONE, ARTICLE, FIX, 1, WORDS, "It opened in 1933.", "The books.", null, FixKind.DATE, ADA);
    }

    private static Wording wording(StatementId id) {
        return new Wording(id, ARTICLE, null, 1, WORDS, null, Map.of(), text -> text);
    }

    private static Statement of(List<StatementEvent> events) {
        Statement statement = Statement.unrecorded();
        for (StatementEvent event : events) statement = statement.evolve(event);
        return statement;
    }

    private static Examined examined(StatementId id, List<StatementEvent> events, FixEvent... fixes) {
        Fixes state = Fixes.NONE;
        for (FixEvent event : fixes) state = state.evolve(event);
        return new Examined(id, of(events), events.size() - 1L, state, fixes.length - 1L, wording(id));
    }

    private static Examination article(Examined... statements) {
        return article(null, statements);
    }

    private static Examination article(@Nullable String author, Examined... statements) {
        return new Examination(ARTICLE, author, 1, 0, "t", "f", List.of(statements));
    }

    private static final Examination SETTLED =
            article(examined(TWO, dismissed(TWO, 2)), examined(ONE, verified(ONE, 1)));

    private static final ArticleCleared CLEARED = new ArticleCleared(
            ARTICLE,
            1,
            0,
            "t",
            "f",
            List.of(
                    new Settled(ONE, 1, Workflow.VERIFIED, List.of(Verdict.SUPPORTED), 3, -1),
                    new Settled(TWO, 2, Workflow.DISMISSED, List.of(), 1, -1)),
            CLEO.person());

    private static final ClearanceCertified CERTIFIED =
            new ClearanceCertified(ARTICLE, 1, "t", "f", new VerdictCount(2, 1, 1, 0, 0, 0));

    private static final Clearance CLEAR_NOW = Clearance.NONE.evolve(CLEARED).evolve(CERTIFIED);

    private static void refused(Clearance clearance, ClearArticle command, Examination article, Rejection reason) {
        assertThat(clearance.decide(command, article, Since.NOTHING, true)).isEqualTo(Decision.rejected(reason));
    }

    private static void missing(Examination article, Obstacle... obstacles) {
        refused(Clearance.NONE, CLEAR, article, new NotYetClear(List.of(obstacles)));
    }

    private static Obstacle one(Kind kind) {
        return new Obstacle(kind, ONE, 1);
    }

    private static List<StatementEvent> then(List<StatementEvent> history, StatementEvent... more) {
        List<StatementEvent> all = new ArrayList<>(history);
        all.addAll(List.of(more));
        return all;
    }

    private static Since happened(StatementEvent... more) {
        return new Since(List.of(), Map.of(ONE, then(verified(ONE, 1), more)), Map.of());
    }

    private static Since fixesOf(FixEvent... events) {
        return new Since(List.of(), Map.of(), Map.of(ONE, new Fixed(List.of(events), wording(ONE))));
    }

    private static void lapses(Since since, Obstacle because) {
        assertThat(CLEAR_NOW.isClear(since)).isFalse();
        assertThat(CLEAR_NOW.notice(since)).isEqualTo(Decision.accepted(new ClearanceLapsed(ARTICLE, 1, because)));
    }

    @Test
    void an_editor_clears_an_article_of_which_every_statement_is_settled() {
        assertThat(Clearance.NONE.decide(CLEAR, SETTLED, Since.NOTHING, true)).isEqualTo(Decision.accepted(CLEARED));
        assertThat(CLEAR_NOW.isClear(Since.NOTHING)).isTrue();
        assertThat(Clearance.NONE.isClear(Since.NOTHING)).isFalse();
    }

    @Test
    void what_is_missing_is_named_statement_by_statement_in_the_order_of_the_text() {
        Examined flagged = examined(ONE, verified(ONE, 1).subList(0, 2), fixed());
        Examined untriaged = examined(TWO, List.of(recorded(TWO, 2)));

        missing(
                article(untriaged, flagged),
                one(Kind.UNCHECKED),
                one(Kind.FIX_OPEN),
                new Obstacle(Kind.UNTRIAGED, TWO, 2));
    }

    @Test
    void an_open_query_a_verdict_that_nobody_signed_and_a_stale_one_are_in_the_way() {
        Query query = new Query(
                new QueryId(new UUID(4, 1)), new Addressee(true, "Cleo Marsh", null, null), "Who says so?", null);
        missing(
                article(examined(ONE, then(verified(ONE, 1).subList(0, 2), new QueryOpened(ONE, 1, query, ADA)))),
                one(Kind.QUERY_OPEN));
        missing(article(examined(ONE, verified(ONE, 1).subList(0, 3))), one(Kind.IN_REVIEW));
        missing(
                article(examined(ONE, then(verified(ONE, 1), new VerdictBecameStale(ONE, 1, Staleness.TEXT_CHANGED)))),
                one(Kind.STALE));
    }

    @Test
    void an_accepted_fix_that_is_not_in_the_text_is_in_the_way_and_one_that_was_let_stand_is_not() {
        FixEvent accepted =
                new FixAccepted(ONE, ARTICLE, FIX, "It opened in 1933.", FixKind.DATE, false, CLEO.person());
        FixEvent declined = new FixDeclined(ONE, ARTICLE, FIX, "It opened in 1933.", "House style.", CLEO.person());

        missing(article(examined(ONE, verified(ONE, 1), fixed(), accepted)), one(Kind.FIX_NOT_IN_TEXT));
        assertThat(article(examined(ONE, verified(ONE, 1), fixed(), declined)).missing())
                .isEmpty();
    }

    @Test
    void a_fix_of_words_that_stand_no_more_is_in_nobodys_way() {
        Wording other = new Wording(ONE, ARTICLE, null, 2, "It opened late.", null, Map.of(), text -> text);
        Examined overtaken = new Examined(ONE, of(verified(ONE, 1)), 3, Fixes.NONE.evolve(fixed()), 0, other);

        assertThat(article(overtaken).missing()).isEmpty();
    }

    @Test
    void what_was_cut_is_in_nobodys_way_and_is_not_part_of_what_was_cleared() {
        Examination article = article(
                examined(ONE, verified(ONE, 1)),
                examined(TWO, List.of(recorded(TWO, 2), new StatementCut(TWO, 2)), fixed()));

        assertThat(article.missing()).isEmpty();
        assertThat(article.settled()).extracting(Settled::statement).containsExactly(ONE);
    }

    @Test
    void its_author_no_editor_and_no_machine_clears_it() {
        Actor robot = new Actor(new Person("robot"), "Robot", Actor.Kind.AUTOMATION);
        Examination own = article("Cleo Marsh", examined(ONE, verified(ONE, 1)));

        refused(Clearance.NONE, CLEAR, own, new AuthorClears(CLEO.person()));
        refused(Clearance.NONE, new ClearArticle(ARTICLE, robot), SETTLED, new AutomationClears(robot.person()));
        assertThat(Clearance.NONE.decide(CLEAR, SETTLED, Since.NOTHING, false))
                .isEqualTo(Decision.rejected(new OnlyEditorsClear(CLEO.person())));
    }

    @Test
    void nothing_is_cleared_twice() {
        refused(CLEAR_NOW, CLEAR, SETTLED, new AlreadyClear(1, CLEO.person()));
    }

    @Test
    void it_is_certified_once_if_nothing_came_between() {
        Clearance cleared = Clearance.NONE.evolve(CLEARED);
        Since reopened = happened(new ClaimReopened(ONE, 1, "A reader wrote.", ADA));

        assertThat(cleared.notice(Since.NOTHING)).isEqualTo(Decision.accepted(CERTIFIED));
        assertThat(CLEAR_NOW.notice(Since.NOTHING)).isEqualTo(Decision.unchanged());
        assertThat(cleared.notice(reopened))
                .isEqualTo(Decision.accepted(new ClearanceLapsed(ARTICLE, 1, one(Kind.UNCHECKED))));
        assertThat(CLEAR_NOW.evolve(CLEARED).notice(Since.NOTHING)).isEqualTo(Decision.accepted(CERTIFIED));
    }

    @Test
    void a_stale_verdict_ends_it() {
        lapses(happened(new VerdictBecameStale(ONE, 1, Staleness.TEXT_CHANGED)), one(Kind.STALE));
    }

    @Test
    void what_was_reopened_and_verified_again_has_to_be_cleared_again() {
        Since since = happened(
                new ClaimReopened(ONE, 1, "A reader wrote.", ADA),
                proposed(ONE, Verdict.SUPPORTED),
                new StatementVerified(ONE, 1, Verdict.SUPPORTED, null, BEN));

        lapses(since, one(Kind.UNCHECKED));
        assertThat(CLEAR_NOW.decide(CLEAR, SETTLED, since, true))
                .isEqualTo(new Accepted<>(List.of(new ClearanceLapsed(ARTICLE, 1, one(Kind.UNCHECKED)), CLEARED)));
    }

    @Test
    void what_was_looked_at_already_ends_nothing() {
        Since since = new Since(List.of(), Map.of(ONE, verified(ONE, 1)), Map.of());

        assertThat(CLEAR_NOW.isClear(since)).isTrue();
        assertThat(CLEAR_NOW.notice(since)).isEqualTo(Decision.unchanged());
    }

    @Test
    void a_note_ends_nothing() {
        assertThat(CLEAR_NOW.isClear(happened(new NoteAdded(ONE, null, new NoteId(new UUID(5, 1)), "Nice.", ADA))))
                .isTrue();
    }

    @Test
    void a_statement_that_is_settled_in_another_way_ends_it() {
        Since since = new Since(
                List.of(),
                Map.of(
                        ONE,
                        List.of(
                                recorded(ONE, 1),
                                new StatementDismissed(ONE, Dismissal.NOT_CHECKABLE, "Opinion.", ADA))),
                Map.of());
        ArticleCleared before = new ArticleCleared(
                ARTICLE,
                1,
                0,
                "t",
                "f",
                List.of(new Settled(ONE, 1, Workflow.VERIFIED, List.of(Verdict.SUPPORTED), 0, -1)),
                CLEO.person());

        assertThat(Clearance.NONE.evolve(before).lapse(since)).contains(one(Kind.SETTLED_OTHERWISE));
    }

    @Test
    void an_open_fix_ends_it_even_when_it_is_withdrawn_again() {
        lapses(fixesOf(fixed(), new FixWithdrawn(ONE, ARTICLE, FIX, "It opened in 1933.", ADA)), one(Kind.FIX_OPEN));
    }

    @Test
    void another_text_ends_it_and_so_does_the_same_text_divided_otherwise() {
        ArticleRevised revised =
                new ArticleRevised(ARTICLE, 2, "Other.", null, 1, "o", 1, new RevisionChanges(1, 0, 0, 0, 0), ADA);
        StatementSplit split = new StatementSplit(ARTICLE, 1, ONE.value(), 1, 3, 3, ADA);

        lapses(new Since(List.of(revised), Map.of(), Map.of()), new Obstacle(Kind.TEXT_REVISED, null, null));
        lapses(new Since(List.of(split), Map.of(), Map.of()), new Obstacle(Kind.TEXT_DIVIDED, null, null));
    }

    @Test
    void when_it_is_to_be_done_ends_nothing() {
        ArticlePrioritySet set = new ArticlePrioritySet(ARTICLE, null, null, ADA);

        assertThat(CLEAR_NOW.isClear(new Since(List.of(set), Map.of(), Map.of())))
                .isTrue();
    }

    @Test
    void what_lapsed_is_not_clear_and_lapses_once() {
        Clearance lapsed = CLEAR_NOW.evolve(new ClearanceLapsed(ARTICLE, 1, one(Kind.STALE)));

        assertThat(lapsed.isClear(Since.NOTHING)).isFalse();
        assertThat(lapsed.notice(happened(new ClaimReopened(ONE, 1, "Again.", ADA))))
                .isEqualTo(Decision.unchanged());
        assertThat(lapsed.decide(CLEAR, SETTLED, Since.NOTHING, true)).isEqualTo(Decision.accepted(CLEARED));
    }

    @Test
    void what_was_never_cleared_does_not_lapse() {
        assertThat(Clearance.NONE.notice(happened(new ClaimReopened(ONE, 1, "Again.", ADA))))
                .isEqualTo(Decision.unchanged());
        assertThat(Clearance.NONE.lapse(Since.NOTHING)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void each_obstacle_is_said_in_words_of_its_own(Kind kind) {
        boolean ofText = kind == Kind.TEXT_REVISED || kind == Kind.TEXT_DIVIDED;

        assertThat(new Obstacle(kind, ofText ? null : ONE, ofText ? null : 7).words())
                .startsWith(ofText ? "the text was " : "statement 7 ");
    }

    @Test
    void of_much_that_is_missing_the_sentence_names_the_first_five() {
        List<Obstacle> many = new ArrayList<>();
        for (int position = 1; position <= 7; position++) many.add(new Obstacle(Kind.UNTRIAGED, ONE, position));

        assertThat(new NotYetClear(many).sentence())
                .contains("statement 5 is not triaged; and 2 more")
                .doesNotContain("statement 6");
        assertThat(new NotYetClear(many.subList(0, 5)).sentence()).doesNotContain("more");
    }
}
