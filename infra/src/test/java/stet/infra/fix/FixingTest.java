package stet.infra.fix;

import static org.assertj.core.api.Assertions.assertThat;
import static stet.infra.desk.AtTheDesk.ADA;
import static stet.infra.desk.AtTheDesk.BEN;
import static stet.infra.desk.AtTheDesk.done;
import static stet.infra.desk.AtTheDesk.refused;
import static stet.infra.desk.AtTheDesk.request;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import stet.domain.Actor;
import stet.domain.Person;
import stet.domain.article.ArticleCommand.ReviseArticle;
import stet.domain.article.ArticleId;
import stet.domain.fix.FixCommand.AcceptFix;
import stet.domain.fix.FixCommand.LetStand;
import stet.domain.fix.FixCommand.ProposeFix;
import stet.domain.fix.FixCommand.WithdrawFix;
import stet.domain.fix.FixId;
import stet.domain.fix.FixKind;
import stet.domain.fix.FixRejection.AnotherAccepted;
import stet.domain.fix.FixRejection.FixIsOvertaken;
import stet.domain.fix.FixRejection.NotForYouToDecide;
import stet.domain.fix.FixState;
import stet.domain.statement.StatementCommand.AttachSource;
import stet.domain.statement.StatementCommand.FlagClaim;
import stet.domain.statement.StatementCommand.MarkVerified;
import stet.domain.statement.StatementCommand.ProposeVerdict;
import stet.domain.statement.StatementId;
import stet.domain.statement.StatementRejection.UnknownStatement;
import stet.domain.statement.Workflow;
import stet.domain.text.TextRange;
import stet.domain.verdict.ReasonedVerdict;
import stet.domain.verdict.Staleness.Because;
import stet.domain.verdict.Stance;
import stet.domain.verdict.Verdict;
import stet.infra.RunningStet;
import stet.infra.article.Articles;
import stet.infra.audit.AuditEntry;
import stet.infra.audit.AuditLog;
import stet.infra.desk.AtTheDesk;
import stet.infra.desk.Channel;
import stet.infra.desk.CommandDesk;
import stet.infra.desk.Request;
import stet.infra.desk.RequestRejection.ChangedMeanwhile;
import stet.infra.engine.rebuild.HeldKind;
import stet.infra.engine.rebuild.Probe;
import stet.infra.engine.store.Log;
import stet.infra.statement.Dossiers;
import stet.infra.statement.StatementDossier;
import stet.infra.statement.StatementStatus;

/** Sentences are fixed: proposed by a checker, decided by an editor, and in the text with the next revision. */
@RunningStet
class FixingTest {
    /** The author of the article. */
    private static final Actor CLEO = new Actor(new Person("cleo"), "Cleo Marsh", Actor.Kind.PERSON);

    private static final String BETTER = "It cost 60 crowns.";

    @Autowired
    AtTheDesk at;

    @Autowired
    CommandDesk desk;

    @Autowired
    Log log;

    @Autowired
    Dossiers dossiers;

    @Autowired
    Articles articles;

    @Autowired
    KnownFixes fixes;

    @Autowired
    ErrorsCaught errors;

    @Autowired
    AuditLog audit;

    @Autowired
    Probe probe;

    private ArticleId article;
    private String text;
    private List<StatementId> statements;

    @BeforeEach
    void an_article() {
        text = "The bridge stood in 1932 (%s). It cost 40 crowns. Nobody paid.".formatted(UUID.randomUUID());
        article = new ArticleId(UUID.randomUUID());
        done(desk.handle(AtTheDesk.ingest(article, text, false), request()));
        statements = log.statements(article);
    }

    private StatementId statement(int number) {
        return statements.get(number - 1);
    }

    private FixId propose(int number, String replacement) {
        FixId fix = new FixId(UUID.randomUUID());
        at.done(new ProposeFix(statement(number), fix, replacement, "The books say so.", null, FixKind.NUMBER, ADA));
        return fix;
    }

