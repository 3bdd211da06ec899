package stet.app.security;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.apache.tomcat.util.net.ApplicationBufferHandler;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import stet.app.problem.Refusal;
import stet.app.problem.RefusalWriter;

/**
 * Answers in one plain sentence what Tomcat refuses before any of Stet sees it, such as a malformed address; machines get it
 * as a problem.
 */
public class ServerErrors extends ErrorReportValve {
    private static final Logger LOG = LoggerFactory.getLogger(ServerErrors.class);

    /** So much of a request tells where it goes. */
    private static final int BEGINNING = 64;

    private static final Pattern ASKED = Pattern.compile("[A-Z]+ +(?:https?://[^/ ]*)?(/[^ ?#\\x00]*)");

    @Override
    protected void report(Request request, Response response, @Nullable Throwable failure) {
        if (response.getStatus() == HttpServletResponse.SC_NOT_IMPLEMENTED)
            response.setStatus(refused(request, response));
        int status = response.getStatus();
        if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) return;
        try {
            SafetyHeaders.ALL.forEach(response::setHeader);
            if (response.getHeader(RequestIds.HEADER) == null)
                response.setHeader(RequestIds.HEADER, UUID.randomUUID().toString());
            write(request, response, status);
            response.finishResponse();
        } catch (IOException gone) {
            LOG.debug("the caller did not wait for the answer", gone);
        }
    }

    private static void write(Request request, Response response, int status) throws IOException {
        String path = path(request);
        boolean api = path.equals("/api") || path.startsWith("/api/");
        response.setContentType(api ? "application/problem+json" : "text/plain;charset=UTF-8");
        response.getReporter()
                .write(
                        api
                                ? RefusalWriter.body(refusal(status), path, response.getHeader(RequestIds.HEADER))
                                : sentence(status) + "\n");
    }

    /** What was asked for, as far as it was read: of an address that is too long, its beginning. */
    private static String path(Request request) {
        if (request.getRequestURI() != null) return request.getRequestURI();
        if (!(request.getCoyoteRequest().getInputBuffer() instanceof ApplicationBufferHandler read)) return "";
        byte[] line = new byte[BEGINNING];
        ByteBuffer bytes = read.getByteBuffer().duplicate();
        bytes.position(0).limit(Math.min(BEGINNING, bytes.limit())).get(line, 0, bytes.remaining());
        Matcher asked = ASKED.matcher(new String(line, StandardCharsets.ISO_8859_1));
        return asked.lookingAt() ? asked.group(1) : "";
    }

    private static Refusal refusal(int status) {
        return Refusal.of(status, status < 500 ? "malformed-request" : "unexpected", sentence(status));
    }

    /** What Tomcat does not do by design is no failure of Stet's: it is no proxy, and takes bodies whole or in chunks. */
    private static int refused(Request request, Response response) {
        if (!request.getMethod().equals("CONNECT")) return HttpServletResponse.SC_BAD_REQUEST;
        response.setHeader("Allow", "GET, HEAD, OPTIONS, POST");
        return HttpServletResponse.SC_METHOD_NOT_ALLOWED;
    }

    private static String sentence(int status) {
        if (status == HttpServletResponse.SC_SERVICE_UNAVAILABLE) return "Stet is not ready. Try again in a minute.\n";
        return status < 500
                ? "The request is malformed. Correct its address and headers and try again."
                : "Stet failed to answer. Try again, and tell an administrator if it stays so.";
    }
}
