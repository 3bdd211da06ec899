package stet.infra.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static stet.infra.desk.AtTheDesk.ADA;
import static stet.infra.desk.AtTheDesk.BEN;
import static stet.infra.desk.AtTheDesk.done;
import static stet.infra.desk.AtTheDesk.refused;
import static stet.infra.desk.AtTheDesk.request;

import java.util.List;
import org.axonframework.messaging.MetaData;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import stet.domain.article.ArticleId;
import stet.domain.enquiry.Search;
import stet.domain.enquiry.SearchPlace;
import stet.domain.link.Contradiction;
import stet.domain.link.LinkCommand.LinkClaims;
import stet.domain.link.LinkCommand.ResolveContradiction;
import stet.domain.link.LinkCommand.TakeOverVerdict;
import stet.domain.link.LinkCommand.UnlinkClaims;
import stet.domain.link.LinkId;
import stet.domain.link.LinkKind;
import stet.domain.link.LinkRejection.AlreadyLinked;
import stet.domain.link.LinkRejection.NoSuchStatementToLink;
import stet.domain.link.LinkRejection.NotAskedOnce;
import stet.domain.link.LinkRejection.NothingToLink;
import stet.domain.link.LinkRejection.UnknownLink;
import stet.domain.link.NamedClaim;
import stet.domain.statement.Enquiry.RecordSearch;
import stet.domain.statement.StatementCommand.FlagClaim;
import stet.domain.statement.StatementCommand.MarkVerified;
import stet.domain.statement.StatementCommand.ProposeVerdict;
import stet.domain.statement.StatementCommand.ReopenClaim;
import stet.domain.statement.StatementCommand.TreatSeparately;
import stet.domain.statement.StatementEvent.VerdictProposed;
import stet.domain.statement.StatementId;
import stet.domain.statement.StatementRejection.AlreadyVerified;
import stet.domain.statement.StatementRejection.SameHand;
import stet.domain.statement.Workflow;
import stet.domain.verdict.ReasonedVerdict;
import stet.domain.verdict.Staleness.Because;
import stet.domain.verdict.Verdict;
import stet.infra.RunningStet;
import stet.infra.audit.AuditEntry;
import stet.infra.audit.AuditLog;
import stet.infra.desk.AtTheDesk;
import stet.infra.desk.CommandDesk;
import stet.infra.engine.store.Log;
import stet.infra.lists.PageRequest;
import stet.infra.repeat.Repeats;
import stet.infra.repeat.Repeats.Repeat;
import stet.infra.statement.Dossiers;
import stet.infra.statement.StatementStatus;

/** Claims of different articles are linked, asked once, and contradict each other. */
@RunningStet
class LinkingTest {
    @Autowired
    AtTheDesk at;

    @Autowired
    CommandDesk desk;

    @Autowired
    Log log;

    @Autowired
    Dossiers dossiers;

    @Autowired
    KnownLinks links;

    @Autowired
    AskedOnce asked;

    @Autowired
    Repeats repeats;

    @Autowired
    AuditLog audit;

    @Autowired
    LinkPolicy policy;

    private StatementId verified() {
        StatementId claim = at.claim();
        at.verify(claim, at.source());
        return claim;
    }

    private void takeOver(StatementId claim, StatementId from) {
        done(desk.handle(new TakeOverVerdict(claim, null, new NamedClaim(from, null), BEN), request()));
    }

    private StatementStatus status(StatementId claim) {
        return dossiers.statement(claim).orElseThrow().status();
    }

    private void decideOtherwise(StatementId claim) {
        at.done(new ReopenClaim(claim, null, "News.", BEN));
        at.done(new RecordSearch(claim, null, new Search(SearchPlace.WEB, "the bridge", null, null), ADA));
        at.done(new ProposeVerdict(claim, null, notEnough(), ADA));
    }

    private static ReasonedVerdict notEnough() {
        return new ReasonedVerdict(
                Verdict.NOT_ENOUGH_EVIDENCE, null, "The report was wrong.", null, "Nobody else was there.");
    }

    @Test
    void claims_of_two_articles_are_linked_and_both_say_so() {
        StatementId one = at.claim();
        StatementId other = at.claim();

        LinkId link = at.link(one, other);

        assertThat(links.of(one)).extracting(KnownLink::id).containsExactly(link);
        assertThat(links.of(other)).extracting(KnownLink::id).containsExactly(link);
        assertThat(audit.history(one))
                .extracting(AuditEntry::sentence)
                .last()
                .asString()
                .startsWith("linked the claim");
        assertThat(audit.history(other))
                .extracting(AuditEntry::sentence)
                .last()
                .asString()
                .startsWith("linked the claim");
    }

