package stet.domain.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import stet.domain.Actor;
import stet.domain.Decision;
import stet.domain.Decision.Accepted;
import stet.domain.Decision.Rejected;
import stet.domain.Person;
import stet.domain.Rejection;
import stet.domain.article.ArticleId;
import stet.domain.link.LinkCommand.LinkClaims;
import stet.domain.link.LinkCommand.NoticeVerdicts;
import stet.domain.link.LinkCommand.ResolveContradiction;
import stet.domain.link.LinkCommand.UnlinkClaims;
import stet.domain.link.LinkEvent.ClaimsLinked;
import stet.domain.link.LinkEvent.ClaimsUnlinked;
import stet.domain.link.LinkEvent.ContradictionEnded;
import stet.domain.link.LinkEvent.ContradictionOpened;
import stet.domain.link.LinkEvent.ContradictionResolved;
import stet.domain.link.LinkEvent.VerdictTakenOver;
import stet.domain.link.LinkRejection.AlreadyLinked;
import stet.domain.link.LinkRejection.AlreadyResolved;
import stet.domain.link.LinkRejection.AutomationResolves;
import stet.domain.link.LinkRejection.LinkedWithItself;
import stet.domain.link.LinkRejection.NoOpenContradiction;
import stet.domain.link.LinkRejection.NoSuchClaimToLink;
import stet.domain.link.LinkRejection.NotLinked;
import stet.domain.link.LinkRejection.NothingToLink;
import stet.domain.link.LinkRejection.SeveralClaimsToLink;
import stet.domain.statement.StatementId;
import stet.domain.verdict.Verdict;

/** What two claims have to do with each other. */
class LinkTest {
    private static final LinkId LINK = new LinkId(new UUID(8, 1));
    private static final Person ADA = new Person("ada");
    private static final Actor ADA_ACTS = new Actor(ADA, "Ada Okafor", Actor.Kind.PERSON);
    private static final Actor ROBOT_ACTS = new Actor(new Person("robot"), "Robot", Actor.Kind.AUTOMATION);
    private static final LinkedClaim FROM = claim(1);
    private static final LinkedClaim TO = claim(2);

    private static LinkedClaim claim(int number) {
        return new LinkedClaim(
                new StatementId(new UUID(1, number)),
                1,
                new ArticleId(new UUID(2, number)),
                "It opened in 193" + number);
    }

    private static Link after(LinkEvent... events) {
        Link link = Link.NONE;
        for (LinkEvent event : events) link = link.evolve(event);
        return link;
    }

    private static ClaimsLinked linked(LinkKind kind) {
        return new ClaimsLinked(LINK, FROM, TO, kind, "Two years.", ADA);
    }

    private static ContradictionOpened opened() {
        return new ContradictionOpened(LINK, FROM, TO);
    }

    private static ContradictionResolved resolved() {
        return new ContradictionResolved(LINK, FROM, TO, "Twice.", ADA);
    }

    private static NoticeVerdicts notice(@Nullable Verdict from, @Nullable Verdict to) {
        return new NoticeVerdicts(LINK, from, to, Actor.STET);
    }

    private static ResolveContradiction resolve(Actor by) {
        return new ResolveContradiction(LINK, "Twice.", by);
    }

    private static List<LinkEvent> events(Decision<LinkEvent> decision) {
        assertThat(decision).isInstanceOf(Accepted.class);
        return ((Accepted<LinkEvent>) decision).events();
    }

    private static Rejection refusal(Decision<LinkEvent> decision) {
        assertThat(decision).isInstanceOf(Rejected.class);
        return ((Rejected<LinkEvent>) decision).reason();
    }

    @Test
    void two_claims_are_linked_once() {
        assertThat(events(after().link(LINK, FROM, TO, LinkKind.SAME, "Both.", ADA)))
                .containsExactly(new ClaimsLinked(LINK, FROM, TO, LinkKind.SAME, "Both.", ADA));
        assertThat(refusal(after(linked(LinkKind.RELATED)).link(LINK, TO, FROM, LinkKind.SAME, "Both.", ADA)))
                .isEqualTo(new AlreadyLinked(LinkKind.RELATED, ADA));
    }

    @Test
    void a_claim_is_not_linked_with_itself_however_it_reads_now() {
        LinkedClaim reworded = new LinkedClaim(FROM.statement(), 1, FROM.article(), "It sank.");

        assertThat(refusal(after().link(LINK, FROM, reworded, LinkKind.SAME, "Both.", ADA)))
                .isEqualTo(new LinkedWithItself());
        LinkedClaim second = new LinkedClaim(FROM.statement(), 2, FROM.article(), "It sank.");
        assertThat(events(after().link(LINK, FROM, second, LinkKind.SAME, "Both.", ADA)))
                .hasSize(1);
    }

    @Test
    void claims_that_were_unlinked_can_be_linked_otherwise() {
        List<LinkEvent> unlinked = events(after(linked(LinkKind.SAME)).decide(new UnlinkClaims(LINK, "No.", ADA_ACTS)));

        assertThat(unlinked).containsExactly(new ClaimsUnlinked(LINK, FROM, TO, LinkKind.SAME, "No.", ADA));
        Link after = after(linked(LinkKind.SAME), unlinked.getFirst());
        assertThat(after.isSame()).isFalse();
        assertThat(refusal(after.decide(new UnlinkClaims(LINK, "No.", ADA_ACTS))))
                .isEqualTo(new NotLinked());
        assertThat(refusal(after.decide(resolve(ADA_ACTS)))).isEqualTo(new NotLinked());
        assertThat(events(after.decide(notice(Verdict.SUPPORTED, Verdict.SUPPORTED))))
                .isEmpty();
        assertThat(events(after.link(LINK, FROM, TO, LinkKind.CONTRADICTS, "So.", ADA)))
                .hasSize(1);
    }

