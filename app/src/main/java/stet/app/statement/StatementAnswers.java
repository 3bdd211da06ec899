package stet.app.statement;

import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import stet.app.api.Answers;
import stet.app.problem.RefusedRequest;
import stet.domain.fix.FixCommand;
import stet.domain.statement.StatementCommand;
import stet.domain.statement.StatementId;
import stet.domain.statement.StatementRejection.UnknownStatement;
import stet.infra.desk.CommandDesk;
import stet.infra.desk.Outcome;
import stet.infra.desk.Outcome.Done;
import stet.infra.desk.Request;
import stet.infra.fix.KnownFixes;
import stet.infra.link.KnownLinks;
import stet.infra.statement.Dossiers;

/** Answers a request about a statement with the statement as it is now. */
@Component
public class StatementAnswers {
    private final CommandDesk desk;
    private final Dossiers dossiers;
    private final KnownFixes fixes;
    private final KnownLinks links;

    StatementAnswers(CommandDesk desk, Dossiers dossiers, KnownFixes fixes, KnownLinks links) {
        this.desk = desk;
        this.dossiers = dossiers;
        this.fixes = fixes;
        this.links = links;
    }

    ResponseEntity<StatementDetailJson> found(StatementId id) {
        StatementDetailJson statement = detail(id).orElseThrow(() -> RefusedRequest.because(new UnknownStatement(id)));
        return Answers.found(statement, statement.tag());
    }

    public ResponseEntity<StatementDetailJson> handle(StatementCommand command, Request request) {
        return after(command.statement(), desk.handle(command, request));
    }

    ResponseEntity<StatementDetailJson> handle(FixCommand command, Request request) {
        return after(command.statement(), desk.handle(command, request));
    }

    public ResponseEntity<StatementDetailJson> after(StatementId id, Outcome outcome) {
        Done done = Answers.done(outcome);
        return Answers.changed(done, detail(id), StatementDetailJson::tag);
    }

    public Optional<StatementDetailJson> detail(StatementId id) {
        return dossiers.statement(id).map(dossier -> StatementDetailJson.of(dossier, fixes.of(id), links.of(id)));
    }
}
