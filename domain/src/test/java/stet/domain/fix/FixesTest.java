package stet.domain.fix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import stet.domain.Actor;
import stet.domain.Decision;
import stet.domain.FieldRejection.FieldMissing;
import stet.domain.Person;
import stet.domain.Rejection;
import stet.domain.article.ArticleId;
import stet.domain.fix.FixCommand.AcceptFix;
import stet.domain.fix.FixCommand.LetStand;
import stet.domain.fix.FixCommand.NoticeRevision;
import stet.domain.fix.FixCommand.ProposeFix;
import stet.domain.fix.FixCommand.WithdrawFix;
import stet.domain.fix.FixEvent.FixAccepted;
import stet.domain.fix.FixEvent.FixApplied;
import stet.domain.fix.FixEvent.FixDeclined;
import stet.domain.fix.FixEvent.FixProposed;
import stet.domain.fix.FixEvent.FixWithdrawn;
import stet.domain.fix.FixRejection.AlreadyDecided;
import stet.domain.fix.FixRejection.AnotherAccepted;
import stet.domain.fix.FixRejection.AutomationDecides;
import stet.domain.fix.FixRejection.FixAlreadyOpen;
import stet.domain.fix.FixRejection.FixChangesNothing;
import stet.domain.fix.FixRejection.FixIsOvertaken;
import stet.domain.fix.FixRejection.NoOpenFix;
import stet.domain.fix.FixRejection.NoSuchClaim;
import stet.domain.fix.FixRejection.NotForYouToDecide;
import stet.domain.fix.FixRejection.NotYourFix;
import stet.domain.fix.FixRejection.OwnFix;
import stet.domain.fix.FixRejection.SeveralOpenFixes;
import stet.domain.fix.FixRejection.UnknownFix;
import stet.domain.statement.StatementId;
import stet.domain.statement.StatementRejection.StatementIsCut;
import stet.domain.text.TextRange;

/** A sentence as the checker would have it: proposed, then taken or let stand by somebody else. */
class FixesTest {
    private static final StatementId STATEMENT = new StatementId(new UUID(1, 1));
    private static final ArticleId ARTICLE = new ArticleId(new UUID(2, 1));
    private static final FixId FIRST = new FixId(new UUID(3, 1));
    private static final FixId SECOND = new FixId(new UUID(3, 2));
    private static final Actor ADA = new Actor(new Person("ada"), "Ada Okafor", Actor.Kind.PERSON);
    private static final Actor BEN = new Actor(new Person("ben"), "Ben Lindqvist", Actor.Kind.PERSON);
    private static final Actor CLEO = new Actor(new Person("cleo"), "Cleo Marsh", Actor.Kind.PERSON);
    private static final Actor ROBOT = new Actor(new Person("robot"), "Robot", Actor.Kind.AUTOMATION);
    private static final String WORDS = "They met in the Swiss capital.";
    private static final String BETTER = "They met in Geneva.";
    private static final String OTHER = "They met in a Swiss city.";

    private static Wording wording(String words, @Nullable Integer cutIn, Map<Integer, Boolean> claims) {
        return new Wording(STATEMENT, ARTICLE, "Ben Lindqvist", 1, words, cutIn, claims, FixesTest::unified);
    }

    private static String unified(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }

    private static final Wording NOW = wording(WORDS, null, Map.of(1, false));
    private static final Wording REFUTED = wording(WORDS, null, Map.of(1, false, 2, true));

    private static FixProposed proposed(FixId fix, String replacement, Actor by) {
        return new FixProposed(
                STATEMENT, ARTICLE, fix, 1, WORDS, replacement, "It is Bern.", null, FixKind.NAME, by.person());
    }

    private static FixAccepted accepted(FixId fix, boolean refuted) {
        return new FixAccepted(
                STATEMENT, ARTICLE, fix, fix.equals(FIRST) ? BETTER : OTHER, FixKind.NAME, refuted, CLEO.person());
    }

    private static Fixes given(FixEvent... history) {
        Fixes fixes = Fixes.NONE;
        for (FixEvent event : history) fixes = fixes.evolve(event);
        return fixes;
    }

    private static ProposeFix propose(FixId fix, String replacement, @Nullable Integer claim, Actor by) {
        return new ProposeFix(STATEMENT, fix, replacement, "It is Bern.", claim, FixKind.NAME, by);
    }

    private static AcceptFix accept(@Nullable FixId fix, Actor by) {
        return new AcceptFix(STATEMENT, fix, by);
    }

