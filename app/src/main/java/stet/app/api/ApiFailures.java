package stet.app.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;
import stet.app.problem.Refusal;
import stet.app.problem.RefusalWriter;
import stet.app.security.RequestIds;

/** Turns whatever goes wrong under {@code /api} into a problem, and tells the log what the caller need not know. */
@Component
class ApiFailures implements HandlerExceptionResolver, Ordered {
    private static final Logger LOG = LoggerFactory.getLogger(ApiFailures.class);

    private final RefusalWriter refusals;
    private final Overtaking overtaking;

    ApiFailures(RefusalWriter refusals, Overtaking overtaking) {
        this.refusals = refusals;
        this.overtaking = overtaking;
    }

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception failure) {
        if (!ApiPaths.isApi(request)) return null;
        try {
            answer(request, response, failure);
        } catch (IOException gone) {
            LOG.debug("the caller of {} did not wait for the answer", request.getRequestURI(), gone);
        }
        return new ModelAndView();
    }

    private void answer(HttpServletRequest request, HttpServletResponse response, Exception failure)
            throws IOException {
        Refusal refusal = overtaking.told(FailureReading.refusal(failure), request);
        if (refusal.status() >= 500) LOG.error("{} {} failed", request.getMethod(), request.getRequestURI(), failure);
        refusals.write(refusal, request, response, RequestIds.of(request));
    }
}
