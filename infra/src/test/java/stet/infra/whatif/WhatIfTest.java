package stet.infra.whatif;

import static org.assertj.core.api.Assertions.assertThat;
import static stet.infra.desk.AtTheDesk.ADA;
import static stet.infra.desk.AtTheDesk.BEN;
import static stet.infra.desk.AtTheDesk.done;
import static stet.infra.desk.AtTheDesk.request;

import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import stet.domain.article.ArticleCommand.ReviseArticle;
import stet.domain.article.ArticleId;
import stet.domain.evidence.Attachment;
import stet.domain.evidence.AttachmentId;
import stet.domain.source.SourceCommand.WithdrawSource;
import stet.domain.source.SourceId;
import stet.domain.statement.Dismissal;
import stet.domain.statement.StatementCommand.AttachSource;
import stet.domain.statement.StatementCommand.DismissStatement;
import stet.domain.statement.StatementCommand.FlagClaim;
import stet.domain.statement.StatementCommand.MarkVerified;
import stet.domain.statement.StatementCommand.ProposeVerdict;
import stet.domain.statement.StatementId;
import stet.domain.statement.StatementRejection.NoExactSource;
import stet.domain.statement.StatementRejection.SingleOrigin;
import stet.domain.statement.StatementRejection.TooFewOrigins;
import stet.domain.verdict.ReasonedVerdict;
import stet.domain.verdict.Stance;
import stet.domain.verdict.Verdict;
import stet.infra.RunningStet;
import stet.infra.desk.AtTheDesk;
import stet.infra.desk.CommandDesk;
import stet.infra.engine.store.Log;
import stet.infra.statement.Dossiers;
import stet.infra.statement.StatementStatus;
import stet.infra.whatif.WhatIf.Outcome;

/** What would become of an article, and what then does. */
@RunningStet
class WhatIfTest {
    private static final Supposition NOTHING = new Supposition(null, null, null);

    @Autowired
    AtTheDesk at;

    @Autowired
    CommandDesk desk;

    @Autowired
    Log log;

    @Autowired
    WhatIf whatIf;

    @Autowired
    BlastRadius radius;

    @Autowired
    Dossiers dossiers;

    private ArticleId article;
    private String text;
    private List<StatementId> statements;
    private SourceId ministry;
    private SourceId agency;

    /** The first rests on two origins, the second on one with a reason, the third is dismissed. */
    @BeforeEach
    void a_clear_article() {
        text = "The bridge opened in 1932 (%s). It cost 40 crowns. Nobody minds.".formatted(UUID.randomUUID());
        article = new ArticleId(UUID.randomUUID());
        done(desk.handle(AtTheDesk.ingest(article, text, false), request()));
        statements = log.statements(article);
        ministry = at.source();
        agency = at.source();
        at.done(new FlagClaim(statements.get(0), null, null, ADA));
        attach(statements.get(0), ministry, "The ministry");
        attach(statements.get(0), agency, "The agency");
        verify(statements.get(0), null);
        at.done(new FlagClaim(statements.get(1), null, null, ADA));
        attach(statements.get(1), agency, "The agency");
        verify(statements.get(1), "It is the agency's own.");
        at.done(new DismissStatement(statements.get(2), Dismissal.NOT_CHECKABLE, "a mood", BEN));
    }

    private void attach(StatementId statement, SourceId source, String origin) {
        at.done(new AttachSource(
                statement,
                null,
                new Attachment(
                        new AttachmentId(UUID.randomUUID()), source, Stance.SUPPORTS, origin, "so it is", "page 1"),
                ADA));
    }

    private void verify(StatementId statement, String singleSourceReason) {
        at.done(new ProposeVerdict(
                statement,
                null,
                new ReasonedVerdict(Verdict.SUPPORTED, null, "They say so.", singleSourceReason),
                ADA));
        at.done(new MarkVerified(statement, null, null, BEN));
    }

    @Test
    void as_things_are_nothing_would_be_otherwise() {
        Outcome outcome = whatIf.of(article, NOTHING);
        assertThat(outcome.clearNow()).isTrue();
        assertThat(outcome.isClear()).isTrue();
        assertThat(outcome.effects()).isEmpty();
    }