    private static LetStand letStand(@Nullable FixId fix, Actor by) {
        return new LetStand(STATEMENT, fix, "House style.", by);
    }

    private static NoticeRevision revised(String text, int at) {
        return new NoticeRevision(STATEMENT, 2, text, new TextRange(at, text.length()), CLEO);
    }

    private static void refused(Fixes fixes, FixCommand command, Wording now, boolean editor, Rejection reason) {
        assertThat(fixes.decide(command, now, editor)).isEqualTo(Decision.rejected(reason));
    }

    private static void follows(Fixes fixes, FixCommand command, Wording now, boolean editor, FixEvent... events) {
        assertThat(fixes.decide(command, now, editor)).isEqualTo(new Decision.Accepted<>(List.of(events)));
    }

    @Test
    void a_proposed_fix_keeps_the_words_that_it_is_for() {
        follows(given(), propose(FIRST, "  " + BETTER + "\n", null, ADA), NOW, false, proposed(FIRST, BETTER, ADA));
        follows(given(), propose(FIRST, BETTER, null, ROBOT), NOW, false, proposed(FIRST, BETTER, ROBOT));
    }

    @Test
    void lines_end_in_one_way_however_a_form_sends_them() {
        assertThat(propose(FIRST, "They met\r\nin\rGeneva.", null, ADA).replacement())
                .isEqualTo("They met\nin\nGeneva.");
    }

    @Test
    void a_fix_needs_words_and_a_reason() {
        assertThat(new ProposeFix(STATEMENT, FIRST, " \u00a0", "", null, FixKind.OTHER, ADA).shape())
                .containsExactly(
                        new FieldMissing("replacement", "the sentence as it should read"),
                        new FieldMissing("reason", "the reason"));
        assertThat(new LetStand(STATEMENT, null, " ", CLEO).shape())
                .containsExactly(new FieldMissing("reason", "the reason"));
        assertThat(accept(null, CLEO).shape()).isEmpty();
        assertThat(new WithdrawFix(STATEMENT, null, ADA).shape()).isEmpty();
    }

    @Test
    void words_that_stand_there_already_are_no_fix() {
        refused(
                given(),
                propose(FIRST, "They met  in\nthe Swiss capital.", null, ADA),
                NOW,
                false,
                new FixChangesNothing());
    }

    @Test
    void the_same_fix_is_open_once() {
        refused(
                given(proposed(FIRST, BETTER, BEN)),
                propose(SECOND, "They met in  Geneva.", null, ADA),
                NOW,
                false,
                new FixAlreadyOpen(FIRST, BEN.person()));
        follows(
                given(proposed(FIRST, BETTER, BEN), new FixWithdrawn(STATEMENT, ARTICLE, FIRST, BETTER, BEN.person())),
                propose(SECOND, BETTER, null, ADA),
                NOW,
                false,
                proposed(SECOND, BETTER, ADA));
    }

    @Test
    void a_fix_of_a_claim_names_one_that_there_is() {
        refused(given(), propose(FIRST, BETTER, 3, ADA), REFUTED, false, new NoSuchClaim(3, 2));
        assertThat(given().decide(propose(FIRST, BETTER, 2, ADA), REFUTED, false))
                .isInstanceOf(Decision.Accepted.class);
        assertThat(new NoSuchClaim(1, 0).sentence()).contains("not flagged");
    }

    @Test
    void what_was_cut_is_fixed_no_more() {
        Wording cut = wording(WORDS, 4, Map.of());
        refused(given(), propose(FIRST, BETTER, null, ADA), cut, false, new StatementIsCut(4));
        refused(given(proposed(FIRST, BETTER, ADA)), accept(FIRST, CLEO), cut, true, new StatementIsCut(4));
    }

    @Test
    void an_editor_takes_the_only_open_fix_without_naming_it() {
        follows(given(proposed(FIRST, BETTER, ADA)), accept(null, CLEO), NOW, true, accepted(FIRST, false));
    }

    @Test
    void the_author_of_the_article_decides_like_an_editor() {
        assertThat(given(proposed(FIRST, BETTER, ADA)).decide(accept(null, BEN), NOW, false))
                .isInstanceOf(Decision.Accepted.class);
    }

    @Test
    void nobody_else_decides() {
        Fixes open = given(proposed(FIRST, BETTER, BEN));
        refused(open, accept(null, ADA), NOW, false, new NotForYouToDecide(ADA.person()));
        refused(open, letStand(null, ADA), NOW, false, new NotForYouToDecide(ADA.person()));
    }

