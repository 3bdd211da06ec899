package stet.app.problem;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Answers with a problem, from wherever in the handling of a request it is noticed. */
@Component
public class RefusalWriter {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** Replaces whatever the answer would have been; does nothing when a part of it has left already. */
    public void write(Refusal refusal, HttpServletRequest request, HttpServletResponse response, String requestId)
            throws IOException {
        if (response.isCommitted()) return;
        byte[] body = JSON.writeValueAsBytes(refusal.at(asked(request), requestId));
        response.resetBuffer();
        response.setStatus(refusal.status());
        refusal.headers().forEach(response::setHeader);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setContentType("application/problem+json");
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    /** The problem as its body says it, for who has no more than a writer. */
    public static String body(Refusal refusal, String path, String requestId) {
        return JSON.writeValueAsString(refusal.at(path, requestId));
    }

    /** The path that the caller asked for, also while the server handles an error about it. */
    private static String asked(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String asked
                ? asked
                : request.getRequestURI();
    }
}