    private void refute(int number) {
        StatementId statement = statement(number);
        at.done(new FlagClaim(statement, null, null, ADA));
        AttachSource attach = at.attaching(statement, at.source());
        at.done(new AttachSource(statement, null, attach.attachment().amended(Stance.REFUTES, null, null), ADA));
        at.done(new ProposeVerdict(
                statement,
                null,
                new ReasonedVerdict(Verdict.REFUTED, null, "It was 60.", "The books themselves."),
                ADA));
        at.done(new MarkVerified(statement, null, null, BEN));
    }

    private void verify(int number) {
        at.done(new FlagClaim(statement(number), null, null, ADA));
        at.done(new ProposeVerdict(
                statement(number),
                null,
                new ReasonedVerdict(Verdict.NOT_ENOUGH_EVIDENCE, null, "Who knows.", null, "Nobody keeps records."),
                ADA));
        at.done(new MarkVerified(statement(number), null, null, BEN));
    }

    private FixedText fixedText(String text) {
        Map<StatementId, TextRange> ranges = dossiers.statements(article).stream()
                .collect(Collectors.toMap(StatementStatus::id, each -> new TextRange(each.start(), each.end())));
        return FixedText.of(text, fixes.of(article), ranges);
    }

    private KnownFix known(FixId fix) {
        return fixes.of(article).stream()
                .filter(each -> each.id().equals(fix))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void an_accepted_fix_goes_into_the_next_revision_and_leaves_a_refuted_claim_stale_with_its_sources() {
        refute(2);
        verify(1);
        FixId fix = propose(2, BETTER);
        at.done(new AcceptFix(statement(2), null, CLEO));
        FixedText fixed = fixedText(text);

        assertThat(fixed.text()).isEqualTo(text.replace("40 crowns", "60 crowns"));
        assertThat(fixed.fixes()).containsExactly(fix);
        done(desk.handle(new ReviseArticle(article, fixed.text(), 1, fixed.links(), null, ADA), request()));

        StatementDossier after = dossiers.statement(statement(2)).orElseThrow();
        assertThat(after.status().text()).isEqualTo(BETTER);
        assertThat(after.status().staleBecause()).isEqualTo(Because.FIXED_AS_PROPOSED);
        assertThat(after.sources()).hasSize(1);
        assertThat(dossiers.statement(statement(1)).orElseThrow().status())
                .extracting(StatementStatus::status, StatementStatus::stale)
                .containsExactly(Workflow.VERIFIED, false);
        assertThat(known(fix))
                .extracting(KnownFix::state, KnownFix::appliedIn, KnownFix::caught, KnownFix::decidedBy)
                .containsExactly(FixState.APPLIED, 2, true, CLEO.person());
        assertThat(audit.history(statement(2)).stream().map(AuditEntry::sentence))
                .contains(
                        "took the fix “It cost 60 crowns.” into revision 2",
                        "accepted the fix “It cost 60 crowns.”, since what it mends was refuted",
                        "marked the verdict stale because the text was fixed as proposed: check the new words");
        assertThat(probe.ofThings(HeldKind.FIX, List.of(FixStreams.of(statement(2)))))
                .isEmpty();
        assertThat(probe.ofThings(HeldKind.STATEMENT, List.of(statement(2).value())))
                .isEmpty();
    }

    @Test
    void a_text_that_somebody_typed_has_the_fix_in_it_where_it_says_the_very_words() {
        FixId there = propose(2, BETTER);
        FixId alike = propose(3, "Nobody has paid.");
        at.done(new AcceptFix(statement(2), there, CLEO));
        at.done(new AcceptFix(statement(3), alike, CLEO));

        String typed = text.replace("40 crowns", "60  crowns").replace("Nobody paid", "Nobody has not paid");
        done(desk.handle(new ReviseArticle(article, typed, 1, List.of(), null, ADA), request()));

        assertThat(known(there).state()).isEqualTo(FixState.APPLIED);
        assertThat(known(alike).state()).isEqualTo(FixState.OVERTAKEN);
        assertThat(fixedText(typed).fixes()).isEmpty();
    }

    @Test
    void a_sentence_that_becomes_two_keeps_its_identity_in_the_first() {
        FixId fix = propose(2, "It cost 60 crowns. They were borrowed.");
        at.done(new AcceptFix(statement(2), null, CLEO));
        FixedText fixed = fixedText(text);

        done(desk.handle(new ReviseArticle(article, fixed.text(), 1, fixed.links(), null, ADA), request()));

        assertThat(dossiers.statement(statement(2)).orElseThrow().status().text())
                .isEqualTo(BETTER);
        assertThat(dossiers.statements(article)).hasSize(4);
        assertThat(known(fix).state()).isEqualTo(FixState.APPLIED);
    }

    @Test
    void words_that_another_revision_changed_take_no_fix() {
        FixId fix = propose(2, BETTER);
        done(desk.handle(
                new ReviseArticle(article, text.replace("40 crowns", "50 crowns"), 1, List.of(), null, ADA),
                request()));

        assertThat(known(fix).state()).isEqualTo(FixState.OVERTAKEN);
        assertThat(refused(desk.handle(new AcceptFix(statement(2), fix, CLEO), request())))
                .containsExactly(new FixIsOvertaken(2));
        at.done(new WithdrawFix(statement(2), fix, ADA));
        assertThat(known(fix).state()).isEqualTo(FixState.WITHDRAWN);
    }

    @Test
    void two_fixes_of_one_sentence_are_not_both_taken() {
        FixId first = propose(2, BETTER);
        FixId second = propose(2, "It cost a lot.");
        at.done(new AcceptFix(statement(2), first, CLEO));

        assertThat(refused(desk.handle(new AcceptFix(statement(2), second, CLEO), request())))
                .containsExactly(new AnotherAccepted(first, BETTER, CLEO.person()));
        at.done(new LetStand(statement(2), first, "It is a quotation.", CLEO));
        at.done(new AcceptFix(statement(2), second, CLEO));
        assertThat(known(first))
                .extracting(KnownFix::state, KnownFix::decisionReason, KnownFix::caught)
                .containsExactly(FixState.DECLINED, "It is a quotation.", false);
    }

    @Test
    void an_error_is_counted_by_its_kind_as_long_as_its_fix_is_not_let_go() {
        int before = caught();
        refute(2);
        FixId fix = propose(2, BETTER);
        assertThat(caught()).isEqualTo(before);
        at.done(new AcceptFix(statement(2), fix, CLEO));
        assertThat(caught()).isEqualTo(before + 1);
        assertThat(ErrorsCaught.among(fixes.of(article))).isEqualTo(Map.of(FixKind.NUMBER, 1));
        at.done(new LetStand(statement(2), fix, "After all.", CLEO));
        assertThat(caught()).isEqualTo(before);
    }

    private int caught() {
        return errors.byMonth(1).stream()
                .mapToInt(month -> month.byKind().getOrDefault(FixKind.NUMBER, 0))
                .sum();
    }

    @Test
    void who_is_neither_editor_nor_author_sees_nothing_to_decide_and_decides_nothing() {
        FixId fix = propose(2, BETTER);
        assertThat(fixes.waitingFor(CLEO)).extracting(KnownFix::id).contains(fix);
        assertThat(fixes.waitingFor(ADA)).extracting(KnownFix::id).doesNotContain(fix);
        FixId bens = new FixId(UUID.randomUUID());
        at.done(new ProposeFix(statement(3), bens, "Somebody paid.", "A bill.", null, FixKind.OTHER, BEN));
        assertThat(refused(desk.handle(new AcceptFix(statement(3), bens, ADA), request())))
                .containsExactly(new NotForYouToDecide(ADA.person()));
    }

    @Test
    void a_command_holds_for_the_version_of_the_statement_that_was_read() {
        propose(2, BETTER);
        at.done(new FlagClaim(statement(2), null, null, ADA));
        Request stale = new Request(Channel.API, "request", null, null, 0L);
        assertThat(refused(desk.handle(new AcceptFix(statement(2), null, CLEO), stale)))
                .containsExactly(new ChangedMeanwhile(0, 1));
    }

    @Test
    void nothing_is_proposed_of_a_statement_that_is_not_there() {
        StatementId none = new StatementId(UUID.randomUUID());
        assertThat(refused(desk.handle(
                        new ProposeFix(none, new FixId(UUID.randomUUID()), BETTER, "x", null, FixKind.OTHER, ADA),
                        request())))
                .containsExactly(new UnknownStatement(none));
    }
}