    @Test
    void who_proposed_a_fix_does_not_decide_about_it() {
        Fixes own = given(proposed(FIRST, BETTER, CLEO));
        refused(own, accept(null, CLEO), NOW, true, new OwnFix(CLEO.person()));
        refused(own, letStand(null, CLEO), NOW, true, new OwnFix(CLEO.person()));
    }

    @Test
    void an_automation_never_decides() {
        Fixes open = given(proposed(FIRST, BETTER, ADA));
        refused(open, accept(null, ROBOT), NOW, true, new AutomationDecides(ROBOT.person()));
        refused(open, letStand(null, ROBOT), NOW, true, new AutomationDecides(ROBOT.person()));
    }

    @Test
    void a_fix_is_named_where_several_are_open() {
        Fixes several = given(proposed(FIRST, BETTER, ADA), proposed(SECOND, OTHER, ADA));
        SeveralOpenFixes reason = new SeveralOpenFixes(
                List.of(new SeveralOpenFixes.Open(FIRST, BETTER), new SeveralOpenFixes.Open(SECOND, OTHER)));
        refused(several, accept(null, CLEO), NOW, true, reason);
        assertThat(reason.sentence()).contains(FIRST.toString(), BETTER, SECOND.toString(), OTHER);
        follows(several, accept(SECOND, CLEO), NOW, true, accepted(SECOND, false));
    }

    @Test
    void a_fix_that_is_not_there_is_told_so() {
        refused(given(), accept(null, CLEO), NOW, true, new NoOpenFix());
        refused(given(proposed(FIRST, BETTER, ADA)), accept(SECOND, CLEO), NOW, true, new UnknownFix(SECOND));
        refused(given(), new WithdrawFix(STATEMENT, null, ADA), NOW, false, new NoOpenFix());
    }

    @Test
    void two_accepted_fixes_cannot_both_stand() {
        Fixes taken = given(proposed(FIRST, BETTER, ADA), proposed(SECOND, OTHER, ADA), accepted(FIRST, false));
        refused(taken, accept(SECOND, CLEO), NOW, true, new AnotherAccepted(FIRST, BETTER, CLEO.person()));
        Fixes letGo = taken.evolve(new FixDeclined(STATEMENT, ARTICLE, FIRST, BETTER, "No.", CLEO.person()));
        follows(letGo, accept(SECOND, CLEO), NOW, true, accepted(SECOND, false));
    }

    @Test
    void words_that_changed_meanwhile_overtake_a_fix() {
        Wording changed = wording("They met in Bern.", null, Map.of());
        refused(given(proposed(FIRST, BETTER, ADA)), accept(FIRST, CLEO), changed, true, new FixIsOvertaken(1));
        follows(
                given(proposed(FIRST, BETTER, ADA)),
                letStand(FIRST, CLEO),
                changed,
                true,
                new FixDeclined(STATEMENT, ARTICLE, FIRST, BETTER, "House style.", CLEO.person()));
    }

    @Test
    void a_fix_that_was_accepted_for_other_words_stands_in_no_ones_way() {
        FixProposed onTheNewWords = new FixProposed(
                STATEMENT, ARTICLE, SECOND, 2, "They met in Bern.", OTHER, "x", null, FixKind.NAME, ADA.person());
        Fixes fixes = given(proposed(FIRST, BETTER, ADA), accepted(FIRST, false), onTheNewWords);
        follows(fixes, accept(null, CLEO), wording("They met in Bern.", null, Map.of()), true, accepted(SECOND, false));
    }

    @Test
    void what_was_spelled_otherwise_only_is_fixed_as_it_was() {
        Wording wrapped = wording("They met in the\nSwiss capital.", null, Map.of(1, false));
        follows(given(proposed(FIRST, BETTER, ADA)), accept(null, CLEO), wrapped, true, accepted(FIRST, false));
    }

    @Test
    void a_decided_fix_says_who_decided() {
        Fixes accepted = given(proposed(FIRST, BETTER, ADA), accepted(FIRST, false));
        refused(accepted, accept(FIRST, CLEO), NOW, true, new AlreadyDecided(FixState.ACCEPTED, CLEO.person()));
        refused(
                accepted,
                new WithdrawFix(STATEMENT, FIRST, ADA),
                NOW,
                false,
                new AlreadyDecided(FixState.ACCEPTED, CLEO.person()));
        Fixes declined = given(
                proposed(FIRST, BETTER, ADA), new FixDeclined(STATEMENT, ARTICLE, FIRST, BETTER, "No.", CLEO.person()));
        refused(declined, letStand(FIRST, CLEO), NOW, true, new AlreadyDecided(FixState.DECLINED, CLEO.person()));
        Fixes withdrawn =
                given(proposed(FIRST, BETTER, ADA), new FixWithdrawn(STATEMENT, ARTICLE, FIRST, BETTER, ADA.person()));
        refused(withdrawn, accept(FIRST, CLEO), NOW, true, new AlreadyDecided(FixState.WITHDRAWN, ADA.person()));
    }

