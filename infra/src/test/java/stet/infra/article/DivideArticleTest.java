package stet.infra.article;

import static org.assertj.core.api.Assertions.assertThat;
import static stet.infra.desk.AtTheDesk.ADA;
import static stet.infra.desk.AtTheDesk.BEN;
import static stet.infra.desk.AtTheDesk.done;
import static stet.infra.desk.AtTheDesk.refused;
import static stet.infra.desk.AtTheDesk.request;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import stet.domain.article.ArticleCommand.AdjustStatement;
import stet.domain.article.ArticleCommand.MergeStatements;
import stet.domain.article.ArticleCommand.ReviseArticle;
import stet.domain.article.ArticleCommand.SplitStatement;
import stet.domain.article.ArticleId;
import stet.domain.article.ArticleRejection.UnknownArticle;
import stet.domain.article.DivisionRejection.BothHaveWork;
import stet.domain.statement.StatementCommand.FlagClaim;
import stet.domain.statement.StatementCommand.MarkVerified;
import stet.domain.statement.StatementCommand.ProposeVerdict;
import stet.domain.statement.StatementCommand.SetKind;
import stet.domain.statement.StatementId;
import stet.domain.statement.StatementRejection.KindIsThat;
import stet.domain.statement.StatementRejection.StatementIsCut;
import stet.domain.statement.Workflow;
import stet.domain.text.StatementKind;
import stet.domain.text.TextRange;
import stet.domain.verdict.ReasonedVerdict;
import stet.domain.verdict.Staleness.Because;
import stet.domain.verdict.Verdict;
import stet.infra.RunningStet;
import stet.infra.Together;
import stet.infra.desk.AtTheDesk;
import stet.infra.desk.CommandDesk;
import stet.infra.desk.Outcome;
import stet.infra.engine.rebuild.HeldKind;
import stet.infra.engine.rebuild.Probe;
import stet.infra.engine.store.Log;
import stet.infra.statement.Dossiers;
import stet.infra.statement.StatementStatus;

/** An article's text is divided otherwise than it was read. */
@RunningStet
class DivideArticleTest {
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
    Revisions revisions;

    @Autowired
    Probe probe;

    private ArticleId article;
    private String text;
    private List<StatementId> statements;

    @BeforeEach
    void an_article() {
        text = "Ada crossed the bridge (%s). It cost 40 crowns, and nobody paid. It fell in 1932."
                .formatted(UUID.randomUUID());
        article = new ArticleId(UUID.randomUUID());
        done(desk.handle(AtTheDesk.ingest(article, text, false), request()));
        statements = log.statements(article);
        assertThat(statements).hasSize(3);
    }

    private void verify(StatementId statement) {
        at.done(new FlagClaim(statement, null, null, ADA));
        at.done(new ProposeVerdict(
                statement,
                null,
                new ReasonedVerdict(Verdict.NOT_ENOUGH_EVIDENCE, null, "Nobody knows.", null, "Nobody keeps records."),
                ADA));
        at.done(new MarkVerified(statement, null, null, BEN));
    }

    private Outcome split(int statement, String before) {
        return desk.handle(
                new SplitStatement(article, statements.get(statement - 1).value(), text.indexOf(before), ADA),
                request());
    }

    private Outcome merge(StatementId keep, int... numbers) {
        return desk.handle(
                new MergeStatements(
                        article,
                        java.util.Arrays.stream(numbers)
                                .mapToObj(number -> statements.get(number - 1).value())
                                .toList(),
                        keep == null ? null : keep.value(),
                        ADA),
                request());
    }

    private StatementStatus status(int number) {
        return dossiers.statement(statements.get(number - 1)).orElseThrow().status();
    }

    private List<String> words() {
        return dossiers.statements(article).stream().map(StatementStatus::text).toList();
    }

    /** What pages show is what the log says. */
    private void heldAgainstLog() {
        assertThat(probe.ofThings(HeldKind.ARTICLE, List.of(article.value()))).isEmpty();
        assertThat(probe.ofThings(
                        HeldKind.STATEMENT,
                        log.statements(article).stream().map(StatementId::value).toList()))
                .isEmpty();
    }

