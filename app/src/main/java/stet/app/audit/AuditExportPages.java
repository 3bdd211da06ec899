package stet.app.audit;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.bind.annotation.GetMapping;
import stet.app.audit.AuditExport.Format;
import stet.app.security.Needs;
import stet.app.web.Pages;
import stet.app.web.Times;
import stet.infra.account.Scope;

/** Exports exactly what the page of the log shows, to the last event. */
@Pages
@Needs(Scope.AUDIT)
class AuditExportPages {
    private final AuditExport export;
    private final Times times;

    AuditExportPages(AuditExport export, Times times) {
        this.export = export;
        this.times = times;
    }

    @GetMapping("/audit/events.ndjson")
    void ndjson(HttpServletRequest request, HttpServletResponse response) throws IOException {
        write(Format.NDJSON, request, response);
    }

    @GetMapping("/audit/events.csv")
    void csv(HttpServletRequest request, HttpServletResponse response) throws IOException {
        write(Format.CSV, request, response);
    }

    private void write(Format format, HttpServletRequest request, HttpServletResponse response) throws IOException {
        AuditQueryForm asked = AuditQueryForm.sent(request);
        if (!asked.wrong().isEmpty()) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        export.send(asked.filter(times), format, response);
    }
}
