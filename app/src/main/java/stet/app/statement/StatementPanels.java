package stet.app.statement;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import stet.app.capture.SourcesKept;
import stet.app.claim.ClaimTabs;
import stet.app.claim.LinkViews;
import stet.app.search.FoundView;
import stet.app.security.CurrentPerson;
import stet.app.web.Form;
import stet.app.web.Option;
import stet.domain.statement.StatementId;
import stet.infra.account.Accounts;
import stet.infra.audit.AuditEntry;
import stet.infra.audit.AuditLog;
import stet.infra.capture.Captures;
import stet.infra.evidence.AttachedSource;
import stet.infra.fix.KnownFix;
import stet.infra.repeat.Repeats;
import stet.infra.search.CheckedBefore;
import stet.infra.source.Sources;
import stet.infra.source.SourcesAround;
import stet.infra.statement.Dossiers;
import stet.infra.statement.Prospect;
import stet.infra.statement.Prospects;
import stet.infra.statement.StatementDossier;

/** Puts together what the panel of a statement shows. */
@Component
public class StatementPanels {
    private final Dossiers dossiers;
    private final Prospects prospects;
    private final Sources sources;
    private final SourcesAround around;
    private final SourceFinders finders;
    private final AuditLog log;
    private final Accounts accounts;
    private final Repeats repeats;
    private final CheckedBefore before;
    private final FixViews fixes;
    private final LinkViews links;
    private final Captures captures;

    StatementPanels(
            Dossiers dossiers,
            Prospects prospects,
            Sources sources,
            SourcesAround around,
            SourceFinders finders,
            AuditLog log,
            Accounts accounts,
            Repeats repeats,
            CheckedBefore before,
            FixViews fixes,
            LinkViews links,
            Captures captures) {
        this.repeats = repeats;
        this.dossiers = dossiers;
        this.prospects = prospects;
        this.sources = sources;
        this.around = around;
        this.finders = finders;
        this.log = log;
        this.accounts = accounts;
        this.before = before;
        this.fixes = fixes;
        this.links = links;
        this.captures = captures;
    }

    /**
     * The panel as this person sees it; empty when there is no such statement.
     *
     * @param claim which of its claims it shows, if there are several; absent for the least settled one
     */
    public Optional<StatementPanel> of(
            StatementId statement, @Nullable Integer claim, CurrentPerson person, @Nullable Form typed) {
        return dossiers.statement(statement).map(dossier -> panel(dossier, claim, person, typed));
    }

    /** As a statement stood at a moment; to be asked where that is read. */
    public StatementPanel then(StatementDossier dossier, List<AuditEntry> history, List<KnownFix> known) {
        return StatementPanel.then(dossier, history, known, links.then(dossier));
    }

    private StatementPanel panel(
            StatementDossier whole, @Nullable Integer claim, CurrentPerson person, @Nullable Form typed) {
        ClaimTabs claims = ClaimTabs.of(whole, claim);
        StatementDossier dossier = claims.shown(whole);
        StatementId statement = dossier.status().id();
        List<AuditEntry> history = log.history(statement);
        Optional<Prospect> now = prospects.of(statement, person.person());
        Offers may = now.map(prospect -> Offers.to(person, dossier, claims.number(), prospect))
                .orElse(Offers.NONE);
        SourceFinder finder = finders.of(
                typed == null ? "" : typed.value("find"), typed == null ? "" : typed.value("source"), statement);
        return new StatementPanel(
                dossier,
                claims,
                may,
                filled(typed, finder),
                history.reversed(),
                checkers(may),
                finder,
                last(dossier, may, person),
                repeats.of(dossier.status().id()),
                before.like(dossier.status()).stream().map(FoundView.Item::of).toList(),
                fixes.of(statement, now, person),
                links.of(whole, claims.chosen(), person),
                kept(dossier));
    }

    private SourcesKept kept(StatementDossier dossier) {
        return new SourcesKept(captures.newest(
                dossier.sources().stream().map(AttachedSource::source).collect(Collectors.toSet())));
    }

    /** A form for a source with what its field says in the others; one that was refused stays as it was sent. */
    private static @Nullable Form filled(@Nullable Form typed, SourceFinder finder) {
        return typed == null || typed.refused() || !typed.id().equals(Act.ATTACH_SOURCE.wireName())
                ? typed
                : finder.fill(typed);
    }

    /** The source that this person attached last in this text, where it can be attached here. */
    private @Nullable SourceChoice last(StatementDossier dossier, Offers may, CurrentPerson person) {
        if (!may.now().contains(Act.ATTACH_SOURCE)) return null;
        return around.lastOf(person.person(), dossier.status().id())
                .flatMap(sources::find)
                .map(SourceChoice::of)
                .orElse(null);
    }

    private List<Option> checkers(Offers may) {
        return accounts.all().stream()
                .filter(account -> may.checkers().contains(account.person()))
                .map(account -> Option.of(account.person().id(), account.name()))
                .toList();
    }
}
