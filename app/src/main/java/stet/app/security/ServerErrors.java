package stet.app.security;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers in one plain sentence what Tomcat refuses before any of Stet sees it, such as a malformed address. */
public class ServerErrors extends ErrorReportValve {
    private static final Logger LOG = LoggerFactory.getLogger(ServerErrors.class);

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
            response.setContentType("text/plain;charset=UTF-8");
            response.getReporter().write(sentence(status));
            response.finishResponse();
        } catch (IOException gone) {
            LOG.debug("the caller did not wait for the answer", gone);
        }
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
                ? "The request is malformed. Correct its address and headers and try again.\n"
                : "Stet failed to answer. Try again, and tell an administrator if it stays so.\n";
    }
}
