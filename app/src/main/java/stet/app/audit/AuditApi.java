package stet.app.audit;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import stet.app.api.Parts;
import stet.app.problem.Refusal;
import stet.app.problem.RefusedRequest;
import stet.app.security.Needs;
import stet.infra.account.Scope;
import stet.infra.audit.AuditLog;
import stet.infra.audit.AuditOrder;
import stet.infra.log.VerifiableLog;

/** Reads the audit log over REST. */
@RestController
@RequestMapping("/api/v1/audit/events")
@Needs(Scope.AUDIT)
@Tag(name = "Audit log")
class AuditApi {
    private final AuditLog log;
    private final VerifiableLog verifiable;

    AuditApi(AuditLog log, VerifiableLog verifiable) {
        this.log = log;
        this.verifiable = verifiable;
    }

    @GetMapping
    @Operation(summary = "List what was recorded, the newest first unless asked otherwise")
    Parts.Part<AuditEntryJson> listEvents(
            @ParameterObject @ModelAttribute AuditQuestion question,
            @RequestParam(defaultValue = "NEWEST_FIRST") AuditOrder order,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        return Parts.part(log.list(question.filter(), order, Parts.request(cursor, limit)), AuditEntryJson::of);
    }

    @GetMapping("/{index}")
    @Operation(summary = "One event of the log, in words and as it was recorded")
    AuditEntryJson readEvent(@PathVariable long index) {
        return log.find(index)
                .map(entry -> entry.flaw() != null || verifiable.isAsRecorded(index) ? entry : entry.otherwise())
                .map(AuditEntryJson::of)
                .orElseThrow(() -> unknown(index));
    }

    static RefusedRequest unknown(long index) {
        return new RefusedRequest(Refusal.of(
                404,
                "unknown-event",
                "There is no event %d in the log. Check the index or look for it in the list.".formatted(index)));
    }
}
