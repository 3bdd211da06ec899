package stet.app.statement;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import stet.app.audit.AuditEntryJson;
import stet.app.problem.RefusedRequest;
import stet.app.security.Needs;
import stet.domain.statement.StatementId;
import stet.domain.statement.StatementRejection.UnknownStatement;
import stet.infra.account.Scope;
import stet.infra.audit.AuditEntry;
import stet.infra.audit.AuditLog;

/** Reads statements over REST. */
@RestController
@RequestMapping("/api/v1/statements/{statement}")
@Needs(Scope.READ)
@Tag(name = "Statements")
class StatementApi {
    private final StatementAnswers answers;
    private final AuditLog log;

    StatementApi(StatementAnswers answers, AuditLog log) {
        this.answers = answers;
        this.log = log;
    }

    @GetMapping
    @Operation(summary = "Everything on one statement: its status, verdict, sources and notes")
    ResponseEntity<StatementDetailJson> readStatement(@PathVariable UUID statement) {
        return answers.found(new StatementId(statement));
    }

    @GetMapping("/history")
    @Operation(summary = "Everything that happened to a statement, oldest first, with its article's ingestion")
    List<AuditEntryJson> readStatementHistory(@PathVariable UUID statement) {
        List<AuditEntry> history = log.history(new StatementId(statement));
        if (history.isEmpty()) throw RefusedRequest.because(new UnknownStatement(new StatementId(statement)));
        return history.stream().map(AuditEntryJson::of).toList();
    }
}
