package stet.app.audit;

import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import stet.domain.Person;
import stet.infra.account.Account;
import stet.infra.account.Accounts;
import stet.infra.audit.AuditFilter;
import stet.infra.audit.AuditLog;
import tools.jackson.databind.json.JsonMapper;

/** Writes the log out, however long it is, without ever holding more than a part of it. */
@Component
public class AuditExport {
    private final AuditLog log;
    private final Accounts accounts;
    private final JsonMapper json = JsonMapper.builder().build();

    AuditExport(AuditLog log, Accounts accounts) {
        this.log = log;
        this.accounts = accounts;
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
        AuditCsv csv = new AuditCsv(names());
        if (format == Format.CSV) out.write(AuditCsv.HEADER);
        try {
            log.stream(
                    filter,
                    entry -> write(
                            switch (format) {
                                case NDJSON -> json.writeValueAsString(AuditEntryJson.of(entry)) + "\n";
                                case CSV -> csv.line(entry);
                            },
                            out));
        } catch (UncheckedIOException broken) {
            throw broken.getCause();
        }
    }

    private Map<Person, String> names() {
        return accounts.all().stream().collect(Collectors.toMap(Account::person, Account::name));
    }

    private static void write(String line, Writer out) {
        try {
            out.write(line);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