    @Test
    void the_same_two_are_linked_once_whichever_is_named_first() {
        StatementId one = at.claim();
        StatementId other = at.claim();
        at.link(one, other);

        LinkClaims again = new LinkClaims(
                new NamedClaim(other, 1), new NamedClaim(one, null), LinkKind.SAME, "They say the same.", BEN);
        assertThat(refused(desk.handle(again, request())))
                .containsExactly(new AlreadyLinked(LinkKind.CONTRADICTS, ADA.person()));
    }

    @Test
    void what_is_not_flagged_or_not_known_is_not_linked() {
        StatementId claim = at.claim();
        StatementId statement = at.statement();
        StatementId unknown = new StatementId(new java.util.UUID(7, 7));

        assertThat(refused(desk.handle(linking(claim, statement), request())))
                .containsExactly(new NothingToLink(statement, "to"));
        assertThat(refused(desk.handle(linking(unknown, claim), request())))
                .containsExactly(new NoSuchStatementToLink(unknown, "from"));
        LinkId none = new LinkId(new java.util.UUID(7, 8));
        assertThat(refused(desk.handle(new UnlinkClaims(none, "No.", ADA), request())))
                .containsExactly(new UnknownLink(none));
    }

    private static LinkClaims linking(StatementId from, StatementId to) {
        return new LinkClaims(
                new NamedClaim(from, null), new NamedClaim(to, null), LinkKind.RELATED, "Both have a year.", ADA);
    }

    @Test
    void a_verdict_is_taken_over_with_its_sources_and_waits_for_a_second_person() {
        StatementId decided = verified();
        StatementId claim = at.claim();
        at.link(decided, claim, LinkKind.SAME);
        assertThat(asked.of(dossiers.statement(claim).orElseThrow()))
                .singleElement()
                .satisfies(elsewhere -> {
                    assertThat(elsewhere.linked()).isTrue();
                    assertThat(elsewhere.decided().statement()).isEqualTo(decided);
                    assertThat(elsewhere.sources()).hasSize(1);
                });

        takeOver(claim, decided);

        StatementStatus now = status(claim);
        assertThat(now.status()).isEqualTo(Workflow.IN_REVIEW);
        assertThat(now.verdict()).isEqualTo(Verdict.SUPPORTED);
        assertThat(now.proposedBy()).isEqualTo(BEN.person());
        assertThat(now.sources()).isEqualTo(1);
        assertThat(refused(desk.handle(new MarkVerified(claim, null, null, BEN), request())))
                .containsExactly(new SameHand(BEN.person()));
        at.done(new MarkVerified(claim, null, null, ADA));
    }

    @Test
    void a_repeat_is_flagged_and_linked_by_taking_the_verdict_over() {
        ArticleId article = new ArticleId(new java.util.UUID(System.nanoTime(), 1));
        String text = "It cost 40 crowns. Nobody paid (%s). It cost 40 crowns.".formatted(article);
        done(desk.handle(AtTheDesk.ingest(article, text, false), request()));
        List<StatementId> statements = log.statements(article);
        at.done(new FlagClaim(statements.getFirst(), null, null, ADA));
        at.verify(statements.getFirst(), at.source());

        takeOver(statements.getLast(), statements.getFirst());

        assertThat(status(statements.getLast()).status()).isEqualTo(Workflow.IN_REVIEW);
        assertThat(links.of(statements.getLast())).extracting(KnownLink::kind).containsExactly(LinkKind.SAME);
        TakeOverVerdict other =
                new TakeOverVerdict(statements.get(1), null, new NamedClaim(statements.getFirst(), null), BEN);
        assertThat(refused(desk.handle(other, request()))).containsExactly(new NotAskedOnce());
    }

    @Test
    void a_verdict_that_stands_is_not_swept_away_by_taking_one_over() {
        StatementId one = verified();
        StatementId other = verified();
        at.link(one, other, LinkKind.SAME);

        TakeOverVerdict take = new TakeOverVerdict(other, null, new NamedClaim(one, null), ADA);
        assertThat(refused(desk.handle(take, request()))).containsExactly(new AlreadyVerified(BEN.person()));
        assertThat(status(other).stale()).isFalse();
    }

    @Test
    void another_verdict_on_the_same_claim_makes_that_of_every_linked_one_stale() {
        StatementId decided = verified();
        StatementId claim = at.claim();
        at.link(decided, claim, LinkKind.SAME);
        takeOver(claim, decided);
        at.done(new MarkVerified(claim, null, null, ADA));

        decideOtherwise(decided);

        await().untilAsserted(() -> assertThat(status(claim).staleBecause()).isEqualTo(Because.LINKED_VERDICT_CHANGED));
    }

