package stet.app.web.failure;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.MissingPathVariableException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MultipartException;
import stet.app.problem.DatabaseAway;
import stet.app.problem.Outage;
import stet.app.problem.Refusal;
import stet.app.problem.RefusedRequest;
import stet.app.web.Pages;
import stet.infra.lists.MalformedCursor;

/** Turns what pages can't answer into an error page of the right kind. */
@ControllerAdvice(annotations = Pages.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class PageFailures {
    private static final Logger LOG = LoggerFactory.getLogger(PageFailures.class);

    /** Where the sentence of a refusal waits for the page that says it. What servers call a message, they set themselves. */
    static final String SENTENCE = PageFailures.class.getName() + ".sentence";

    @ExceptionHandler
    void nothingHere(NoSuchPage reason, HttpServletRequest request, HttpServletResponse response) throws IOException {
        request.setAttribute(SENTENCE, reason.getMessage());
        response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }

    @ExceptionHandler
    void refused(RefusedRequest refused, HttpServletRequest request, HttpServletResponse response) throws IOException {
        refuse(refused.refusal(), request, response);
    }

    /** An address with something in it that is no id, or with a blank. */
    @ExceptionHandler({MethodArgumentTypeMismatchException.class, MissingPathVariableException.class})
    void noId(HttpServletResponse response) throws IOException {
        response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }

    @ExceptionHandler({MalformedCursor.class, MultipartException.class})
    void unreadable(RuntimeException failure, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (!tell(failure, request, response)) response.sendError(HttpServletResponse.SC_BAD_REQUEST);
    }

    /** A database that gave up on what was asked is not one that is away. */
    @ExceptionHandler
    void failed(RuntimeException failure, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!tell(failure, request, response)) throw failure;
    }

    /** Has the right page tell of what Stet does not have for now; false when that is not what happened. */
    static boolean tell(Throwable failure, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        RefusedRequest refused = RefusedRequest.in(failure);
        if (refused != null) {
            refuse(refused.refusal(), request, response);
            return true;
        }
        Refusal outage = Outage.behind(failure).orElse(null);
        if (outage == null) return false;
        LOG.error("{} {} failed: {}", request.getMethod(), request.getRequestURI(), outage.detail(), failure);
        if (!outage.equals(DatabaseAway.refusal())) {
            refuse(outage, request, response);
            return true;
        }
        response.setHeader(HttpHeaders.RETRY_AFTER, "30");
        response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        return true;
    }

    private static void refuse(Refusal refusal, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        request.setAttribute(SENTENCE, refusal.detail());
        refusal.headers().forEach(response::setHeader);
        response.sendError(refusal.status());
    }
}
