package stet.app.audit;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
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
import stet.infra.audit.AuditFilter;

/** Exports the audit log over REST. */
@RestController
@RequestMapping("/api/v1/audit/export")
@Needs(Scope.AUDIT)
@Tag(name = "Audit log")
class AuditExportApi {
    private static final String BUNDLE = "bundle";

    private final AuditExport export;
    private final LogFiles files;

    AuditExportApi(AuditExport export, LogFiles files) {
        this.export = export;
        this.files = files;
    }

    @GetMapping(produces = {LogFiles.BUNDLE, "application/x-ndjson", "text/csv"})
    @ApiResponse(
            responseCode = "200",
            content = {
                @Content(mediaType = LogFiles.BUNDLE, schema = @Schema(type = "string", format = "binary")),
                @Content(mediaType = "application/x-ndjson", schema = @Schema(implementation = AuditEntryJson.class)),
                @Content(mediaType = "text/csv", schema = @Schema(type = "string"))
            })
    @Operation(summary = "The whole log with its checkpoints, as a bundle to verify, or events as NDJSON or CSV")
    void exportLog(
            @ParameterObject @ModelAttribute AuditQuestion question,
            @RequestParam(defaultValue = BUNDLE) @Parameter(description = "bundle, ndjson or csv") String format,
            @RequestParam(defaultValue = "") @Parameter(description = ProofApi.WITNESS) List<String> witness,
            HttpServletResponse response)
            throws IOException {
        if (!format.equals(BUNDLE)) export.send(question.filter(), form(format), response);
        else if (question.filter().equals(AuditFilter.EVERYTHING)) files.sendBundle(response, witness);
        else throw refused("A bundle holds the whole log. Leave the filters out, or ask for format=ndjson or csv.");
    }

    private static Format form(String format) {
        return Arrays.stream(Format.values())
                .filter(known -> known.name().toLowerCase(Locale.ROOT).equals(format))
                .findFirst()
                .orElseThrow(() -> refused("format must be bundle, ndjson or csv."));
    }

    private static RefusedRequest refused(String sentence) {
        return new RefusedRequest(Refusal.ofField(400, "malformed-parameter", "format", sentence));
    }
}
