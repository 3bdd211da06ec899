package stet.app.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Answers with a problem, from wherever in the handling of a request it is noticed. */
@Component
public class RefusalWriter {
    private final JsonMapper json = JsonMapper.builder().build();

    /** Replaces whatever the answer would have been; does nothing when a part of it has left already. */
    public void write(Refusal refusal, HttpServletRequest request, HttpServletResponse response, String requestId)
            throws IOException {
        if (response.isCommitted()) return;
        byte[] body = json.writeValueAsBytes(refusal.at(request.getRequestURI(), requestId));
        response.resetBuffer();
        response.setStatus(refusal.status());
        refusal.headers().forEach(response::setHeader);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setContentType("application/problem+json");
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