    @Test
    void an_accepted_fix_is_let_go_while_it_is_in_no_revision() {
        Fixes accepted = given(proposed(FIRST, BETTER, ADA), accepted(FIRST, false));
        follows(
                accepted,
                letStand(FIRST, CLEO),
                NOW,
                true,
                new FixDeclined(STATEMENT, ARTICLE, FIRST, BETTER, "House style.", CLEO.person()));
        Fixes applied = accepted.evolve(new FixApplied(STATEMENT, ARTICLE, FIRST, BETTER, 2, false));
        refused(applied, letStand(FIRST, CLEO), NOW, true, new AlreadyDecided(FixState.APPLIED, CLEO.person()));
    }

    @Test
    void only_who_proposed_a_fix_withdraws_it() {
        Fixes open = given(proposed(FIRST, BETTER, ADA));
        refused(open, new WithdrawFix(STATEMENT, null, CLEO), NOW, true, new NotYourFix(ADA.person()));
        follows(
                open,
                new WithdrawFix(STATEMENT, null, ADA),
                NOW,
                false,
                new FixWithdrawn(STATEMENT, ARTICLE, FIRST, BETTER, ADA.person()));
    }

    @Test
    void an_error_is_caught_where_the_claim_that_is_mended_was_refuted() {
        Fixes open = given(proposed(FIRST, BETTER, ADA));
        follows(open, accept(null, CLEO), REFUTED, true, accepted(FIRST, true));
        FixProposed ofTheFirst =
                new FixProposed(STATEMENT, ARTICLE, SECOND, 1, WORDS, OTHER, "x", 1, FixKind.NAME, ADA.person());
        follows(given(ofTheFirst), accept(null, CLEO), REFUTED, true, accepted(SECOND, false));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Hm. They met in Geneva.",
                "Hm. They met in  Geneva. And left.",
                "Hm. They met in\nGeneva.\n\nAnd left.",
                "Hm. They met in Geneva.And left."
            })
    void a_fix_knows_the_revision_that_it_went_into(String text) {
        Fixes accepted = given(proposed(FIRST, BETTER, ADA), accepted(FIRST, false));
        assertThat(accepted.goIn(revised(text, 4), REFUTED)).isTrue();
        follows(accepted, revised(text, 4), REFUTED, false, new FixApplied(STATEMENT, ARTICLE, FIRST, BETTER, 2, true));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Hm. They met in Genoa.",
                "Hm. They never met in Geneva.",
                "Hm. They met in Geneva",
                "Hm. They met in Geneva.ch",
                "Hm. They met in Geneva.12 of them",
                "Hm. Hm."
            })
    void nothing_that_is_only_like_a_fix_is_one(String text) {
        Fixes accepted = given(proposed(FIRST, BETTER, ADA), accepted(FIRST, false));
        follows(accepted, revised(text, 4), NOW, false);
    }

    @Test
    void a_statement_that_is_the_whole_fix_has_it_whatever_is_glued_behind() {
        Fixes accepted = given(proposed(FIRST, BETTER, ADA), accepted(FIRST, false));
        String glued = "They met in Geneva.ch and left.";
        NoticeRevision notice = new NoticeRevision(STATEMENT, 2, glued, new TextRange(0, BETTER.length()), CLEO);
        assertThat(accepted.goIn(notice, NOW)).isTrue();
    }

    @Test
    void what_nobody_accepted_for_these_words_goes_into_no_revision() {
        follows(given(proposed(FIRST, BETTER, ADA)), revised(BETTER, 0), NOW, false);
        follows(
                given(proposed(FIRST, BETTER, ADA), accepted(FIRST, false)),
                revised(BETTER, 0),
                wording("They met in Bern.", null, Map.of()),
                false);
    }

    @Test
    void events_of_a_fix_that_nobody_proposed_are_no_history() {
        assertThatThrownBy(() -> given(accepted(FIRST, false))).isInstanceOf(IllegalStateException.class);
    }
}
