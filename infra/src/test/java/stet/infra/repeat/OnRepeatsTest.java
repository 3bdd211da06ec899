package stet.infra.repeat;

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
import stet.domain.article.ArticleId;
import stet.domain.source.SourceCommand.RegisterSource;
import stet.domain.source.SourceId;
import stet.domain.statement.Dismissal;
import stet.domain.statement.StatementCommand.AttachSource;
import stet.domain.statement.StatementCommand.DismissStatement;
import stet.domain.statement.StatementCommand.FlagClaim;
import stet.domain.statement.StatementCommand.MarkVerified;
import stet.domain.statement.StatementCommand.ProposeVerdict;
import stet.domain.statement.StatementId;
import stet.domain.statement.StatementRejection.AlreadyFlagged;
import stet.domain.statement.TriageRejection.RefusedStatement;
import stet.domain.statement.TriageRejection.RepeatsRefused;
import stet.domain.verdict.ReasonedVerdict;
import stet.domain.verdict.Verdict;
import stet.infra.RunningStet;
import stet.infra.desk.AtTheDesk;
import stet.infra.desk.CommandDesk;
import stet.infra.engine.store.Log;
import stet.infra.evidence.AttachNewSource;
import stet.infra.repeat.Repeats.Repeat;
import stet.infra.source.Sources;
import stet.infra.statement.Dossiers;
import stet.infra.statement.StatementDossier;

/** One act for a sentence and all that repeat it. */
@RunningStet
class OnRepeatsTest {
    @Autowired
    AtTheDesk at;

    @Autowired
    CommandDesk desk;

    @Autowired
    Repeats repeats;

    @Autowired
    Dossiers dossiers;

    @Autowired
    Sources sources;

    @Autowired
    Log log;

    private StatementId first;
    private List<StatementId> others;

    @BeforeEach
    void a_sentence_that_stands_three_times() {
        String text = "It rains. The bridge opened in 1932. Nobody came. The bridge opened in 1932. "
                + "They left. The bridge opened in 1932.";
        List<StatementId> all = log.statements(new ArticleId(done(desk.handle(at.ingest(text), request())).stream()));
        first = all.get(1);
        others = List.of(all.get(3), all.get(5));
    }

    @Test
    void the_others_are_found_from_each_of_them_as_long_as_they_stand_alike() {
        assertThat(repeats.of(first)).containsExactly(new Repeat(others.get(0), 4), new Repeat(others.get(1), 6));
        assertThat(repeats.of(others.get(1))).extracting(Repeat::id).containsExactly(first, others.get(0));

        at.done(new FlagClaim(others.get(0), null, null, ADA));

        assertThat(repeats.of(first)).extracting(Repeat::id).containsExactly(others.get(1));
        assertThat(repeats.of(others.get(0))).isEmpty();
    }

    @Test
    void each_goes_from_flag_to_sign_off_by_one_act_of_each_kind_and_records_it_on_its_own() {
        done(desk.handle(new OnRepeats(new FlagClaim(first, "a date", null, ADA), others), request()));
        done(desk.handle(new OnRepeats(attaching("https://example.org/" + UUID.randomUUID()), others), request()));
        done(desk.handle(
                new OnRepeats(
                        new ProposeVerdict(
                                first,
                                null,
                                new ReasonedVerdict(Verdict.SUPPORTED, null, "It says so.", "It is the ministry's."),
                                ADA),
                        others),
                request()));
        done(desk.handle(new OnRepeats(new MarkVerified(first, null, null, BEN), others), request()));

        for (StatementId each : List.of(first, others.get(0), others.get(1)))
            assertThat(log.types(each.value()))
                    .containsExactly(
                            "statement-recorded",
                            "claim-flagged",
                            "source-attached",
                            "verdict-proposed",
                            "statement-verified");
    }

    @Test
    void a_new_source_is_registered_once_and_each_passage_has_a_name_of_its_own() {
        done(desk.handle(new OnRepeats(new FlagClaim(first, null, null, ADA), others), request()));
        String address = "https://example.org/" + UUID.randomUUID();

        done(desk.handle(new OnRepeats(attaching(address), others), request()));

        SourceId source = sources.findByAddress(address).orElseThrow().id();
        List<StatementDossier> all = List.copyOf(dossiers.statements(List.of(first, others.get(0), others.get(1))));
        assertThat(all)
                .flatExtracting(StatementDossier::sources)
                .extracting(each -> each.source())
                .containsExactly(source, source, source);
        assertThat(all)
                .flatExtracting(StatementDossier::sources)
                .extracting(each -> each.id())
                .doesNotHaveDuplicates();
    }

    @Test
    void what_one_of_them_refuses_keeps_all_as_they_are() {
        at.done(new FlagClaim(others.get(1), null, null, ADA));
        long before = log.size();

        assertThat(refused(desk.handle(new OnRepeats(new FlagClaim(first, null, null, ADA), others), request())))
                .containsExactly(
                        new RepeatsRefused(List.of(new RefusedStatement(others.get(1), new AlreadyFlagged()))));
        assertThat(log.size()).isEqualTo(before);
    }

    @Test
    void one_that_was_cut_from_the_text_is_none_any_more() {
        ArticleId article = dossiers.statement(first).orElseThrow().status().article();
        String shorter = "It rains. The bridge opened in 1932. Nobody came. The bridge opened in 1932. They left.";

        done(desk.handle(new ReviseArticle(article, shorter, 1, List.of(), null, ADA), request()));

        assertThat(repeats.of(first)).extracting(Repeat::id).containsExactly(others.get(0));
    }

    @Test
    void what_is_wrong_with_it_is_told_once() {
        assertThat(refused(desk.handle(
                        new OnRepeats(new DismissStatement(first, Dismissal.NOT_CHECKABLE, " ", ADA), others),
                        request())))
                .hasSize(1);
    }

    private AttachNewSource attaching(String address) {
        SourceId source = new SourceId(UUID.randomUUID());
        RegisterSource register = new RegisterSource(source, "Annual report", address, null, "The ministry", ADA);
        return new AttachNewSource(
                register,
                new AttachSource(first, null, at.attaching(first, source).attachment(), ADA));
    }
}
