package stet.infra.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static stet.infra.desk.AtTheDesk.ADA;
import static stet.infra.desk.AtTheDesk.BEN;
import static stet.infra.desk.AtTheDesk.refused;
import static stet.infra.desk.AtTheDesk.request;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import stet.domain.evidence.Attachment;
import stet.domain.evidence.AttachmentId;
import stet.domain.source.Rank;
import stet.domain.source.Ranking;
import stet.domain.source.SourceCommand.MergeSources;
import stet.domain.source.SourceCommand.RankSource;
import stet.domain.source.SourceCommand.RegisterSource;
import stet.domain.source.SourceCommand.SeparateSources;
import stet.domain.source.SourceCommand.WithdrawSource;
import stet.domain.source.SourceId;
import stet.domain.source.SourceRejection.GoesRound;
import stet.domain.source.SourceRejection.SourceIsMerged;
import stet.domain.statement.StatementCommand.AttachSource;
import stet.domain.statement.StatementCommand.MarkVerified;
import stet.domain.statement.StatementCommand.ProposeVerdict;
import stet.domain.statement.StatementId;
import stet.domain.statement.StatementRejection.SingleOrigin;
import stet.domain.verdict.ReasonedVerdict;
import stet.domain.verdict.Stance;
import stet.domain.verdict.Verdict;
import stet.infra.RunningStet;
import stet.infra.Together;
import stet.infra.desk.AtTheDesk;
import stet.infra.desk.CommandDesk;
import stet.infra.engine.store.Log;

@RunningStet
class OriginsPolicyTest {
    @Autowired
    AtTheDesk at;

    @Autowired
    CommandDesk desk;

    @Autowired
    Log log;

    @Test
    void a_verdict_on_a_source_and_on_the_one_that_it_rests_on_goes_stale() {
        SourceId paper = source("The paper", null);
        SourceId report = source("The office", null);
        StatementId claim = verified(paper, report);

        at.done(rank(paper, report));

        awaitLast(claim, "verdict-became-stale");
    }

    @Test
    void a_verdict_goes_stale_when_what_its_source_rests_on_turns_out_to_rest_on_another() {
        SourceId paper = source("The paper", null);
        SourceId wire = source("The wire", null);
        SourceId report = source("The office", null);
        at.done(rank(paper, wire));
        StatementId claim = verified(paper, report);

        at.done(rank(wire, report));

        awaitLast(claim, "verdict-became-stale");
    }

    @Test
    void a_verdict_on_two_sources_that_are_one_goes_stale_and_no_passage_moves() {
        SourceId one = source("The paper", null);
        SourceId again = source("The reprint", null);
        StatementId claim = verified(one, again);

        at.done(new MergeSources(again, one, ADA));

        awaitLast(claim, "verdict-became-stale");
        assertThat(log.types(claim.value())).doesNotContain("source-detached");
    }

    @Test
    void a_verdict_with_two_origins_besides_stays() {
        SourceId paper = source("The paper", null);
        SourceId report = source("The office", null);
        StatementId more = at.claim();
        attach(more, paper);
        attach(more, report);
        attach(more, source("The court", null));
        at.done(proposal(more));
        StatementId told = verified(paper, report);

        at.done(rank(paper, report));

        awaitLast(told, "verdict-became-stale");
        assertThat(log.types(more.value())).last().isEqualTo("verdict-proposed");
    }

    @Test
    void a_proposal_counts_the_origins_that_sources_have_by_now() {
        SourceId paper = source("The paper", null);
        SourceId report = source("The office", null);
        at.done(rank(paper, report));
        StatementId claim = at.claim();
        attach(claim, paper);
        attach(claim, report);

        assertThat(refused(desk.handle(proposal(claim), request()))).containsExactly(new SingleOrigin("The office"));
    }

    @Test
    void the_address_of_a_merged_source_is_that_of_the_one_that_was_kept() {
        String url = "https://origins.example/" + UUID.randomUUID();
        SourceId kept = source("The paper", null);
        SourceId copy = source("The paper", url);
        at.done(new MergeSources(copy, kept, ADA));
        StatementId claim = at.claim();

        SourceId unused = new SourceId(UUID.randomUUID());
        RegisterSource again = new RegisterSource(unused, "", url, null, null, ADA);
        AtTheDesk.done(desk.handle(new AttachNewSource(again, attaching(claim, unused)), request()));

        assertThat((String) log.rows(claim.value()).getLast().get("payload")).contains(kept.toString());
        assertThat(refused(desk.handle(attaching(at.claim(), copy), request())))
                .containsExactly(new SourceIsMerged(copy, kept));
    }

    @Test
    void what_was_merged_into_a_source_is_withdrawn_with_it_and_what_was_separated_is_not() {
        SourceId kept = source("The paper", null);
        SourceId copy = source("The reprint", null);
        SourceId apart = source("The other reprint", null);
        StatementId claim = at.claim();
        attach(claim, copy);
        at.done(new MergeSources(copy, kept, ADA));
        at.done(new MergeSources(apart, kept, ADA));
        at.done(new SeparateSources(apart, BEN));

        at.done(new WithdrawSource(kept, "It was a hoax.", BEN));

        awaitLast(claim, "attached-source-withdrawn");
        assertThat(log.types(copy.value())).last().isEqualTo("source-withdrawn");
        assertThat(log.types(apart.value())).last().isEqualTo("sources-separated");
    }

    @Test
    void where_two_say_at_once_that_each_rests_on_the_other_the_second_is_refused() {
        for (int round = 0; round < 5; round++) {
            SourceId one = source("The paper", null);
            SourceId other = source("The office", null);

            Together.all(List.of(
                    () -> desk.handle(rank(one, other), request()), () -> desk.handle(rank(other, one), request())));

            boolean first = log.types(one.value()).contains("source-ranked");
            assertThat(log.types(other.value()).contains("source-ranked")).isNotEqualTo(first);
            assertThat(refused(desk.handle(first ? rank(other, one) : rank(one, other), request())))
                    .containsExactly(first ? new GoesRound(other, one) : new GoesRound(one, other));
        }
    }

    private StatementId verified(SourceId one, SourceId other) {
        StatementId claim = at.claim();
        attach(claim, one);
        attach(claim, other);
        at.done(proposal(claim));
        at.done(new MarkVerified(claim, null, null, BEN));
        return claim;
    }

    private static ProposeVerdict proposal(StatementId claim) {
        ReasonedVerdict conclusion = new ReasonedVerdict(Verdict.SUPPORTED, null, "Both say so.", null);
        return new ProposeVerdict(claim, null, conclusion, ADA);
    }

    private void attach(StatementId claim, SourceId source) {
        at.done(attaching(claim, source));
    }

    private static AttachSource attaching(StatementId claim, SourceId source) {
        Attachment passage =
                new Attachment(new AttachmentId(UUID.randomUUID()), source, Stance.SUPPORTS, null, "in 1932", "page 4");
        return new AttachSource(claim, null, passage, ADA);
    }

    private static RankSource rank(SourceId source, SourceId on) {
        return new RankSource(source, new Ranking(Rank.SECONDARY, on), ADA);
    }

    private SourceId source(String publisher, @Nullable String address) {
        SourceId id = new SourceId(UUID.randomUUID());
        at.done(new RegisterSource(id, "Annual report", address, publisher, null, ADA));
        return id;
    }

    private void awaitLast(StatementId claim, String type) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(20))
                .untilAsserted(() -> assertThat(log.types(claim.value())).last().isEqualTo(type));
    }
}
