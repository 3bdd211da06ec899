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
import stet.domain.article.ArticleCommand.ReviseArticle;
import stet.domain.article.ArticleCommand.ReviseArticle.Link;
import stet.domain.article.ArticleId;
import stet.domain.article.ArticleRejection.NoStatementThere;
import stet.domain.article.ArticleRejection.RevisedMeanwhile;
import stet.domain.article.ArticleRejection.TextUnchanged;
import stet.domain.article.RevisionChanges;
import stet.domain.statement.Dismissal;
import stet.domain.statement.StatementCommand.DismissStatement;
import stet.domain.statement.StatementCommand.FlagClaim;
import stet.domain.statement.StatementCommand.MarkVerified;
import stet.domain.statement.StatementCommand.ProposeVerdict;
import stet.domain.statement.StatementId;
import stet.domain.statement.StatementRejection.StatementIsCut;
import stet.domain.statement.Workflow;
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

/** An article gets another text. */
@RunningStet
class ReviseArticleTest {
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
        text = "The bridge did not fall in 1932 (%s). Ada Lovelace crossed it twice. It cost 40 crowns. Nobody paid."
                .formatted(UUID.randomUUID());
        article = new ArticleId(UUID.randomUUID());
        done(desk.handle(AtTheDesk.ingest(article, text, false), request()));
        statements = log.statements(article);
        statements.forEach(this::verify);
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

    private Outcome revise(String to, int base, Link... links) {
        return desk.handle(new ReviseArticle(article, to, base, List.of(links), null, ADA), request());
    }

    private StatementStatus status(int number) {
        return dossiers.statement(statements.get(number - 1)).orElseThrow().status();
    }

    @Test
    void what_is_verified_is_carried_on_the_same_words_and_stale_on_others() {
        String next = "A new beginning.\n\n"
                + text.replace("did not fall", "did fall").replace("Nobody paid.", "");

        done(revise(next, 1));

        assertThat(status(1).staleBecause()).isEqualTo(Because.TEXT_CHANGED);
        assertThat(status(1).textBefore()).startsWith("The bridge did not fall");
        assertThat(status(1).text()).startsWith("The bridge did fall");
        assertThat(status(2).stale()).isFalse();
        assertThat(status(2).status()).isEqualTo(Workflow.VERIFIED);
        assertThat(next.substring(status(2).start(), status(2).end())).isEqualTo("Ada Lovelace crossed it twice.");
        assertThat(status(4).cut()).isTrue();
        assertThat(articles.summary(article).orElseThrow().progress().statements())
                .isEqualTo(4);
        assertThat(articles.summary(article).orElseThrow().progress().settled()).isEqualTo(2);
        assertThat(dossiers.statements(article)).hasSize(4).noneMatch(StatementStatus::cut);
        assertThat(revisions.of(article).getLast().changes()).isEqualTo(new RevisionChanges(2, 0, 1, 1, 1));
        assertThat(probe.ofThings(HeldKind.ARTICLE, List.of(article.value()))).isEmpty();
        assertThat(probe.ofThings(
                        HeldKind.STATEMENT,
                        statements.stream().map(StatementId::value).toList()))
                .isEmpty();
    }

    @Test
    void a_digit_or_a_name_that_is_gone_leaves_no_verdict() {
        done(revise(text.replace("40 crowns", "4 crowns").replace("Ada Lovelace", "Ada"), 1));

        assertThat(status(2).staleBecause()).isEqualTo(Because.TEXT_CHANGED);
        assertThat(status(3).staleBecause()).isEqualTo(Because.TEXT_CHANGED);
        assertThat(status(4).stale()).isFalse();
    }

    @Test
    void a_cut_statement_is_worked_on_no_more_and_returns_with_its_verdict_on_its_very_words() {
        done(revise(text.replace(" It cost 40 crowns.", ""), 1));
        assertThat(refused(desk.handle(new FlagClaim(statements.get(2), null, null, ADA), request())))
                .containsExactly(new StatementIsCut(2));

        done(revise(text, 2));

        assertThat(status(3).cut()).isFalse();
        assertThat(status(3).status()).isEqualTo(Workflow.VERIFIED);
        assertThat(status(3).stale()).isFalse();
        assertThat(articles.summary(article).orElseThrow().progress().settled()).isEqualTo(4);
    }

    @Test
    void a_dismissal_was_of_other_words() {
        String with = text + " What a day.";
        done(revise(with, 1));
        StatementId added = dossiers.statements(article).getLast().id();
        at.done(new DismissStatement(added, Dismissal.NOT_CHECKABLE, "An opinion.", ADA));

        done(revise(with.replace("What a day.", "What a day of 40 deaths."), 2));

        StatementStatus changed = dossiers.statement(added).orElseThrow().status();
        assertThat(changed.status()).isEqualTo(Workflow.UNTRIAGED);
        assertThat(changed.textBefore()).isEqualTo("What a day.");
    }

    @Test
    void earlier_revisions_stay_readable_with_their_own_places() {
        done(revise("Once more. " + text, 1));

        assertThat(revisions.text(article, 1)).contains(text);
        assertThat(revisions.statements(article, 1))
                .extracting(StatementStatus::id)
                .isEqualTo(statements);
        for (StatementStatus was : revisions.statements(article, 1))
            assertThat(text.substring(was.start(), was.end())).isEqualTo(was.text());
        assertThat(articles.text(article)).contains("Once more. " + text);
    }

    @Test
    void only_the_latest_revision_is_revised_and_only_to_another_text() {
        assertThat(refused(revise(text.replace("\n", "\r\n") + "\n", 1))).containsExactly(new TextUnchanged(1));
        done(revise(text + " More.", 1));

        assertThat(refused(revise(text + " Other.", 1))).containsExactly(new RevisedMeanwhile(1, 2));
    }

    @Test
    void somebody_links_and_unlinks_by_hand_and_makes_no_other_words_the_same() {
        String next = text.replace("It cost 40 crowns.", "Building took the whole treasury.");
        int start = next.indexOf("Building");
        TextRange there = new TextRange(start, next.indexOf(" Nobody"));
        assertThat(refused(revise(next, 1, new Link(statements.get(2).value(), new TextRange(0, 3)))))
                .containsExactly(new NoStatementThere(new TextRange(0, 3)));

        done(revise(
                next,
                1,
                new Link(statements.get(2).value(), there),
                new Link(statements.get(3).value(), null)));

        assertThat(status(3).text()).isEqualTo("Building took the whole treasury.");
        assertThat(status(3).staleBecause()).isEqualTo(Because.TEXT_CHANGED);
        assertThat(status(4).cut()).isTrue();
    }

    @Test
    void of_two_who_revise_at_once_one_is_told() {
        List<Outcome> outcomes = Together.all(List.of(
                () -> revise(text + " Number one.", 1),
                () -> revise(text + " Number two.", 1),
                () -> revise(text + " Number three.", 1)));

        assertThat(outcomes)
                .filteredOn(outcome -> outcome instanceof Outcome.Done)
                .hasSize(1);
        assertThat(log.statements(article)).hasSize(5);
    }
}
