package stet.app.claim;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import stet.app.security.CurrentPerson;
import stet.domain.Rejection;
import stet.domain.link.LinkCommand.TakeOverVerdict;
import stet.domain.link.NamedClaim;
import stet.domain.statement.StatementId;
import stet.infra.account.Scope;
import stet.infra.claim.ClaimStatus;
import stet.infra.link.AskedOnce;
import stet.infra.link.AskedOnce.Elsewhere;
import stet.infra.link.KnownLinks;
import stet.infra.link.VerdictTakeover;
import stet.infra.statement.StatementDossier;

/** Puts together how a claim hangs together with others; whether a verdict can be taken over, the rules say. */
@Component
public class LinkViews {
    private final KnownLinks links;
    private final AskedOnce asked;
    private final VerdictTakeover takeover;

    LinkViews(KnownLinks links, AskedOnce asked, VerdictTakeover takeover) {
        this.links = links;
        this.asked = asked;
        this.takeover = takeover;
    }

    /**
     * Of one of a statement's claims.
     *
     * @param chosen the claim, absent while the statement is not flagged
     */
    public LinksView of(StatementDossier whole, @Nullable ClaimStatus chosen, CurrentPerson person) {
        Integer claim = chosen == null ? null : chosen.number();
        StatementId id = whole.status().id();
        boolean acts = person.may(Scope.WRITE) && !whole.status().cut();
        List<LinksView.Decided> elsewhere = asked.of(whole).stream()
                .filter(each -> Objects.equals(each.claim(), claim))
                .map(each -> new LinksView.Decided(each, acts ? whyNot(id, claim, each, person) : ""))
                .toList();
        List<LinksView.Item> items =
                claim == null ? List.of() : items(id, claim).toList();
        return new LinksView(claim, items, elsewhere, asked.isSeparate(id), acts);
    }

    /** Of all claims of a statement as it stood, to be read; to be asked where that moment is read. */
    public LinksView then(StatementDossier whole) {
        StatementId id = whole.status().id();
        return new LinksView(
                null,
                whole.claims().stream()
                        .flatMap(claim -> items(id, claim.number()))
                        .toList(),
                asked.of(whole).stream()
                        .map(each -> new LinksView.Decided(each, ""))
                        .toList(),
                asked.isSeparate(id),
                false);
    }

    private Stream<LinksView.Item> items(StatementId id, int claim) {
        return links.of(id).stream()
                .filter(link -> link.touches(id, claim))
                .map(link -> new LinksView.Item(link, link.across(id, claim)));
    }

    private @Nullable String whyNot(
            StatementId statement, @Nullable Integer claim, Elsewhere elsewhere, CurrentPerson person) {
        ClaimStatus decided = elsewhere.decided();
        NamedClaim from = new NamedClaim(decided.statement(), decided.number());
        return takeover.whyNot(new TakeOverVerdict(statement, claim, from, person.actor()))
                .map(Rejection::sentence)
                .orElse(null);
    }
}
