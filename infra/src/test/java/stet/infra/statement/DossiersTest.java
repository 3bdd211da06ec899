package stet.infra.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static stet.infra.Newsroom.ADA;
import static stet.infra.Newsroom.BEN;
import static stet.infra.Newsroom.CLEO;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import stet.domain.article.ArticleId;
import stet.domain.evidence.Attachment;
import stet.domain.evidence.AttachmentId;
import stet.domain.source.SourceCommand.WithdrawSource;
import stet.domain.source.SourceId;
import stet.domain.statement.Dismissal;
import stet.domain.statement.StatementCommand.AddNote;
import stet.domain.statement.StatementCommand.AmendAttachment;
import stet.domain.statement.StatementCommand.AmendNote;
import stet.domain.statement.StatementCommand.AmendRationale;
import stet.domain.statement.StatementCommand.AssignChecker;
import stet.domain.statement.StatementCommand.AttachSource;
import stet.domain.statement.StatementCommand.DetachSource;
import stet.domain.statement.StatementCommand.DismissStatement;
import stet.domain.statement.StatementCommand.FlagClaim;
import stet.domain.statement.StatementCommand.MarkVerified;
import stet.domain.statement.StatementCommand.NoticeWithdrawal;
import stet.domain.statement.StatementCommand.ProposeVerdict;
import stet.domain.statement.StatementCommand.ReopenClaim;
import stet.domain.statement.StatementCommand.ReturnForRework;
import stet.domain.statement.StatementCommand.RewordClaim;
import stet.domain.statement.StatementCommand.UndoTriage;
import stet.domain.statement.StatementId;
import stet.domain.statement.Workflow;
import stet.domain.verdict.Rating;
import stet.domain.verdict.ReasonedVerdict;
import stet.domain.verdict.Staleness.Because;
import stet.domain.verdict.Stance;
import stet.domain.verdict.Verdict;
import stet.infra.Newsroom;
import stet.infra.Newsroom.Taken;
import stet.infra.article.ArticleDossier;
import stet.infra.article.ArticleProgress;
import stet.infra.article.ArticleSummary;
import stet.infra.article.Articles;
import stet.infra.desk.Noting;
import stet.infra.evidence.AttachedSource;

class DossiersTest {
    private static final Newsroom NEWSROOM =
            new Newsroom("stet.infra.article", "stet.infra.statement", "stet.infra.source");
    private static final ReasonedVerdict REFUTED =
            new ReasonedVerdict(Verdict.REFUTED, Rating.MOSTLY_FALSE, "The yearbook says 1933.", "the only yearbook");

    private Taken article;
    private StatementId claim;

    @BeforeEach
    void morning() {
        NEWSROOM.startOver();
        article = NEWSROOM.ingest("The bridge", "Daily", "Jo Field", "It opened in 1932.", "It is long.");
        claim = article.statement(1);
    }

    @AfterAll
    static void close() {
        NEWSROOM.close();
    }

    @Test
    void nothing_is_known_of_an_unknown_id() {
        assertThat(articles().article(new ArticleId(new UUID(9, 9)))).isEmpty();
        assertThat(dossiers().statement(new StatementId(new UUID(9, 9)))).isEmpty();
        assertThat(dossiers().statements(new ArticleId(new UUID(9, 9)))).isEmpty();
    }

    @Test
    void an_article_has_its_text_and_its_statements_in_reading_order() {
        ArticleDossier dossier = articles().article(article.article()).orElseThrow();
        assertThat(dossier.text()).isEqualTo("It opened in 1932.\nIt is long.");
        assertThat(dossier.statements()).extracting(StatementStatus::id).isEqualTo(article.statements());
        assertThat(dossier.statements()).extracting(StatementStatus::position).containsExactly(1, 2);
        assertThat(dossier.statements())
                .allSatisfy(each -> assertThat(dossier.text().substring(each.start(), each.end()))
                        .isEqualTo(each.text()));
        assertThat(dossier.article().title()).isEqualTo("The bridge");
        assertThat(dossier.article().publisher()).isEqualTo("Daily");
        assertThat(dossier.article().author()).isEqualTo("Jo Field");
        assertThat(dossier.article().ingestedBy()).isEqualTo(ADA.person());
        assertThat(dossier.article().progress()).isEqualTo(new ArticleProgress(2, 2, 0, 0, 0, 0, 0, 0, 0, 0));
    }

