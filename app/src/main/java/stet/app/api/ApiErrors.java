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
    /** What the API knows besides methods that the server itself refuses, such as TRACE. */
    private static final String METHODS = "GET, HEAD, OPTIONS, POST";

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
        refusals.write(refusal(request), request, response, RequestIds.of(request));
    }

    private static Refusal refusal(HttpServletRequest request) {
        return switch (request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE)) {
            case Integer status
            when status == HttpServletResponse.SC_BAD_REQUEST ->
                Refusal.of(400, "malformed-request", "The address or a header is malformed. Correct it and try again.");
            case Integer status
            when status == HttpServletResponse.SC_METHOD_NOT_ALLOWED ->
                FailureReading.wrongMethod(request.getMethod(), METHODS);
            case null, default -> FailureReading.unexpected();
        };
    }
}
