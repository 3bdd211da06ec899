package stet.app.audit;

import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import stet.infra.audit.AuditEntry;
import stet.infra.audit.AuditFilter;
import stet.infra.audit.AuditLog;
import tools.jackson.databind.json.JsonMapper;

/** Writes the log out, however long it is, without ever holding more than a part of it. */
@Component
public class AuditExport {
    private final AuditLog log;
    private final JsonMapper json = JsonMapper.builder().build();

    AuditExport(AuditLog log) {
        this.log = log;
    }

    /** The forms in which the log can be exported. */
    public enum Format {
        NDJSON("application/x-ndjson"),
        CSV("text/csv;charset=UTF-8;header=present");

        private final String mediaType;

        Format(String mediaType) {
            this.mediaType = mediaType;
        }

        public String mediaType() {
            return mediaType;
        }

        public String fileName() {
            return "stet-audit-log." + name().toLowerCase(Locale.ROOT);
        }
    }

    /** Answers with every event that the filter lets through, oldest first. */
    public void send(AuditFilter filter, Format format, HttpServletResponse response) throws IOException {
        response.setContentType(format.mediaType());
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + format.fileName() + "\"");
        Writer out = new BufferedWriter(new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8));
        write(filter, format, out);
        out.flush();
    }

    private void write(AuditFilter filter, Format format, Writer out) throws IOException {
        if (format == Format.CSV) out.write(header());
        try {
            log.stream(filter, entry -> write(entry, format, out));
        } catch (UncheckedIOException broken) {
            throw broken.getCause();
        }
    }

    private void write(AuditEntry entry, Format format, Writer out) {
        try {
            out.write(
                    switch (format) {
                        case NDJSON -> json.writeValueAsString(AuditEntryJson.of(entry)) + "\n";
                        case CSV -> line(entry);
                    });
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static String header() {
        return "index,at,by,channel,type,sentence,article,statement,source,subject,version,request,cause,event\r\n";
    }

    private static String line(AuditEntry entry) {
        return CsvLine.of(
                entry.index(),
                entry.at(),
                entry.by(),
                entry.channel(),
                entry.type(),
                entry.sentence(),
                entry.article(),
                entry.statement(),
                entry.source(),
                entry.subject(),
                entry.version(),
                entry.requestId(),
                entry.cause(),
                entry.payload());
    }
}