    @Test
    void a_flagged_claim_shows_what_it_says_and_why() {
        NEWSROOM.give(new FlagClaim(claim, "a year", "It opened in 1932", ADA));
        StatementStatus status = status();
        assertThat(status.status()).isEqualTo(Workflow.FLAGGED);
        assertThat(status.flagReason()).isEqualTo("a year");
        assertThat(status.proposition()).isEqualTo("It opened in 1932");
        assertThat(status.version()).isEqualTo(1);
    }

    @Test
    void a_dismissed_statement_shows_why_until_it_is_flagged_again() {
        NEWSROOM.give(new DismissStatement(claim, Dismissal.NOT_CHECK_WORTHY, "trivia", ADA));
        assertThat(status().dismissal()).isEqualTo(Dismissal.NOT_CHECK_WORTHY);
        assertThat(status().dismissalReason()).isEqualTo("trivia");
        NEWSROOM.give(new FlagClaim(claim, null, null, BEN));
        assertThat(status().dismissal()).isNull();
        assertThat(status().dismissalReason()).isNull();
    }

    @Test
    void a_proposed_verdict_shows_what_it_is_and_on_what_it_rests() {
        SourceId yearbook = propose();
        StatementDossier dossier = dossiers().statement(claim).orElseThrow();
        StatementStatus status = dossier.status();
        assertThat(status.status()).isEqualTo(Workflow.IN_REVIEW);
        assertThat(status.verdict()).isEqualTo(Verdict.REFUTED);
        assertThat(status.rating()).isEqualTo(Rating.MOSTLY_FALSE);
        assertThat(status.rationale()).isEqualTo("The yearbook says 1933.");
        assertThat(status.singleSourceReason()).isEqualTo("the only yearbook");
        assertThat(status.proposedBy()).isEqualTo(ADA.person());
        assertThat(status.proposedAt()).isEqualTo(NEWSROOM.now());
        assertThat(status.sources()).isEqualTo(1);
        assertThat(dossier.articleTitle()).isEqualTo("The bridge");
        assertThat(dossier.articleAuthor()).isEqualTo("Jo Field");
        AttachedSource use = dossier.sources().getFirst();
        assertThat(use.source()).isEqualTo(yearbook);
        assertThat(use.title()).isEqualTo("Yearbook");
        assertThat(use.url()).isEqualTo("https://example.org/1933");
        assertThat(use.publisher()).isEqualTo("City");
        assertThat(use.stance()).isEqualTo(Stance.REFUTES);
        assertThat(use.excerpt()).isEqualTo("opened in 1933");
        assertThat(use.locator()).isEqualTo("p. 4");
        assertThat(use.origin()).isEqualTo("City archive");
        assertThat(use.attachedBy()).isEqualTo(ADA.person());
        assertThat(use.withdrawn()).isFalse();
    }

    @Test
    void a_verified_claim_shows_the_second_hand() {
        propose();
        NEWSROOM.give(new MarkVerified(claim, null, null, BEN));
        assertThat(status().status()).isEqualTo(Workflow.VERIFIED);
        assertThat(status().verifiedBy()).isEqualTo(BEN.person());
        assertThat(status().verifiedAt()).isEqualTo(NEWSROOM.now());
        assertThat(status().proposedBy()).isEqualTo(ADA.person());
        assertThat(summary().progress()).isEqualTo(new ArticleProgress(2, 1, 0, 0, 0, 0, 0, 1, 0, 0));
    }

    @Test
    void a_verdict_that_was_sent_back_is_gone_and_says_why_until_the_next_one() {
        propose();
        NEWSROOM.give(new ReturnForRework(claim, null, "which page?", BEN));
        StatementStatus returned = status();
        assertThat(returned.status()).isEqualTo(Workflow.IN_CHECK);
        assertThat(returned.returnedReason()).isEqualTo("which page?");
        assertThat(returned.verdict()).isNull();
        assertThat(returned.rating()).isNull();
        assertThat(returned.proposedBy()).isNull();
        NEWSROOM.give(new ProposeVerdict(claim, null, REFUTED, ADA));
        assertThat(status().returnedReason()).isNull();
    }

