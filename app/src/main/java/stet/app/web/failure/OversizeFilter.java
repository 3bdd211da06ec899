package stet.app.web.failure;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.boot.servlet.autoconfigure.MultipartProperties;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;
import stet.app.admission.Uploads;
import stet.app.problem.Refusal;
import stet.app.problem.RefusalWriter;
import stet.app.problem.Refusals;
import stet.app.security.RequestIds;
import stet.domain.capture.CaptureRejection.FileTooLarge;
import stet.infra.capture.CaptureProperties;

/** Says of a form that is far too large that it is, before it goes unread and seems to come without its token. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class OversizeFilter extends OncePerRequestFilter {
    private static final long FIELDS = DataSize.ofMegabytes(1).toBytes();

    private final long limit;
    private final long file;
    private final RefusalWriter refusals;

    OversizeFilter(MultipartProperties multipart, CaptureProperties captures, RefusalWriter refusals) {
        this.limit = multipart.getMaxRequestSize().toBytes();
        this.file = captures.maxSize().toBytes();
        this.refusals = refusals;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/api/") && !Uploads.is(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        long length = request.getContentLengthLong();
        if (Uploads.is(request)) upload(length, request, response, chain);
        else if (length > limit) response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
        else if (length < 0 && isForm(request)) response.sendError(HttpServletResponse.SC_BAD_REQUEST);
        else chain.doFilter(request, response);
    }

    private void upload(long length, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (length <= file + FIELDS) {
            chain.doFilter(request, response);
            return;
        }
        Refusal refusal = Refusals.of(List.of(new FileTooLarge(file)));
        if (request.getRequestURI().startsWith("/api/")) {
            refusals.write(refusal, request, response, RequestIds.of(request));
        } else {
            request.setAttribute(PageFailures.SENTENCE, refusal.detail());
            response.sendError(refusal.status());
        }
    }

    /** No browser sends a form with parts without saying how long it is, and the server would take as much of it as of a file. */
    private static boolean isForm(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null && type.regionMatches(true, 0, "multipart/", 0, "multipart/".length());
    }
}