    @Test
    void a_contradiction_opens_when_both_are_supported_and_only_then() {
        Link link = after(linked(LinkKind.CONTRADICTS));

        assertThat(events(link.decide(notice(Verdict.SUPPORTED, null)))).isEmpty();
        assertThat(events(link.decide(notice(null, Verdict.SUPPORTED)))).isEmpty();
        assertThat(events(link.decide(notice(Verdict.REFUTED, Verdict.SUPPORTED))))
                .isEmpty();
        assertThat(events(link.decide(notice(Verdict.SUPPORTED, Verdict.SUPPORTED))))
                .containsExactly(opened());
        assertThat(events(after(linked(LinkKind.SAME)).decide(notice(Verdict.SUPPORTED, Verdict.SUPPORTED))))
                .isEmpty();
        assertThat(events(after(linked(LinkKind.RELATED)).decide(notice(Verdict.SUPPORTED, Verdict.SUPPORTED))))
                .isEmpty();
    }

    @Test
    void it_is_noticed_once_and_ends_with_a_verdict() {
        Link open = after(linked(LinkKind.CONTRADICTS), opened());

        assertThat(events(open.decide(notice(Verdict.SUPPORTED, Verdict.SUPPORTED))))
                .isEmpty();
        assertThat(events(open.decide(notice(Verdict.SUPPORTED, Verdict.REFUTED))))
                .containsExactly(new ContradictionEnded(LINK, FROM, TO));
    }

    @Test
    void one_that_was_resolved_stays_so_until_a_verdict_changes_and_opens_anew() {
        Link resolved = after(linked(LinkKind.CONTRADICTS), opened(), resolved());

        assertThat(events(resolved.decide(notice(Verdict.SUPPORTED, Verdict.SUPPORTED))))
                .isEmpty();
        assertThat(refusal(resolved.decide(resolve(ADA_ACTS)))).isEqualTo(new AlreadyResolved(ADA));
        assertThat(events(resolved.decide(notice(null, Verdict.SUPPORTED))))
                .containsExactly(new ContradictionEnded(LINK, FROM, TO));
        Link ended = resolved.evolve(new ContradictionEnded(LINK, FROM, TO));
        assertThat(events(ended.decide(notice(Verdict.SUPPORTED, Verdict.SUPPORTED))))
                .containsExactly(opened());
    }

    @Test
    void a_person_resolves_an_open_contradiction() {
        Link open = after(linked(LinkKind.CONTRADICTS), opened());

        assertThat(events(open.decide(resolve(ADA_ACTS)))).containsExactly(resolved());
        assertThat(refusal(open.decide(resolve(ROBOT_ACTS)))).isEqualTo(new AutomationResolves(ROBOT_ACTS.person()));
        assertThat(refusal(after(linked(LinkKind.CONTRADICTS)).decide(resolve(ADA_ACTS))))
                .isEqualTo(new NoOpenContradiction());
    }

    @Test
    void claims_of_which_one_takes_over_the_others_verdict_are_linked_as_the_same() {
        VerdictTakenOver taken = new VerdictTakenOver(LINK, FROM, TO, Verdict.REFUTED, ADA);

        assertThat(events(after().takenOver(LINK, FROM, TO, Verdict.REFUTED, ADA)))
                .containsExactly(new ClaimsLinked(LINK, FROM, TO, LinkKind.SAME, Link.REPEATED, ADA), taken);
        assertThat(events(after(linked(LinkKind.SAME)).takenOver(LINK, FROM, TO, Verdict.REFUTED, ADA)))
                .containsExactly(taken);
        assertThat(after(linked(LinkKind.SAME), taken).isSame()).isTrue();
    }

    @Test
    void a_reason_is_needed() {
        NamedClaim one = new NamedClaim(FROM.statement(), null);

        assertThat(new LinkClaims(one, one, LinkKind.SAME, " ", ADA_ACTS).shape())
                .hasSize(1);
        assertThat(new UnlinkClaims(LINK, "", ADA_ACTS).shape()).hasSize(1);
        assertThat(new ResolveContradiction(LINK, "", ADA_ACTS).shape()).hasSize(1);
        assertThat(resolve(ADA_ACTS).shape()).isEmpty();
    }

    @Test
    void refusals_say_which_claim_and_what_to_do() {
        StatementId statement = FROM.statement();

        assertThat(new NothingToLink(statement, "from").sentence()).contains(statement.toString(), "Flag it first.");
        assertThat(new NoSuchClaimToLink(statement, 3, "to").sentence()).contains("has no claim 3");
        assertThat(new SeveralClaimsToLink(statement, new TreeMap<>(Map.of(1, "One.", 2, "Two.")), "to").sentence())
                .contains("1 (", "One.", "2 (", "Two.");
        assertThat(new AlreadyLinked(LinkKind.CONTRADICTS, ADA).sentence()).contains("ada", "contradicting each other");
        assertThat(new AlreadyLinked(LinkKind.SAME, ADA).sentence()).contains("as the same");
        assertThat(new AlreadyLinked(LinkKind.RELATED, ADA).sentence()).contains("as related");
    }
}