    @Test
    void a_reopened_claim_is_as_if_nobody_had_signed_it_off() {
        propose();
        NEWSROOM.give(new MarkVerified(claim, null, null, BEN));
        NEWSROOM.give(new ReopenClaim(claim, null, "news", CLEO));
        assertThat(status().status()).isEqualTo(Workflow.IN_CHECK);
        assertThat(status().returnedReason()).isEqualTo("news");
        assertThat(status().verifiedBy()).isNull();
        assertThat(status().verifiedAt()).isNull();
    }

    @Test
    void a_withdrawn_source_shows_at_once_and_makes_the_verdict_stale() {
        SourceId yearbook = propose();
        NEWSROOM.give(new MarkVerified(claim, null, null, BEN));
        NEWSROOM.attempt(new WithdrawSource(yearbook, "a forgery", CLEO));
        assertThat(dossiers()
                        .statement(claim)
                        .orElseThrow()
                        .sources()
                        .getFirst()
                        .withdrawn())
                .isTrue();
        NEWSROOM.give(new NoticeWithdrawal(claim, yearbook, "a forgery", CLEO));
        assertThat(status().stale()).isTrue();
        assertThat(status().staleBecause()).isEqualTo(Because.SOURCE_WITHDRAWN);
        assertThat(summary().progress()).isEqualTo(new ArticleProgress(2, 1, 0, 0, 0, 0, 0, 1, 1, 1));
        assertThat(summary().progress().settled()).isZero();
    }

    @Test
    void a_detached_source_is_gone() {
        NEWSROOM.give(new FlagClaim(claim, null, null, ADA));
        AttachmentId attachment = attach(yearbook());
        NEWSROOM.give(new DetachSource(claim, null, attachment, "a typo", ADA));
        assertThat(dossiers().statement(claim).orElseThrow().sources()).isEmpty();
        assertThat(status().sources()).isZero();
        assertThat(status().status()).isEqualTo(Workflow.FLAGGED);
    }

    @Test
    void amended_words_stand_where_the_former_stood_and_say_when() {
        NEWSROOM.give(new FlagClaim(claim, null, "It opened in 1932", ADA));
        AttachmentId attachment = attach(yearbook());
        NEWSROOM.give(new RewordClaim(claim, null, "It opened in 1933", ADA));
        Instant reworded = NEWSROOM.now();
        NEWSROOM.give(new AmendAttachment(claim, null, attachment, Stance.GIVES_CONTEXT, "opened 1933", "p. 5", ADA));

        assertThat(status().proposition()).isEqualTo("It opened in 1933");
        assertThat(status().rewordedAt()).isEqualTo(reworded);
        AttachedSource passage =
                dossiers().statement(claim).orElseThrow().sources().getFirst();
        assertThat(List.of(passage.stance(), String.valueOf(passage.excerpt()), String.valueOf(passage.locator())))
                .isEqualTo(List.of(Stance.GIVES_CONTEXT, "opened 1933", "p. 5"));
        assertThat(passage.amendedAt()).isEqualTo(NEWSROOM.now());
        assertThat(status().version()).isEqualTo(4);

        NEWSROOM.give(new DismissStatement(claim, Dismissal.NOT_CHECK_WORTHY, "trivia", ADA));
        assertThat(status().rewordedAt()).isNull();
        NEWSROOM.give(new UndoTriage(claim, ADA));
        assertThat(status().proposition()).isEqualTo("It opened in 1933");
        assertThat(status().rewordedAt()).isEqualTo(reworded);
    }