    @Test
    void a_second_delivery_does_not_make_a_verdict_stale_that_was_given_since() throws InterruptedException {
        StatementId one = at.claim();
        StatementId other = verified();
        at.link(one, other, LinkKind.SAME);
        VerdictProposed event = new VerdictProposed(one, 1, notEnough(), ADA.person());
        MetaData asked = MetaData.with("requestId", "request-7");
        policy.on(event, "event-" + one, asked);
        await().untilAsserted(() -> assertThat(status(other).stale()).isTrue());
        at.done(new ProposeVerdict(other, null, status(other).verdict() == null ? notEnough() : again(), ADA));

        policy.on(event, "event-" + one, asked);

        assertThat(status(other).stale()).isFalse();
    }

    private static ReasonedVerdict again() {
        return new ReasonedVerdict(Verdict.SUPPORTED, null, "It says so.", "It is the ministry's own.");
    }

    @Test
    void claims_that_were_unlinked_tell_each_other_nothing() {
        StatementId one = verified();
        StatementId other = verified();
        StatementId third = verified();
        LinkId link = at.link(one, other, LinkKind.SAME);
        at.link(one, third, LinkKind.SAME);
        done(desk.handle(new UnlinkClaims(link, "Two bridges.", ADA), request()));

        decideOtherwise(one);

        await().untilAsserted(() -> assertThat(status(third).stale()).isTrue());
        assertThat(status(other).stale()).isFalse();
        assertThat(links.of(other)).isEmpty();
        assertThat(links.find(link).orElseThrow().unlinkedReason()).isEqualTo("Two bridges.");
        assertThat(at.link(other, one)).isEqualTo(link);
    }

    @Test
    void what_is_treated_separately_is_asked_once_with_no_other() {
        StatementId decided = verified();
        StatementId separate = at.claim();
        StatementId third = verified();
        at.link(decided, separate, LinkKind.SAME);
        at.link(decided, third, LinkKind.SAME);
        takeOver(separate, decided);

        at.done(new TreatSeparately(separate, "Another bridge.", ADA));

        assertThat(asked.of(dossiers.statement(separate).orElseThrow())).isEmpty();
        assertThat(asked.of(dossiers.statement(decided).orElseThrow()))
                .extracting(elsewhere -> elsewhere.decided().statement())
                .containsExactly(third);
        assertThat(links.of(separate)).extracting(KnownLink::kind).containsExactly(LinkKind.SAME);
        decideOtherwise(decided);
        await().untilAsserted(() -> assertThat(status(third).stale()).isTrue());
        assertThat(status(separate).stale()).isFalse();
    }

    @Test
    void the_verdict_on_what_is_treated_separately_makes_no_other_stale() throws InterruptedException {
        StatementId separate = verified();
        StatementId other = verified();
        at.link(separate, other, LinkKind.SAME);
        at.done(new TreatSeparately(separate, "Another bridge.", ADA));

        VerdictProposed event = new VerdictProposed(separate, 1, notEnough(), ADA.person());
        policy.on(event, "event-" + separate, MetaData.with("requestId", "request-8"));

        assertThat(status(other).stale()).isFalse();
    }

    @Test
    void what_is_done_to_repeats_is_not_done_to_one_that_is_treated_separately() {
        ArticleId article = new ArticleId(new java.util.UUID(System.nanoTime(), 2));
        String text = "It cost 41 crowns. It cost 41 crowns. It cost 41 crowns.";
        done(desk.handle(AtTheDesk.ingest(article, text, false), request()));
        List<StatementId> statements = log.statements(article);

        at.done(new TreatSeparately(statements.get(1), "Another bridge.", ADA));

        assertThat(repeats.of(statements.getFirst())).extracting(Repeat::id).containsExactly(statements.getLast());
        assertThat(repeats.of(statements.get(1))).isEmpty();
        assertThat(audit.history(statements.get(1)))
                .extracting(AuditEntry::sentence)
                .last()
                .asString()
                .startsWith("had the statement treated separately because");
    }

    @Test
    void a_contradiction_is_open_until_it_is_resolved_and_opens_anew_when_a_verdict_changed() {
        StatementId one = verified();
        StatementId other = verified();
        LinkId link = at.link(one, other);
        awaiting(link, Contradiction.OPEN);
        assertThat(links.contradictions(PageRequest.first(500)).items())
                .extracting(KnownLink::id)
                .contains(link);

        done(desk.handle(new ResolveContradiction(link, "It opened twice.", BEN), request()));

        assertThat(links.find(link).orElseThrow().contradiction()).isEqualTo(Contradiction.RESOLVED);
        at.done(new ReopenClaim(one, null, "News.", BEN));
        awaiting(link, Contradiction.NONE);
        at.done(new ProposeVerdict(one, null, again(), ADA));
        awaiting(link, Contradiction.OPEN);
        assertThat(links.find(link).orElseThrow().resolvedReason()).isNull();
    }

    private void awaiting(LinkId link, Contradiction contradiction) {
        await().untilAsserted(() ->
                assertThat(links.find(link).orElseThrow().contradiction()).isEqualTo(contradiction));
    }
}
