package stet.app.audit;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Writer;
import java.util.Arrays;
import java.util.Locale;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpHeaders;
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
import stet.infra.audit.AuditFilter;

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
    @Operation(summary = "Everything that was recorded, oldest first, as NDJSON or CSV")
    void exportEvents(
            @ParameterObject @ModelAttribute AuditQuestion question,
            @RequestParam(defaultValue = "ndjson") String format,
            HttpServletResponse response)
            throws IOException {
        AuditFilter filter = question.filter();
        Format chosen = Arrays.stream(Format.values())
                .filter(known -> known.name().toLowerCase(Locale.ROOT).equals(format))
                .findFirst()
                .orElseThrow(() -> new RefusedRequest(
                        Refusal.ofField(400, "malformed-parameter", "format", "format must be ndjson or csv.")));
        response.setContentType(chosen.mediaType());
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + chosen.fileName() + "\"");
        Writer out = response.getWriter();
        export.write(filter, chosen, out);
        out.flush();
    }
}