    @Test
    void an_amended_rationale_says_when_until_the_verdict_is_taken_back() {
        NEWSROOM.give(new FlagClaim(claim, null, null, ADA));
        NEWSROOM.give(new ProposeVerdict(
                claim,
                null,
                new ReasonedVerdict(Verdict.NOT_ENOUGH_EVIDENCE, null, "Nobody knows.", null, "Nobody keeps records."),
                ADA));
        NEWSROOM.give(new AmendRationale(claim, null, "Nobody could tell.", ADA));

        assertThat(status().rationale()).isEqualTo("Nobody could tell.");
        assertThat(status().rationaleAmendedAt()).isEqualTo(NEWSROOM.now());
        NEWSROOM.give(new ReturnForRework(claim, null, "Ask again.", BEN));
        assertThat(status().rationale()).isNull();
        assertThat(status().rationaleAmendedAt()).isNull();
    }

    @Test
    void a_mended_note_stays_where_it_is_and_says_when() {
        AddNote one = Noting.note(claim, "frist", ADA);
        AddNote two = Noting.note(claim, "second", BEN);
        NEWSROOM.give(one);
        Instant first = NEWSROOM.now();
        NEWSROOM.give(two);
        Instant second = NEWSROOM.now();

        NEWSROOM.give(new AmendNote(claim, one.note(), "first", ADA));

        assertThat(dossiers().statement(claim).orElseThrow().notes())
                .containsExactly(
                        new Note(one.note(), null, "first", ADA.person(), first, NEWSROOM.now()),
                        new Note(two.note(), null, "second", BEN.person(), second, null));
        assertThat(status().notes()).isEqualTo(2);
        assertThat(status().version()).isEqualTo(3);
    }

    @Test
    void notes_come_in_the_order_in_which_they_were_left() {
        AddNote one = Noting.note(claim, "first", ADA);
        AddNote two = Noting.note(claim, "second", BEN);
        NEWSROOM.give(one);
        Instant first = NEWSROOM.now();
        NEWSROOM.give(two);
        assertThat(dossiers().statement(claim).orElseThrow().notes())
                .containsExactly(
                        new Note(one.note(), null, "first", ADA.person(), first, null),
                        new Note(two.note(), null, "second", BEN.person(), NEWSROOM.now(), null));
        assertThat(status().notes()).isEqualTo(2);
        assertThat(status().version()).isEqualTo(2);
    }

    @Test
    void a_summary_says_who_is_on_it_and_since_when_a_verdict_waits() {
        NEWSROOM.give(new FlagClaim(article.statement(2), null, null, ADA));
        NEWSROOM.give(new AssignChecker(article.statement(2), null, CLEO.person(), ADA));
        propose();
        Instant proposed = NEWSROOM.now();
        NEWSROOM.give(new AssignChecker(claim, null, BEN.person(), ADA));
        assertThat(summary().checkers()).containsExactly(BEN.person(), CLEO.person());
        assertThat(summary().oldestWaiting()).isEqualTo(proposed);
    }

    @Test
    void nobody_is_on_a_statement_that_was_dismissed() {
        NEWSROOM.give(new FlagClaim(claim, null, null, ADA));
        NEWSROOM.give(new AssignChecker(claim, null, BEN.person(), ADA));
        NEWSROOM.give(new DismissStatement(claim, Dismissal.NOT_CHECKABLE, "an opinion", ADA));
        assertThat(summary().checkers()).isEmpty();
    }

    private SourceId propose() {
        NEWSROOM.give(new FlagClaim(claim, null, null, ADA));
        SourceId yearbook = yearbook();
        attach(yearbook);
        NEWSROOM.give(new ProposeVerdict(claim, null, REFUTED, ADA));
        return yearbook;
    }

    private static SourceId yearbook() {
        return NEWSROOM.register("Yearbook", "https://example.org/1933", "City", ADA);
    }

    private AttachmentId attach(SourceId source) {
        AttachmentId id = new AttachmentId(NEWSROOM.nextId());
        NEWSROOM.give(new AttachSource(
                claim,
                null,
                new Attachment(id, source, Stance.REFUTES, "City archive", "opened in 1933", "p. 4"),
                ADA));
        return id;
    }

    private StatementStatus status() {
        return dossiers().statement(claim).orElseThrow().status();
    }

    private ArticleSummary summary() {
        return articles().summary(article.article()).orElseThrow();
    }

    private static Articles articles() {
        return NEWSROOM.projections().get(Articles.class);
    }

    private static Dossiers dossiers() {
        return NEWSROOM.projections().get(Dossiers.class);
    }
}
