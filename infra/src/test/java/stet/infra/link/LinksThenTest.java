package stet.infra.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static stet.infra.desk.AtTheDesk.ADA;
import static stet.infra.desk.AtTheDesk.BEN;
import static stet.infra.desk.AtTheDesk.done;
import static stet.infra.desk.AtTheDesk.request;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import stet.domain.link.LinkCommand.ResolveContradiction;
import stet.domain.link.LinkCommand.UnlinkClaims;
import stet.domain.link.LinkId;
import stet.domain.link.LinkKind;
import stet.domain.statement.StatementCommand.ReopenClaim;
import stet.domain.statement.StatementCommand.TreatSeparately;
import stet.domain.statement.StatementId;
import stet.infra.RunningStet;
import stet.infra.desk.AtTheDesk;
import stet.infra.desk.CommandDesk;
import stet.infra.history.AsItStood;
import stet.infra.link.AskedOnce.Elsewhere;
import stet.infra.lists.PageRequest;
import stet.infra.statement.Dossiers;
import stet.infra.statement.StatementDossier;

/** How claims of two articles hung together at an earlier moment. */
@RunningStet
class LinksThenTest {
    @Autowired
    AtTheDesk at;

    @Autowired
    CommandDesk desk;

    @Autowired
    KnownLinks links;

    @Autowired
    AskedOnce asked;

    @Autowired
    LinksThen then;

    @Autowired
    AsItStood asItStood;

    @Autowired
    Dossiers dossiers;

    @Autowired
    JdbcClient database;

    private final List<Seen> seen = new ArrayList<>();
    private StatementId one;
    private StatementId other;
    private StatementId third;

    /** What everybody was shown when the log ended at an index. */
    private record Seen(long index, List<KnownLink> links, List<Elsewhere> asked, List<KnownLink> contradictions) {}

    @BeforeEach
    void three_claims_that_are_linked_and_unlinked() {
        one = at.claim();
        other = at.claim();
        third = at.claim();
        see();
        at.verify(other, at.source());
        LinkId same = at.link(one, other, LinkKind.SAME);
        see();
        at.done(new ReopenClaim(other, null, "News.", BEN));
        see();
        done(desk.handle(new UnlinkClaims(same, "Two bridges.", ADA), request()));
        at.verify(third, at.source());
        LinkId contradiction = at.link(one, third, LinkKind.CONTRADICTS);
        see();
        at.verify(one, at.source());
        await().until(() -> isOpen(contradiction));
        see();
        done(desk.handle(new ResolveContradiction(contradiction, "It opened twice.", BEN), request()));
        see();
        at.done(new TreatSeparately(other, "Another bridge.", ADA));
        see();
    }

    private boolean isOpen(LinkId link) {
        return links.find(link).orElseThrow().isOpenContradiction();
    }

    private void see() {
        long index = database.sql("select max(log_index) from log_entry")
                .query(Long.class)
                .single();
        seen.add(new Seen(
                index,
                links.of(one),
                asked.of(now(one)),
                mine(links.contradictions(PageRequest.first(500)).items())));
    }

    private StatementDossier now(StatementId statement) {
        return dossiers.statement(statement).orElseThrow();
    }

    /** Other tests have contradictions of their own. */
    private List<KnownLink> mine(List<KnownLink> all) {
        return all.stream().filter(link -> link.touches(one, 1)).toList();
    }

    @Test
    void links_contradictions_and_what_is_asked_once_are_what_they_were() {
        assertThat(seen).anySatisfy(moment -> assertThat(moment.asked).isNotEmpty());
        assertThat(seen).anySatisfy(moment -> assertThat(moment.contradictions).isNotEmpty());
        for (Seen moment : seen) {
            assertThat(asItStood.ofStatements(List.of(one), moment.index, () -> links.of(one)))
                    .isEqualTo(moment.links);
            assertThat(then.askedOnce(now(one), moment.index)).contains(moment.asked);
            assertThat(mine(then.contradictions(moment.index, PageRequest.first(500))
                            .items()))
                    .isEqualTo(moment.contradictions);
        }
    }

    @Test
    void who_is_treated_separately_now_was_not_until_then() {
        assertThat(asked.isSeparate(other)).isTrue();
        assertThat(asItStood.ofStatements(List.of(other), seen.get(2).index, () -> asked.isSeparate(other)))
                .isFalse();
    }
}
