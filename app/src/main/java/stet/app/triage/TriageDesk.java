package stet.app.triage;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import stet.domain.article.ArticleId;
import stet.domain.statement.StatementCommand;
import stet.domain.statement.StatementId;
import stet.domain.statement.TriageRejection.RefusedBefore;
import stet.infra.desk.CommandDesk;
import stet.infra.desk.LeftOut;
import stet.infra.desk.Outcome;
import stet.infra.desk.Outcome.Done;
import stet.infra.desk.Request;
import stet.infra.desk.Request.Idempotency;
import stet.infra.engine.store.EventLog;
import stet.infra.statement.Dossiers;
import stet.infra.statement.StatementDossier;
import stet.infra.triage.TriageArticle;

/** Has several statements triaged at once, and tells also of a repeated request which of them were left out. */
@Component
class TriageDesk {
    private final CommandDesk desk;
    private final Dossiers dossiers;
    private final EventLog log;

    TriageDesk(CommandDesk desk, Dossiers dossiers, EventLog log) {
        this.desk = desk;
        this.dossiers = dossiers;
        this.log = log;
    }

    Outcome handle(TriageArticle command, Request request) {
        Outcome outcome = desk.handle(command, request);
        return outcome instanceof Done done && done.replayed() && command.partial()
                ? new Done(done.stream(), done.version(), done.index(), done.visible(), true, leftOut(command, request))
                : outcome;
    }

    /** What the log does not have of what was asked for. */
    private List<LeftOut> leftOut(TriageArticle command, Request request) {
        Idempotency key = request.idempotency();
        List<UUID> named = command.commands().stream()
                .map(StatementCommand::statement)
                .map(StatementId::value)
                .toList();
        Set<UUID> recorded =
                key == null ? Set.of() : log.recordedWith(command.by().person(), key.key(), named);
        return named.stream()
                .filter(statement -> !recorded.contains(statement))
                .map(statement -> new LeftOut(statement, new RefusedBefore()))
                .toList();
    }

    /** The versions of some statements of an article as readers see them now. */
    Map<StatementId, Long> versions(ArticleId article, Collection<StatementId> statements) {
        return dossiers.statements(List.copyOf(statements)).stream()
                .map(StatementDossier::status)
                .filter(status -> status.article().equals(article))
                .collect(Collectors.toMap(status -> status.id(), status -> status.version()));
    }
}
