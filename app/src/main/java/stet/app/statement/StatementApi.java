package stet.app.statement;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import stet.app.api.Answers;
import stet.app.audit.AuditEntryJson;
import stet.app.moment.AsOf;
import stet.app.moment.MomentRejection.NotThereYet;
import stet.app.problem.RefusedRequest;
import stet.app.security.CurrentPerson;
import stet.app.security.Needs;
import stet.domain.statement.StatementId;
import stet.domain.statement.StatementRejection.UnknownStatement;
import stet.domain.verdict.Verdict;
import stet.infra.account.Scope;
import stet.infra.audit.AuditEntry;
import stet.infra.audit.AuditLog;
import stet.infra.fix.KnownFixes;
import stet.infra.history.AsItStood;
import stet.infra.link.KnownLinks;
import stet.infra.statement.Dossiers;
import stet.infra.statement.Prospects;

/** Reads statements over REST. */
@RestController
@RequestMapping("/api/v1/statements/{statement}")
@Needs(Scope.READ)
@Tag(name = "Statements")
class StatementApi {
    private final StatementAnswers answers;
    private final AuditLog log;
    private final Prospects prospects;
    private final AsOf moments;
    private final AsItStood then;
    private final Dossiers dossiers;
    private final KnownFixes fixes;
    private final KnownLinks links;

    StatementApi(
            StatementAnswers answers,
            AuditLog log,
            Prospects prospects,
            AsOf moments,
            AsItStood then,
            Dossiers dossiers,
            KnownFixes fixes,
            KnownLinks links) {
        this.answers = answers;
        this.log = log;
        this.prospects = prospects;
        this.moments = moments;
        this.then = then;
        this.dossiers = dossiers;
        this.fixes = fixes;
        this.links = links;
    }

    @GetMapping
    @Operation(summary = "Everything on one statement: its status, verdict, sources and notes, now or as of a moment")
    ResponseEntity<StatementDetailJson> readStatement(
            @PathVariable UUID statement, @RequestParam(required = false) @Nullable String asOf) {
        StatementId id = new StatementId(statement);
        return asOf == null ? answers.found(id) : asOf(id, asOf);
    }

    private ResponseEntity<StatementDetailJson> asOf(StatementId id, String asOf) {
        long last = moments.index("asOf", asOf);
        answers.found(id);
        StatementDetailJson statement = then.ofStatements(
                        List.of(id),
                        last,
                        () -> dossiers.statements(List.of(id)).stream()
                                .map(dossier -> StatementDetailJson.of(dossier, fixes.of(id), links.of(id), last))
                                .findFirst())
                .orElseThrow(() -> RefusedRequest.because(new NotThereYet("statement", last)));
        return Answers.found(statement, statement.tag());
    }

    @GetMapping("/history")
    @Operation(summary = "Everything that happened to a statement, oldest first, with its article's ingestion")
    List<AuditEntryJson> readStatementHistory(@PathVariable UUID statement) {
        List<AuditEntry> history = log.history(new StatementId(statement));
        if (history.isEmpty()) throw RefusedRequest.because(new UnknownStatement(new StatementId(statement)));
        return history.stream().map(AuditEntryJson::of).toList();
    }

    @GetMapping("/verdicts")
    @Operation(summary = "Which verdicts one could propose as things stand, and what each of the others lacks")
    List<VerdictOfferJson> readVerdicts(
            @PathVariable UUID statement,
            @RequestParam(required = false) @Nullable Integer claim,
            CurrentPerson person) {
        StatementId id = new StatementId(statement);
        answers.found(id);
        Map<Verdict, String> lacking = prospects
                .of(id, person.person())
                .map(prospect -> new Probe(prospect, id, claim, person.actor()).lacking())
                .orElseThrow(() -> RefusedRequest.because(new UnknownStatement(id)));
        return Arrays.stream(Verdict.values())
                .map(verdict -> new VerdictOfferJson(verdict, !lacking.containsKey(verdict), lacking.get(verdict)))
                .toList();
    }
}