    @Test
    void a_withdrawal_does_what_it_was_said_to_do() {
        Outcome supposed = whatIf.of(article, new Supposition(agency, null, null));
        assertThat(supposed.isClear()).isFalse();
        assertThat(supposed.effects())
                .extracting(Effect::statement)
                .containsExactly(statements.get(0), statements.get(1));
        assertThat(supposed.effects()).allMatch(Effect::goesStale);
        assertThat(supposed.effects().get(0).lacks()).isInstanceOf(SingleOrigin.class);
        assertThat(supposed.effects().get(1).lacks()).isInstanceOf(NoExactSource.class);
        assertThat(supposed.missing()).hasSize(2);
        assertThat(log.types(statements.get(0).value())).doesNotContain("verdict-became-stale");

        at.done(new WithdrawSource(agency, "retracted", ADA));
        Awaitility.await()
                .until(() -> statements.subList(0, 2).stream()
                        .allMatch(each -> now(each).stale()));
        for (Effect effect : supposed.effects()) {
            assertThat(now(effect.statement()).status())
                    .isEqualTo(effect.after().workflow());
            assertThat(now(effect.statement()).verdict())
                    .isEqualTo(effect.after().verdict());
        }
        assertThat(whatIf.of(article, NOTHING).clearNow()).isFalse();
    }

    private StatementStatus now(StatementId statement) {
        return dossiers.statement(statement).orElseThrow().status();
    }

    @Test
    void more_origins_are_asked_for_than_the_evidence_has_but_a_reason_still_excuses() {
        Outcome three = whatIf.of(article, new Supposition(null, 3, null));
        assertThat(three.effects()).hasSize(1);
        assertThat(three.effects().getFirst().statement()).isEqualTo(statements.get(0));
        assertThat(three.effects().getFirst().lacks()).isInstanceOf(TooFewOrigins.class);
        assertThat(three.isClear()).isFalse();
        assertThat(whatIf.of(article, new Supposition(null, 2, null)).isClear()).isTrue();
        assertThat(whatIf.of(article, new Supposition(null, 1, null)).isClear()).isTrue();
    }

    @Test
    void one_origin_would_be_enough_where_another_is_withdrawn() {
        Outcome outcome = whatIf.of(article, new Supposition(ministry, 1, null));
        assertThat(outcome.effects()).hasSize(1);
        assertThat(outcome.effects().getFirst().goesStale()).isTrue();
        assertThat(outcome.effects().getFirst().lacks()).isNull();
    }

    @Test
    void an_earlier_text_would_make_stale_what_it_says_in_other_words() {
        String revised = text.replace("40 crowns", "45 crowns").replace(" Nobody minds.", "");
        done(desk.handle(new ReviseArticle(article, revised, 1, List.of(), null, ADA), request()));
        verify(statements.get(1), "It is the agency's own.");
        assertThat(whatIf.of(article, NOTHING).clearNow()).isTrue();
        assertThat(whatIf.of(article, new Supposition(null, null, 2)).effects()).isEmpty();

        Outcome again = whatIf.of(article, new Supposition(null, null, 1));
        assertThat(again.isClear()).isFalse();
        assertThat(again.effects()).extracting(Effect::statement).containsExactly(statements.get(1), statements.get(2));
        assertThat(again.effects().get(0).goesStale()).isTrue();
        assertThat(again.effects().get(1).comesOrGoes()).isTrue();
        assertThat(again.missing()).extracting(Effect::statement).containsExactly(statements.get(1));
        assertThat(again.added()).isEmpty();
    }

    @Test
    void a_source_reaches_the_claims_that_rest_on_it_and_their_articles() {
        List<BlastRadius.Reached> reached = radius.of(agency);
        assertThat(reached).hasSize(1);
        assertThat(reached.getFirst().article().id()).isEqualTo(article);
        assertThat(reached.getFirst().clearNow()).isTrue();
        assertThat(reached.getFirst().isClear()).isFalse();
        assertThat(reached.getFirst().stale()).isEqualTo(2);
        assertThat(radius.of(at.source())).isEmpty();
    }
}