    @Test
    void a_split_leaves_a_verdict_on_no_other_words_and_moves_those_behind_on() {
        verify(statements.get(1));
        verify(statements.get(2));

        done(split(2, "and nobody"));

        assertThat(words()).element(1).isEqualTo("It cost 40 crowns,");
        assertThat(words()).element(2).isEqualTo("and nobody paid.");
        assertThat(status(2).staleBecause()).isEqualTo(Because.TEXT_CHANGED);
        assertThat(status(3).position()).isEqualTo(4);
        assertThat(status(3).stale()).isFalse();
        assertThat(status(3).status()).isEqualTo(Workflow.VERIFIED);
        assertThat(articles.summary(article).orElseThrow().progress().statements())
                .isEqualTo(4);
        assertThat(revisions.of(article).getLast().statements()).isEqualTo(4);
        heldAgainstLog();
    }

    @Test
    void merged_statements_are_one_and_the_other_is_cut_with_its_record() {
        verify(statements.get(0));
        verify(statements.get(1));
        assertThat(refused(merge(null, 1, 2))).containsExactly(new BothHaveWork(List.of(1, 2)));

        done(merge(statements.get(1), 1, 2));

        assertThat(words()).hasSize(2);
        assertThat(status(2).position()).isEqualTo(1);
        assertThat(status(2).text()).startsWith("Ada crossed").endsWith("paid.");
        assertThat(status(2).staleBecause()).isEqualTo(Because.TEXT_CHANGED);
        assertThat(status(1).cut()).isTrue();
        assertThat(status(1).status()).isEqualTo(Workflow.VERIFIED);
        assertThat(revisions.statements(article, 1))
                .extracting(StatementStatus::id)
                .containsExactly(statements.get(1), statements.get(2));
        assertThat(refused(desk.handle(new FlagClaim(statements.getFirst(), null, null, ADA), request())))
                .containsExactly(new StatementIsCut(1));
        heldAgainstLog();
    }

    @Test
    void what_was_split_is_merged_again_and_what_is_divided_by_hand_is_revised_like_any_text() {
        done(split(2, "and nobody"));
        StatementId piece = dossiers.statements(article).get(2).id();
        done(desk.handle(
                new MergeStatements(article, List.of(statements.get(1).value(), piece.value()), null, ADA), request()));
        assertThat(words()).hasSize(3);
        assertThat(words()).element(1).isEqualTo("It cost 40 crowns, and nobody paid.");

        done(desk.handle(new ReviseArticle(article, "At last. " + text, 1, List.of(), null, ADA), request()));

        assertThat(words()).hasSize(4);
        assertThat(status(2).revision()).isEqualTo(2);
        assertThat(revisions.statements(article, 1)).hasSize(3);
        heldAgainstLog();
    }

    @Test
    void an_adjusted_statement_has_the_words_that_somebody_gave_it() {
        TextRange was = new TextRange(status(2).start(), status(2).end());
        TextRange shorter = new TextRange(was.start(), text.indexOf(", and nobody"));

        done(desk.handle(new AdjustStatement(article, statements.get(1).value(), shorter, ADA), request()));

        assertThat(status(2).text()).isEqualTo("It cost 40 crowns");
        assertThat(words()).hasSize(3);
        heldAgainstLog();
    }

    @Test
    void a_heading_that_is_a_sentence_is_said_to_be_one() {
        at.done(new SetKind(statements.getFirst(), StatementKind.HEADING, ADA));

        assertThat(status(1).kind()).isEqualTo(StatementKind.HEADING);
        assertThat(revisions.statements(article, 1).getFirst().kind()).isEqualTo(StatementKind.HEADING);
        assertThat(refused(desk.handle(new SetKind(statements.getFirst(), StatementKind.HEADING, ADA), request())))
                .containsExactly(new KindIsThat(StatementKind.HEADING));
        heldAgainstLog();
    }

    @Test
    void there_must_be_an_article() {
        ArticleId none = new ArticleId(UUID.randomUUID());

        assertThat(refused(desk.handle(
                        new SplitStatement(none, statements.getFirst().value(), 3, ADA), request())))
                .containsExactly(new UnknownArticle(none));
    }

    @Test
    void those_who_divide_at_once_divide_what_the_others_left() {
        List<Outcome> outcomes = Together.all(
                List.of(() -> split(1, "the bridge"), () -> split(2, "and nobody"), () -> split(3, "in 1932")));

        assertThat(outcomes).allSatisfy(outcome -> assertThat(outcome).isInstanceOf(Outcome.Done.class));
        assertThat(words()).hasSize(6);
        assertThat(dossiers.statements(article))
                .extracting(StatementStatus::position)
                .containsExactly(1, 2, 3, 4, 5, 6);
        assertThat(articles.summary(article).orElseThrow().progress().statements())
                .isEqualTo(6);
        heldAgainstLog();
    }
}
