package stet.app.statement;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import stet.app.search.FoundView;
import stet.app.security.CurrentPerson;
import stet.app.web.Choice;
import stet.app.web.Form;
import stet.app.web.Option;
import stet.domain.source.SourceId;
import stet.domain.statement.StatementId;
import stet.domain.words.Blank;
import stet.infra.account.Accounts;
import stet.infra.audit.AuditEntry;
import stet.infra.audit.AuditLog;
import stet.infra.repeat.Repeats;
import stet.infra.search.CheckedBefore;
import stet.infra.source.SourceSummary;
import stet.infra.source.Sources;
import stet.infra.statement.Dossiers;
import stet.infra.statement.Prospects;
import stet.infra.statement.StatementDossier;

/** Puts together what the panel of a statement shows. */
@Component
public class StatementPanels {
    private static final int SOME = 5;

    private final Dossiers dossiers;
    private final Prospects prospects;
    private final Sources sources;
    private final AuditLog log;
    private final Accounts accounts;
    private final Repeats repeats;
    private final CheckedBefore before;

    StatementPanels(
            Dossiers dossiers,
            Prospects prospects,
            Sources sources,
            AuditLog log,
            Accounts accounts,
            Repeats repeats,
            CheckedBefore before) {
        this.repeats = repeats;
        this.dossiers = dossiers;
        this.prospects = prospects;
        this.sources = sources;
        this.log = log;
        this.accounts = accounts;
        this.before = before;
    }

    /** The panel as this person sees it; empty when there is no such statement. */
    public Optional<StatementPanel> of(StatementId statement, CurrentPerson person, @Nullable Form typed) {
        return dossiers.statement(statement).map(dossier -> panel(dossier, person, typed));
    }

    private StatementPanel panel(StatementDossier dossier, CurrentPerson person, @Nullable Form typed) {
        List<AuditEntry> history = log.history(dossier.status().id());
        Offers may = prospects
                .of(dossier.status().id(), person.person())
                .map(prospect -> Offers.to(person, dossier, prospect))
                .orElse(Offers.NONE);
        return new StatementPanel(
                dossier,
                may,
                typed,
                history.reversed(),
                checkers(may),
                typed == null ? finder("", "") : finder(typed.value("find"), typed.value("source")),
                repeats.of(dossier.status().id()),
                before.like(dossier.status()).stream().map(FoundView.Item::of).toList());
    }

    private List<Option> checkers(Offers may) {
        return accounts.all().stream()
                .filter(account -> may.checkers().contains(account.person()))
                .map(account -> Option.of(account.person().id(), account.name()))
                .toList();
    }

    /** Sources that match what someone looks for, or the newest ones; and first the one that is chosen. */
    SourceFinder finder(String wanted, String chosen) {
        Stream<SourceSummary> kept = Choice.id(chosen).map(SourceId::new).flatMap(sources::find).stream();
        Stream<SourceSummary> found = sources.citable(Blank.toAbsent(wanted), SOME).stream();
        return new SourceFinder(
                wanted,
                chosen,
                Stream.concat(kept, found).map(SourceChoice::of).distinct().toList());
    }
}
