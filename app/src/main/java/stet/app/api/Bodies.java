package stet.app.api;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import stet.app.admission.Uploads;
import stet.app.problem.Refusal;
import stet.app.problem.RefusalWriter;
import stet.app.security.RequestIds;
import stet.domain.Count;

/**
 * Reads the body of an API request whole, after its sender is known, and refuses one that no one could read. A file is read by
 * whoever keeps it.
 */
@Component
@Order(Bodies.BEHIND_SECURITY)
class Bodies extends OncePerRequestFilter {
    static final int BEHIND_SECURITY = 0;

    private final int limit;
    private final RefusalWriter refusals;

    Bodies(ApiSettings settings, RefusalWriter refusals) {
        this.limit = Math.toIntExact(settings.largestBody().toBytes());
        this.refusals = refusals;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !ApiPaths.isApi(request) || Uploads.is(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        byte[] body = request.getContentLengthLong() > limit
                ? null
                : request.getInputStream().readNBytes(limit + 1);
        Refusal refusal = check(body);
        if (body == null || refusal != null)
            refusals.write(refusal == null ? tooLarge() : refusal, request, response, RequestIds.of(request));
        else chain.doFilter(new RequestWithBody(request, body), response);
    }

    private @Nullable Refusal check(byte @Nullable [] body) {
        if (body == null || body.length > limit) return tooLarge();
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body));
            return null;
        } catch (CharacterCodingException invalid) {
            return Refusal.of(400, "invalid-utf-8", "The body is not valid UTF-8. Send it in UTF-8.");
        }
    }

    private Refusal tooLarge() {
        return Refusal.of(
                413,
                "body-too-large",
                "The body is larger than %s bytes. Send less at once.".formatted(Count.of(limit)));
    }
}
