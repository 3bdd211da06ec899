package stet.app.statement;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import stet.app.security.CurrentPerson;
import stet.domain.Actor;
import stet.domain.fix.FixCommand.AcceptFix;
import stet.domain.fix.FixCommand.LetStand;
import stet.domain.fix.FixCommand.ProposeFix;
import stet.domain.fix.FixCommand.WithdrawFix;
import stet.domain.fix.FixId;
import stet.domain.fix.FixKind;
import stet.domain.statement.StatementId;
import stet.infra.account.Scope;
import stet.infra.fix.FixProspects;
import stet.infra.fix.FixProspects.FixProspect;
import stet.infra.fix.KnownFix;
import stet.infra.fix.KnownFixes;
import stet.infra.statement.Prospect;

/** Puts together what the panel of a statement shows of its fixes; what can be done with them, the rules say. */
@Component
class FixViews {
    private static final String WORDS = "…";

    private final KnownFixes fixes;
    private final FixProspects prospects;

    FixViews(KnownFixes fixes, FixProspects prospects) {
        this.fixes = fixes;
        this.prospects = prospects;
    }

    FixesView of(StatementId statement, Optional<Prospect> prospect, CurrentPerson person) {
        List<KnownFix> known = fixes.of(statement);
        Actor by = person.actor();
        return prospect.filter(now -> person.may(Scope.WRITE))
                .flatMap(now -> prospects.of(statement, now.statement(), by))
                .map(now -> view(known, statement, now, by))
                .orElseGet(() -> FixesView.toRead(known));
    }

    private static FixesView view(List<KnownFix> known, StatementId statement, FixProspect now, Actor by) {
        List<FixesView.Item> items = known.stream()
                .map(fix -> new FixesView.Item(
                        fix,
                        now.takes(new AcceptFix(statement, fix.id(), by)),
                        now.takes(new LetStand(statement, fix.id(), WORDS, by)),
                        now.takes(new WithdrawFix(statement, fix.id(), by))))
                .toList();
        FixId some = new FixId(UUID.randomUUID());
        return new FixesView(items, now.takes(new ProposeFix(statement, some, WORDS, WORDS, null, FixKind.OTHER, by)));
    }
}
