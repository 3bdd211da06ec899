package stet.app.api;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import stet.app.problem.Refusal;
import stet.app.problem.RefusalWriter;
import stet.app.security.RequestIds;

/** Answers with a problem, not with a page, when the server itself refused a request to the API. */
@Component
@Order(Bodies.BEHIND_SECURITY)
class ApiErrors extends OncePerRequestFilter {
    private final RefusalWriter refusals;

    ApiErrors(RefusalWriter refusals) {
        this.refusals = refusals;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getDispatcherType() != DispatcherType.ERROR
                || !(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String asked)
                || !ApiPaths.isApi(asked);
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        boolean malformed = Integer.valueOf(HttpServletResponse.SC_BAD_REQUEST)
                .equals(request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE));
        Refusal refusal = malformed
                ? Refusal.of(
                        400, "malformed-request", "The address or a header is malformed. Correct it and try again.")
                : FailureReading.unexpected();
        refusals.write(refusal, request, response, RequestIds.of(request));
    }
}
