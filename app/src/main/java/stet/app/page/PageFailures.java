package stet.app.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import stet.app.problem.Refusal;
import stet.app.problem.RefusedRequest;
import stet.infra.MalformedCursor;

/** Turns what pages can't answer into an error page of the right kind. */
@ControllerAdvice(annotations = Pages.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class PageFailures {
    /** Where the sentence of a refusal waits for the page that says it. What servers call a message, they set themselves. */
    static final String SENTENCE = PageFailures.class.getName() + ".sentence";

    @ExceptionHandler
    void nothingHere(NoSuchPage reason, HttpServletRequest request, HttpServletResponse response) throws IOException {
        request.setAttribute(SENTENCE, reason.getMessage());
        response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }

    @ExceptionHandler
    void refused(RefusedRequest refused, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Refusal refusal = refused.refusal();
        request.setAttribute(SENTENCE, refusal.detail());
        refusal.headers().forEach(response::setHeader);
        response.sendError(refusal.status());
    }

    /** An address with something in it that is no id. */
    @ExceptionHandler(MethodArgumentTypeMismatchException.class)
    void noId(HttpServletResponse response) throws IOException {
        response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }

    @ExceptionHandler(MalformedCursor.class)
    void unreadable(HttpServletResponse response) throws IOException {
        response.sendError(HttpServletResponse.SC_BAD_REQUEST);
    }

    @ExceptionHandler({
        CannotCreateTransactionException.class,
        DataAccessResourceFailureException.class,
        TransientDataAccessException.class
    })
    void notReady(HttpServletResponse response) throws IOException {
        response.setHeader("Retry-After", "30");
        response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
    }
}
