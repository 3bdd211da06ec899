package stet.app.api;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import stet.app.problem.Refusal;
import stet.app.problem.RefusalWriter;
import stet.app.security.RequestIds;

/** Answers with a problem for what fails under {@code /api} before any handler is reached. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class ApiEdge extends OncePerRequestFilter {
    private static final Logger LOG = LoggerFactory.getLogger(ApiEdge.class);

    private final RefusalWriter refusals;

    ApiEdge(RefusalWriter refusals) {
        this.refusals = refusals;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !ApiPaths.isApi(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (RuntimeException failure) {
            Refusal refusal = FailureReading.refusal(failure);
            if (refusal.status() >= 500)
                LOG.error("{} {} failed", request.getMethod(), request.getRequestURI(), failure);
            refusals.write(refusal, request, response, RequestIds.of(request));
        }
    }
}
