package stet.app.audit;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import stet.app.audit.AuditExport.Format;
import stet.app.problem.Refusal;
import stet.app.problem.RefusedRequest;
import stet.app.security.Needs;
import stet.infra.account.Scope;

/** Exports the audit log over REST. */
@RestController
@RequestMapping("/api/v1/audit/export")
@Needs(Scope.AUDIT)
@Tag(name = "Audit log")
class AuditExportApi {
    private final AuditExport export;

    AuditExportApi(AuditExport export) {
        this.export = export;
    }

    @GetMapping(produces = {"application/x-ndjson", "text/csv"})
    @ApiResponse(
            responseCode = "200",
            content = {
                @Content(mediaType = "application/x-ndjson", schema = @Schema(implementation = AuditEntryJson.class)),
                @Content(mediaType = "text/csv", schema = @Schema(type = "string"))
            })
    @Operation(summary = "Everything that was recorded, oldest first, as NDJSON or CSV")
    void exportEvents(
            @ParameterObject @ModelAttribute AuditQuestion question,
            @RequestParam(defaultValue = "ndjson") String format,
            HttpServletResponse response)
            throws IOException {
        Format chosen = Arrays.stream(Format.values())
                .filter(known -> known.name().toLowerCase(Locale.ROOT).equals(format))
                .findFirst()
                .orElseThrow(() -> new RefusedRequest(
                        Refusal.ofField(400, "malformed-parameter", "format", "format must be ndjson or csv.")));
        export.send(question.filter(), chosen, response);
    }
}
